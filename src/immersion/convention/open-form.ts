import { listActions, mayManage } from '#actions'
import { idsOf, openFile, readPerson, type Actor, type Person, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { asId, newId } from '#platform/id'
import { asDay, parisDay } from '#platform/time'
import { isId, notFound, type Ask, type Typed } from '#platform/web'
import { mayWrite, openDesk, type Desk } from '../access.ts'
import { findFullDays, isReady, readHost, siretOf, tradeTitle, type Host } from '../hosts/door.ts'
import type { ConventionId, HostId } from '../ids.ts'
import { adultFrom, aims } from '../law/door.ts'
import { findPrescribers } from '../prescribers/door.ts'
import {
  conventionsOfPerson,
  counts,
  isOpen,
  lastAtHost,
  readConvention,
  type Convention,
} from '../terms/door.ts'
import { referentOf, formDefaults, learning } from './form-defaults.ts'
import type { ConventionForm } from './form-page.tsx'
import { lastWorkedDay, renewalOf, type Renewal } from './read-renewal.ts'
import { countSigned, signatoriesOf } from './signatory-store.ts'
import type { Signatory } from './signatory.ts'
import { yesTakenBackAt } from './taken-back-store.ts'
import { versionOfConvention } from './version.ts'

/** A form that is opened: what it holds, and for whom. */
export type OpenForm = Omit<ConventionForm, 'errors'> & {
  desk: Desk
  siret: string
  before: Convention | undefined
}

/** The person of a convention, whose file this reader may write. @throws notFound */
export async function personFor(c: Ask, desk: Desk, personId: PersonId): Promise<Person> {
  const { db, now } = c.var
  if (!isId(personId)) throw notFound()
  const person = await db.transaction(async (tx) => {
    const right = await openFile(tx, desk.actor, personId, 'immersion', { code: 'immersions' }, now)
    return right?.writes ? readPerson(tx, personId) : undefined
  })
  if (!person) throw notFound()
  return person
}

/** A new convention for somebody at a host. @throws notFound */
export async function openNew(c: Ask): Promise<OpenForm> {
  const desk = await openDesk(c)
  const person = await personFor(c, desk, asId<PersonId>(c.req.query('personne') ?? ''))
  const host = await readHost(c.var.db, asId<HostId>(idOr(c.req.query('employeur'))), desk.keepers)
  if (!host || !isReady(host)) throw notFound()
  const first = await openRenewed(c, desk, { person, host })
  const [last] = first
    ? [first]
    : await Promise.all(desk.own.slice(0, 1).map(({ id }) => lastAtHost(c.var.db, id, host.id)))
  const open = await fill(c, {
    desk,
    person,
    host,
    before: undefined,
    last,
    first,
    id: newId<ConventionId>(),
  })
  return first ? open : { ...open, typed: { ...open.typed, ...agreedIn(c) } }
}

/** What was agreed before the convention is written: the address says it, and the form may change it. */
function agreedIn(c: Ask): Typed {
  const [fromDay, toDay] = [asDay(c.req.query('debut') ?? ''), asDay(c.req.query('fin') ?? '')]
  const object = aims.find((one) => one === c.req.query('objet'))
  const trade = c.req.query('metier') ?? ''
  const objectives = tradeTitle(trade) !== trade && learning(trade)
  return {
    ...(fromDay && { fromDay }),
    ...(toDay && { toDay }),
    ...(object && { object }),
    ...(objectives && { objectives }),
  }
}

/** The convention that the new one renews, when it is asked for: of the same person at the same host. @throws notFound */
async function openRenewed(c: Ask, desk: Desk, { person, host }: { person: Person; host: Host }) {
  const asked = c.req.query('renouvelle')
  if (asked === undefined) return undefined
  const first = await readConvention(c.var.db, asId<ConventionId>(idOr(asked)))
  const isTheirs = first?.personId === person.id && first.hostId === host.id
  if (!first || !isTheirs || !mayWrite(desk, first.keeper.id)) throw notFound()
  return first
}

/** One to be corrected, by who writes it. @throws notFound */
export async function openCorrection(c: Ask): Promise<OpenForm & { before: Convention }> {
  const desk = await openDesk(c)
  const before = await readConvention(c.var.db, asId<ConventionId>(idOr(c.req.param('id'))))
  if (!before || !mayWrite(desk, before.keeper.id) || !isOpen(before)) throw notFound()
  const person = await personFor(c, desk, before.personId)
  const host = await readHost(c.var.db, before.hostId, desk.keepers)
  if (!host) throw notFound()
  const first = before.renewsId ? await readConvention(c.var.db, before.renewsId) : undefined
  return { ...(await fill(c, { desk, person, host, before, last: before, first, id: before.id })), before }
}

type Filling = {
  desk: Desk
  person: Person
  host: Host
  before: Convention | undefined
  last: Convention | undefined
  /** the one that this one renews */
  first: Convention | undefined
  id: ConventionId
}

async function fill(c: Ask, { desk, person, host, before, last, first, id }: Filling): Promise<OpenForm> {
  const { db, now } = c.var
  const siret = siretOf(host)
  if (!siret) throw notFound()
  const self = await readPerson(db, desk.actor.personId)
  const [mine] = desk.own
  if (!self || !mine) throw notFound()
  const { prescribers, unsaid, leftOut, blocked, notSending } = await findPrescribers(db, desk, parisDay(now))
  const open = prescribers.filter((one) => leftOut.every(({ id: out }) => out !== one.organisationId))
  const all = await conventionsOfPerson(db, await idsOf(db, person.id))
  const signatories = last ? await signatoriesOf(db, last.id) : []
  const isReached = person.phone !== null || person.email !== null
  const lastOwn = isReached ? undefined : all.find((one) => one.id !== id && mayWrite(desk, one.keeper.id))
  const renewal =
    first && !before ? await renewalOf(db, first, now, asDay(c.req.query('debut') ?? '')) : undefined
  if (first && !before && !renewal) throw notFound()
  const typed: Typed = formDefaults({
    person,
    host,
    before: last,
    isSame: before !== undefined,
    renewed: first && renewal && datesOf(first, renewal),
    signatories,
    reachedAt: lastOwn && (await loginOf(db, lastOwn.id, 'person')),
    referent: referentOf(self, mine.name),
  })
  const [only] = open
  if (first) typed['keeperId'] = first.keeper.id
  // whoever prescribed the last one may have no right to any more
  if (!before && leftOut.some(({ id: out }) => out === typed['prescriberId'])) typed['prescriberId'] = ''
  if (open.length === 1 && only && !typed['prescriberId']) typed['prescriberId'] = only.organisationId
  const nobody = open.length === 0 && unsaid.length === 1 ? unsaid[0]?.id : undefined
  if (nobody) typed['prescriberId'] = nobody
  return {
    desk,
    siret,
    before,
    id,
    isNew: before === undefined,
    person,
    host,
    full: (await findFullDays(db, [host], { personId: person.id, on: parisDay(now) })).get(host.id),
    takenBackAt: before ? undefined : await yesTakenBackAt(db, person.id, host.id),
    own: desk.own,
    notSending,
    prescribers,
    unsaid,
    leftOut,
    blocked,
    partnersAt: await findPartners(db, desk.actor),
    earlier: all.filter((one) => one.id !== id && one.hostId === host.id && counts(one, parisDay(now))),
    isMinor: person.birthDate !== null && parisDay(now) < adultFrom(person.birthDate),
    typed,
    renews: first,
    renewal,
    version: before && versionOfConvention(before, signatories),
    signed: before && before.standing.state !== 'draft' ? await countSigned(db, before) : 0,
  }
}

/** Where somebody adds a partner to an action that they lead; undefined for who leads none. */
async function findPartners(db: Db, actor: Actor): Promise<string | undefined> {
  const led = (await listActions(db, { all: true })).find((one) => mayManage(actor, one))
  return led && `/actions/${led.slug}/partenaires`
}

const loginOf = async (db: Db, id: ConventionId, role: Signatory['role']) =>
  (await signatoriesOf(db, id)).find((one) => one.role === role)?.login

const datesOf = (first: Convention, { start, left }: Renewal) => ({
  from: start,
  to: left.possible ? lastWorkedDay(first, start, left.lastDay) : start,
})

const idOr = (typed: string | undefined): string =>
  typed && isId(typed) ? typed : '00000000-0000-0000-0000-000000000000'
