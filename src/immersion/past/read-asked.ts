import { noteRead, openFiles, readPeople, rightsOver, type Actor } from '#people'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Desk } from '../access.ts'
import { listHosts, siretOf } from '../hosts/door.ts'
import type { Verdict } from '../law/door.ts'
import { judgePast } from './judge-past.ts'
import type { PastImmersion } from './past-immersion.ts'
import type { QuestionKind } from './past-question.ts'
import { answererOf, askedOf, openQuestions, type AskedPast } from './question-store.ts'
import { tellPast } from './tell-past.ts'

/** A host that an immersion may have been at. */
export type LikelyHost = { id: string; name: string; town: string; siret: string | null }

/** An immersion of a list with all that helps to answer what is asked of it. */
export type ShownQuestion = AskedPast & {
  past: PastImmersion
  verdict: Verdict
  hosts: LikelyHost[]
  /** earlier ones of the same person that this reader may be told of, the latest first */
  earlier: PastImmersion[]
  /** this reader may write the birth date */
  writesIdentity: boolean
}

/** What waits for this desk’s answer, and how many immersions that is; whoever is named reads who looked, at /moi/acces. What was mended elsewhere since is asked no more. */
export async function readAsked(
  db: Db,
  desk: Desk,
  { most, now }: { most: number; now: Date },
): Promise<{ shown: ShownQuestion[]; count: number }> {
  const { actor, keepers } = desk
  const on = parisDay(now)
  const waiting = await waitingFor(db, desk, now)
  const ids = waiting.slice(0, most).map(({ id }) => id)
  const asked = await askedOf(db, answererOf(desk), { on, ids })
  await noteLooking(db, actor, asked, now)
  const named = asked.map(({ personId }) => personId)
  const rights = await rightsOver(db, actor, named, 'identity', now)
  const kindsOf = await stillAsked(db, desk, asked, now)
  const told = await tellPast(db, named, desk, now)
  const shown: ShownQuestion[] = []
  for (const one of asked) {
    const own = told.filter(({ personId }) => personId === one.personId)
    const past = own.find(({ id }) => id === one.id)
    if (!past) continue
    shown.push({
      ...one,
      kinds: kindsOf(one),
      past,
      verdict: judgePast(past, own),
      earlier: own.filter(({ fromDay }) => fromDay < past.fromDay).toReversed(),
      hosts: one.kinds.includes('host') ? await likelyHosts(db, past.hostName, keepers) : [],
      writesIdentity: rights.get(one.personId)?.writes ?? false,
    })
  }
  return { shown, count: waiting.length }
}

/** How many immersions wait for this desk’s answer; nobody is named. */
export const countAsked = async (db: Db, desk: Desk, now: Date): Promise<number> =>
  (await waitingFor(db, desk, now)).length

type Open = Pick<AskedPast, 'id' | 'personId' | 'kinds'>

async function waitingFor(db: Db, desk: Desk, now: Date): Promise<Open[]> {
  const all = await openQuestions(db, answererOf(desk), parisDay(now))
  // these alone may have been answered elsewhere: by the birth date of the person, by the days of another immersion
  const elsewhere = all.filter(({ kinds }) => kinds.every((kind) => kind === 'law' || kind === 'birth date'))
  if (elsewhere.length === 0) return all
  const asks = await stillAsked(db, desk, elsewhere, now)
  return all.filter((one) => asks(one).length > 0)
}

/** What is still asked of each of these: not the law that says yes by now, nor a birth date that was written. Of any other, all that was asked. */
async function stillAsked(
  db: Db,
  desk: Desk,
  open: readonly Open[],
  now: Date,
): Promise<(one: Open) => QuestionKind[]> {
  const people = [...new Set(open.map(({ personId }) => personId))]
  const byPerson = Map.groupBy(await tellPast(db, people, desk, now), ({ personId }) => personId)
  const born = new Set(
    (await readPeople(db, people)).filter(({ birthDate }) => birthDate).map(({ id }) => id),
  )
  const closed = new Set<string>()
  for (const { id, personId, kinds } of open) {
    const own = byPerson.get(personId) ?? []
    const past = own.find((one) => one.id === id)
    if (kinds.includes('law') && past && judgePast(past, own).verdict === 'accepted') closed.add(`${id} law`)
    if (born.has(personId)) closed.add(`${id} birth date`)
  }
  return ({ id, kinds }) => kinds.filter((kind) => !closed.has(`${id} ${kind}`))
}

/** Each of these people reads who looked; where no file of theirs is open to this reader, in the name of the organisation that brought the line. */
const noteLooking = (db: Db, actor: Actor, shown: readonly AskedPast[], now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    const why = { code: 'immersions' } as const
    const byPerson = new Map(shown.map((one) => [one.personId, one.keeperId]))
    const rights = await openFiles(tx, actor, [...byPerson.keys()], 'immersion', why, now)
    for (const [personId, organisationId] of byPerson)
      if (!rights.has(personId))
        await noteRead(tx, { actor, personId, organisationId }, 'immersion', why, now)
  })

const MOST = 4
const SOME = 20

/** Hosts that have words of that name, those that have most of them first. */
async function likelyHosts(db: Db, name: string, keepers: Desk['keepers']): Promise<LikelyHost[]> {
  const words = fold(name)
    .split(' ')
    .filter((word) => word.length > 3)
  const found = new Map<string, LikelyHost & { shared: number }>()
  for (const search of words)
    for (const host of await listHosts(db, keepers, { search, state: 'tous', after: '', limit: SOME })) {
      const { id, town } = host
      const shared = words.filter((word) => fold(host.name).includes(word)).length
      if (shared > 0) found.set(id, { id, name: host.name, town, siret: siretOf(host), shared })
    }
  return [...found.values()].toSorted((one, other) => other.shared - one.shared).slice(0, MOST)
}
