import { idsOf } from '#people'
import type { Db, Tx } from '#platform/db'
import { done, refuse, type Refused } from '#platform/refusal'
import { foundThere } from '#platform/web'
import { parisDay, type Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'
import { savePrescriber, type Prescriber } from '../prescribers/door.ts'
import {
  conventionsOfPerson,
  counts,
  hasBegun,
  isOpen,
  isSent,
  isTooLate,
  lockConvention,
  lockPerson,
  saveConvention,
  standConvention,
  wasSigned,
  type Convention,
} from '../terms/door.ts'
import { announcePlanned } from './announce-planned.ts'
import { findAgainst, type Against } from './find-against.ts'
import { conventionFrom, isMinorOn, signatoriesFrom, type Writing as Said } from './said-convention.ts'
import { inOrder, type Signatory } from './signatory.ts'
import { saveSignatories, signatoriesOf } from './signatory-store.ts'
import { yesTakenBackAt } from './taken-back-store.ts'
import { versionOfConvention } from './version.ts'
import { writeText } from './write-text.ts'

/** Writes with a new link to those of these who have not signed, in the transaction of the correction. */
export type SendAnew = (tx: Tx, one: Convention, to: readonly Signatory[], now: Date) => Promise<void>

export type Writing = Said & {
  prescriber: Prescriber
  /** it says in this form in whose name it prescribes: nobody knew */
  prescribesFirst?: boolean
  /** the host took back a yes, and whoever writes says that it agrees again */
  agreesAgain?: boolean
  /** writes to these signatories anew: their code goes elsewhere, the text is the same */
  sendAnew: SendAnew
  now: Date
}

export type Written =
  | { ok: true; value: ConventionId }
  | Refused<'somebody else’s' | 'closed' | 'begun' | 'nothing to renew' | 'no guardian' | 'changed meanwhile'>
  | (Refused<'taken back'> & { at: Date })
  | (Refused<'against it'> & { against: Against; signatories: readonly Signatory[] })

/**
 * Writes a convention, new or corrected: refused when the law says no to it as it stands. What was sent to sign goes back to a draft, and is signed
 * again as a new version; unless its text is the same: then signatures stay, and whoever has not signed and reads elsewhere is written to anew.
 * Refusals: 'somebody else’s'; 'closed', cancelled or ended; 'begun', its first day has come and it is signed; 'nothing to renew', what it says that it renews is not an immersion of this person there; 'no guardian' of a minor; 'taken
 * back', its host took back the yes that it said, and nobody says that it agrees again; 'changed meanwhile' by somebody else; 'against it', the person is at another host that half-day, or the law says no: all that does.
 * The same words twice change nothing.
 */
export const writeConvention = (db: Db, writing: Writing): Promise<Written> =>
  db.transaction(async (tx): Promise<Written> => {
    const { id, person, said, prescriber, now, by } = writing
    await lockPerson(tx, person.id)
    const before = await lockConvention(tx, id)
    if (before && !isOpen(before)) return refuse('closed')
    if (before && hasBegun(before, parisDay(now))) return refuse('begun')
    // a host takes its yes back under the same hold: it is seen here, or finds the convention written
    const takenBackAt =
      before || writing.agreesAgain ? undefined : await yesTakenBackAt(tx, person.id, writing.host.id)
    if (takenBackAt) return { ...refuse('taken back'), at: takenBackAt }
    const one = conventionFrom(writing, before)
    if (one.renewsId !== (before?.renewsId ?? null) && !(await mayRenew(tx, one, parisDay(now))))
      return refuse('nothing to renew')
    if (isMinorOn(person, said.fromDay) && !said.signers.guardian.name) return refuse('no guardian')
    const signatories = signatoriesFrom(writing)
    const found = before ? await foundHere(tx, before, { one, signatories, seen: said.seen }) : 'as seen'
    if (found === 'same') return done(id)
    if (found === 'changed') return refuse('changed meanwhile')
    const old = await signatoriesOf(tx, id)
    const { host, sendAnew } = writing
    const textOf = (version: Convention, all: readonly Signatory[]) =>
      writeText({ one: version, person, host, prescriber, signatories: inOrder(all) })
    const isSame = before && isSent(before) && textOf(before, old) === textOf(one, signatories)
    // the same text was judged on the day it was sent: held by a page on paper, its first day may be past
    const isHeld = isSame && !isTooLate(before, parisDay(now))
    const on = isHeld && 'since' in before.standing ? before.standing.since : now
    const against = await findAgainst(tx, one, { person, prescriber, signatories, isWhole: true, now: on })
    if (against) return { ...refuse('against it'), against, signatories }
    if (writing.prescribesFirst) await savePrescriber(tx, prescriber, by.personId, now)
    if (!(await saveConvention(tx, one, by.personId, now))) return refuse('somebody else’s')
    await saveSignatories(tx, id, signatories)
    if (!before || before.standing.state === 'draft') return done(id)
    if (isSame) await sendAnew(tx, before, movedFrom(old, await signatoriesOf(tx, id)), now)
    else {
      const standing = { state: 'draft' } as const
      await standConvention(tx, id, { standing, version: before.version, at: now })
      // nobody is expected there any more, until all sign again
      if (wasSigned(before)) await announcePlanned(tx, { ...one, standing }, now)
    }
    return done(id)
  })

/** What it says that it renews: of the same person at the same host, and it was or will be. */
async function mayRenew(
  tx: Tx,
  { id, renewsId, personId, hostSiret }: Convention,
  on: Day,
): Promise<boolean> {
  if (!renewsId) return true
  const theirs = await conventionsOfPerson(tx, await idsOf(tx, personId))
  return theirs.some(
    (one) => one.id === renewsId && one.id !== id && one.hostSiret === hostSiret && counts(one, on),
  )
}

/** Those whose code goes to another telephone or e-mail than before. */
const movedFrom = (old: readonly Signatory[], all: readonly Signatory[]): Signatory[] =>
  all.filter(({ role, login }) => login !== old.find((was) => was.role === role)?.login)

type Wanted = { one: Convention; signatories: readonly Signatory[]; seen: string | null }

async function foundHere(tx: Tx, before: Convention, { one, signatories, seen }: Wanted) {
  const there = versionOfConvention(before, await signatoriesOf(tx, before.id))
  return foundThere(there, versionOfConvention(one, inOrder(signatories)), seen ?? '')
}
