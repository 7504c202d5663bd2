import { fullName, type OrganisationId, type Person, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { newId } from '#platform/id'
import { done, refuse, type Refused } from '#platform/refusal'
import { foundThere } from '#platform/web'
import { parisDay } from '#platform/time'
import type { Host } from '../hosts/door.ts'
import type { ConventionId, SignatoryId } from '../ids.ts'
import { adultFrom, type Verdict } from '../law/door.ts'
import type { Prescriber } from '../prescribers/door.ts'
import { lockConvention, lockPerson, saveConvention, standConvention } from './convention-store.ts'
import { hasBegun, isOpen, type Convention } from './convention.ts'
import { findClash, type Clash } from './find-clash.ts'
import { historyOf } from './read-history.ts'
import { judgeConvention } from './judge-convention.ts'
import type { SaidConvention } from './read-form.ts'
import { inOrder, type Signatory } from './signatory.ts'
import { saveSignatories, signatoriesOf } from './signatory-store.ts'
import { versionOfConvention } from './version.ts'
import { writeText } from './write-text.ts'

/** Writes with a new link to those of these who have not signed, in the transaction of the correction. */
export type SendAnew = (tx: Tx, one: Convention, to: readonly Signatory[], now: Date) => Promise<void>

export type Writing = {
  id: ConventionId
  said: SaidConvention
  person: Person
  host: Host
  siret: string
  keeper: { id: OrganisationId; name: string }
  prescriber: Prescriber
  by: { personId: PersonId }
  /** writes to these signatories anew: their code goes elsewhere, the text is the same */
  sendAnew: SendAnew
  now: Date
}

export type Written =
  | { ok: true; value: ConventionId }
  | Refused<'somebody else’s' | 'closed' | 'begun' | 'no guardian' | 'changed meanwhile'>
  | (Refused<'elsewhere'> & { clash: Clash })
  | (Refused<'against the law'> & { verdict: Extract<Verdict, { verdict: 'refused' }> })

/**
 * Writes a convention, new or corrected: refused when the law says no to it as it stands. What was sent to sign goes back to a draft, and is signed
 * again as a new version; unless its text is the same: then signatures stay, and whoever has not signed and reads elsewhere is written to anew.
 * Refusals: 'somebody else’s'; 'closed', cancelled or ended; 'begun', its first day has come and it is signed; 'no guardian' of a minor; 'changed
 * meanwhile' by somebody else; 'elsewhere', the person is at another host that half-day; 'against the law', with its verdict.
 * The same words twice change nothing.
 */
export const writeConvention = (db: Db, writing: Writing): Promise<Written> =>
  db.transaction(async (tx): Promise<Written> => {
    const { id, person, now, by } = writing
    await lockPerson(tx, person.id)
    const before = await lockConvention(tx, id)
    if (before && !isOpen(before)) return refuse('closed')
    if (before && hasBegun(before, parisDay(now))) return refuse('begun')
    const one = conventionFrom(writing, before)
    const signatories = signatoriesFrom(writing)
    if (!signatories) return refuse('no guardian')
    const found = before
      ? await foundHere(tx, before, { one, signatories, seen: writing.said.seen })
      : 'as seen'
    if (found === 'same') return done(id)
    if (found === 'changed') return refuse('changed meanwhile')
    const clash = await findClash(tx, one, [one.keeper.id])
    if (clash) return { ...refuse('elsewhere'), clash }
    const verdict = await judge(tx, one, writing, signatories)
    if (verdict.verdict === 'refused') return { ...refuse('against the law'), verdict }
    if (!(await saveConvention(tx, one, by.personId, now))) return refuse('somebody else’s')
    const old = await signatoriesOf(tx, id)
    await saveSignatories(tx, id, signatories)
    if (!before || before.standing.state === 'draft') return done(id)
    const { host, sendAnew } = writing
    const textOf = (version: Convention, all: readonly Signatory[]) =>
      writeText({ one: version, person, host, signatories: inOrder(all) })
    if (textOf(before, old) === textOf(one, signatories))
      await sendAnew(tx, before, movedFrom(old, await signatoriesOf(tx, id)), now)
    else await standConvention(tx, id, { standing: { state: 'draft' }, version: before.version, at: now })
    return done(id)
  })

/** Those whose code goes to another telephone or e-mail than before. */
const movedFrom = (old: readonly Signatory[], all: readonly Signatory[]): Signatory[] =>
  all.filter(({ role, login }) => login !== old.find((was) => was.role === role)?.login)

type Wanted = { one: Convention; signatories: readonly Signatory[]; seen: string | null }

async function foundHere(tx: Tx, before: Convention, { one, signatories, seen }: Wanted) {
  const there = versionOfConvention(before, await signatoriesOf(tx, before.id))
  return foundThere(there, versionOfConvention(one, inOrder(signatories)), seen ?? '')
}

function conventionFrom(
  { id, said, person, host, siret, keeper, prescriber, by }: Writing,
  before: Convention | undefined,
): Convention {
  const { object, fromDay, toDay, terms, renewsId, cddi } = said
  return {
    id,
    keeper,
    referentId: before?.referentId ?? by.personId,
    personId: person.id,
    hostId: host.id,
    hostSiret: siret,
    prescriber: { id: prescriber.organisationId, name: prescriber.name },
    object,
    fromDay,
    toDay,
    terms,
    renewsId,
    cddi,
    version: before?.version ?? 0,
    standing: { state: 'draft' },
    reached: null,
  }
}

/** Who must sign, from what is typed; undefined when a minor has no guardian. */
function signatoriesFrom({ id, said, person, host, keeper, prescriber }: Writing): Signatory[] | undefined {
  const { signers, employer } = said
  const one = (role: Signatory['role'], name: string, forWhom: string, login: string | null): Signatory => ({
    id: newId<SignatoryId>(),
    conventionId: id,
    role,
    name,
    forWhom,
    login,
    personId: role === 'person' ? person.id : null,
  })
  const isMinor = person.birthDate !== null && said.fromDay < adultFrom(person.birthDate)
  if (isMinor && !signers.guardian.name) return undefined
  const { guardian, host: there, accompanying, employer: boss, prescriber: body } = signers
  return [
    one('person', fullName(person), '', signers.person.login),
    ...(isMinor ? [one('guardian', guardian.name, '', guardian.login)] : []),
    one('host', there.name, host.name, there.login),
    ...(prescriber.organisationId === keeper.id
      ? []
      : [one('accompanying', accompanying.name || said.terms.referent, keeper.name, accompanying.login)]),
    ...(employer ? [one('employer', boss.name, employer, boss.login)] : []),
    one('prescriber', body.name, prescriber.name, body.login),
  ]
}

async function judge(
  tx: Tx,
  one: Convention,
  { person, prescriber, now }: Writing,
  signatories: Signatory[],
): Promise<Verdict> {
  const history = await historyOf(tx, one)
  return judgeConvention(one, {
    birthDate: person.birthDate,
    prescriber,
    history,
    signatories,
    decidedOn: parisDay(now),
  })
}
