import { fullName, idsOf, professionalsOf, readPerson, type PersonId, type Relation } from '#people'
import type { Db, Tx } from '#platform/db'
import { typo } from '#platform/i18n'
import { tell, untell } from '#platform/notices'
import { parisDay } from '#platform/time'
import { sendingRoles } from '../access.ts'
import { UNFOLLOWED } from '../addresses.ts'
import { readers, thoseAround, writers } from '../around-store.ts'
import type { Convention, Signatory, Standing } from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import { signingWords } from '../words/door.ts'
import type { Paper } from './paper-store.ts'
import { sendLinks, type Writing } from './send-link.ts'

/** Everybody signed: each has a copy by their own link, and whoever accompanies the person is told. */
export async function tellAllSigned(
  tx: Tx,
  one: Convention,
  all: readonly Signatory[],
  url: string,
  at: Date,
): Promise<void> {
  const person = await readPerson(tx, one.personId)
  const name = person ? fullName(person) : ''
  const { fromDay, toDay } = one
  const says: Writing['says'] = ({ role }, language) => {
    const { allSigned, theirs } = signingWords.says[language].letter
    const mine = allSigned(fromDay, toDay)
    return role === 'person' ? mine : { ...mine, words: theirs.allSigned(name, fromDay, toDay) }
  }
  await sendLinks(tx, all, { url, says }, at)
  await tellReferent(
    tx,
    one,
    `${name} : la convention est signée par tous`,
    `signed ${one.version}`,
    undefined,
    at,
  )
}

/** What each reads of a convention that is cancelled: why it was is for the person alone, but where nobody signed it in time, which all read. */
export const saysCancelled =
  (
    { fromDay }: Convention,
    name: string,
    standing: Extract<Standing, { state: 'cancelled' }>,
  ): Writing['says'] =>
  ({ role }, language) => {
    const { letter, notInTime } = signingWords.says[language]
    const mine = letter.cancelled(fromDay, 'why' in standing ? standing.why : notInTime)
    if (role === 'person') return mine
    const theirs = letter.theirs.cancelled(name, fromDay)
    return { ...mine, words: 'why' in standing ? theirs : `${theirs} ${notInTime}` }
  }

/** A signatory said no. */
export const tellRefused = (
  tx: Tx,
  one: Convention,
  { id, name }: Signatory,
  why: string,
  at: Date,
): Promise<void> =>
  tellReferent(tx, one, `${name} ne signe pas la convention`, `refused ${one.version} ${id}`, why, at)

/** A page signed on paper was refused: whoever kept it, while they write the convention, and whoever follows that read why. */
export async function tellPaperRefused(
  tx: Tx,
  one: Convention,
  { signerName, paper, why }: { signerName: string; paper: Pick<Paper, 'id' | 'keptBy'>; why: string },
  at: Date,
): Promise<void> {
  const title = `La page signée par ${signerName} n’est pas acceptée`
  const keepers = (await writersOf(tx, one, at)).filter((id) => id === paper.keptBy)
  await tellReferent(tx, one, title, `paper refused ${paper.id}`, why, at, { also: keepers })
}

type Followed = Pick<Convention, 'id' | 'keeper' | 'referentId' | 'personId'>

/** Who may write a convention today: they accompany its person, at a desk of the organisation that keeps it. */
export async function writersOf(
  db: Db,
  { keeper, personId }: Pick<Followed, 'keeper' | 'personId'>,
  at: Date,
): Promise<PersonId[]> {
  const on = parisDay(at)
  const desks = await professionalsOf(db, sendingRoles, on, [keeper.id])
  const among = [...new Set(desks.map((one) => one.personId))]
  return thoseAround(db, personId, { relations: writers, among, on })
}

type Follower = { to: PersonId; path: string }

/**
 * Who is told what happens in an immersion: who follows it, while they write it; else whoever else does, in the organisation that keeps it. Nobody by what
 * they were.
 */
async function followersOf(db: Db, one: Followed, at: Date): Promise<Follower[]> {
  const path = `${CONVENTIONS}/${one.id}`
  const may = await writersOf(db, one, at)
  const ids = await idsOf(db, one.referentId)
  return (may.some((id) => ids.includes(id)) ? [one.referentId] : may).map((to) => ({ to, path }))
}

/**
 * The same, of what cannot wait: where nobody follows it any more, who directs that organisation, where it says so; with no direction, who stands around
 * the person in one of these relations.
 */
export async function whoActs(
  db: Db,
  one: Followed,
  at: Date,
  others: readonly Relation[],
): Promise<Follower[]> {
  const followers = await followersOf(db, one, at)
  if (followers.length > 0) return followers
  const on = parisDay(at)
  const directors = await professionalsOf(db, ['direction'], on, [one.keeper.id])
  if (directors.length > 0) return directors.map(({ personId: to }) => ({ to, path: UNFOLLOWED }))
  const left = await thoseAround(db, one.personId, { relations: others, on })
  return left.map((to) => ({ to, path: `${CONVENTIONS}/${one.id}` }))
}

/** Tells who follows a convention, once; `also`: others who write it; `isUrgent`: it is somebody’s safety, and never falls to nobody. */
export async function tellReferent(
  tx: Tx,
  one: Followed,
  title: string,
  what: string,
  body: string | undefined,
  at: Date,
  { also = [], isUrgent = false }: { also?: readonly PersonId[]; isUrgent?: boolean } = {},
): Promise<void> {
  const followers = await (isUrgent ? whoActs(tx, one, at, readers) : followersOf(tx, one, at))
  const path = `${CONVENTIONS}/${one.id}`
  const more = also.filter((id) => followers.every(({ to }) => to !== id)).map((to) => ({ to, path }))
  const notice = {
    key: `convention ${one.id} ${what}`,
    title: typo(title),
    pace: 'now' as const,
    ...(body ? { body } : {}),
  }
  await tell(
    tx,
    [...followers, ...more].map((follower) => ({ ...notice, ...follower })),
    at,
  )
}

/** Takes back what was told so, and has not left. */
export async function untellReferent(tx: Tx, one: Followed, what: string, at: Date): Promise<void> {
  const to = (await whoActs(tx, one, at, readers)).map((follower) => follower.to)
  await untell(tx, [...new Set([one.referentId, ...to])], `convention ${one.id} ${what}`)
}
