import { noteRead, openFiles, readPerson, rightsOver, type Actor } from '#people'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Desk } from '../access.ts'
import { listHosts } from '../hosts/door.ts'
import type { Verdict } from '../law/door.ts'
import { judgePast } from './judge-past.ts'
import type { PastImmersion } from './past-immersion.ts'
import { pastOfPeople } from './past-store.ts'
import { askedOf, type AskedPast } from './question-store.ts'
import { tellable } from './tellable.ts'

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

const ALL = 300

/** What waits for this desk’s answer, and how many immersions that is; whoever is named reads who looked, at /moi/acces. What was mended elsewhere since is asked no more. */
export async function readAsked(
  db: Db,
  { actor, own, keepers }: Desk,
  { most, now }: { most: number; now: Date },
): Promise<{ shown: ShownQuestion[]; count: number }> {
  const answerer = { readerId: actor.personId, own: own.map(({ id }) => id), keepers }
  const found = await askedOf(db, answerer, { on: parisDay(now), limit: ALL })
  const people = [...new Set(found.map(({ personId }) => personId))]
  const before = await rightsOver(db, actor, people, 'immersion', now)
  const all = tellable(await pastOfPeople(db, people), before, answerer.own)
  const open: ShownQuestion[] = []
  for (const one of found) {
    const own = all.filter(({ personId }) => personId === one.personId)
    const past = own.find(({ id }) => id === one.id)
    if (!past) continue
    const verdict = judgePast(past, own)
    const isBorn =
      one.kinds.includes('birth date') && (await readPerson(db, one.personId))?.birthDate !== null
    const kinds = one.kinds.filter(
      (kind) => !(kind === 'law' && verdict.verdict === 'accepted') && !(kind === 'birth date' && isBorn),
    )
    const earlier = own.filter(({ fromDay }) => fromDay < past.fromDay).toReversed()
    if (kinds.length > 0)
      open.push({ ...one, kinds, past, verdict, earlier, hosts: [], writesIdentity: false })
  }
  const shown = open.slice(0, most)
  const named = [...new Set(shown.map(({ personId }) => personId))]
  await noteLooking(db, actor, shown, now)
  const rights = await rightsOver(db, actor, named, 'identity', now)
  for (const one of shown) {
    one.writesIdentity = rights.get(one.personId)?.writes ?? false
    if (one.kinds.includes('host')) one.hosts = await likelyHosts(db, one.past.hostName, keepers)
  }
  return { shown, count: open.length }
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
      const { id, town, body } = host
      const siret = body.kind === 'organisation' ? body.siret : null
      const shared = words.filter((word) => fold(host.name).includes(word)).length
      if (shared > 0) found.set(id, { id, name: host.name, town, siret, shared })
    }
  return [...found.values()].toSorted((one, other) => other.shared - one.shared).slice(0, MOST)
}
