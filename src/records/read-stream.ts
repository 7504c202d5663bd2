import { fullName, readPerson, rightOver, type Actor } from '#people'
import { fold } from '#platform/i18n'
import type { Db } from '#platform/db'
import { activitiesWithIds } from './activity-store.ts'
import { placeAt } from './place.ts'
import { searchStatements, type Search } from './search-store.ts'
import { traitOf } from './trait.ts'
import type { Kept } from './statement-store.ts'
import { traceOf, undescribed, withName, withoutName, type Definitions, type Trace } from './trace.ts'

/** What a reader looks for: all empty for the whole stream. */
export type Wish = { person: string; verb: string; activity: string; since: Date | null; until: Date | null }

type Around = { organisationId: string; actor: Actor; url: string; now: Date }

const LOOKED_AT = 500

/** The latest traces of an organisation, nameless where the reader has no right over the person. */
export async function latestTraces(db: Db, around: Around): Promise<Trace[]> {
  const search = { ...everything(around.organisationId), limit: LOOKED_AT }
  return readable(db, around, await tracesOf(db, around, search))
}

/** The traces that a reader looks for, the latest first; `recent` tells whom a typed name may be. */
export async function readStream(
  db: Db,
  around: Around,
  wish: Wish,
  recent: readonly Trace[],
  { before, limit }: { before: number; limit: number },
): Promise<Trace[]> {
  const people = wish.person ? identifiersFor(wish.person, recent) : []
  if (wish.person && people.length === 0) return []
  const trait = (kind: 'agent' | 'verb' | 'activity', value: string) =>
    traitOf(around.organisationId, kind, value)
  const traits = [
    people.map((one) => trait('agent', one)),
    wish.activity ? [trait('activity', wish.activity)] : [],
    wish.verb ? [trait('verb', wish.verb)] : [],
  ].filter((set) => set.length > 0)
  const search = { ...everything(around.organisationId), ...boundsOf(wish, before), traits, limit }
  return readable(db, around, await tracesOf(db, around, search))
}

function boundsOf({ since, until }: Wish, before: number): Pick<Search, 'after' | 'before'> {
  return {
    after: since ? placeAt(since) - 1 : -1,
    before: Math.min(before, until ? placeAt(until) : Number.MAX_SAFE_INTEGER),
  }
}

const everything = (organisationId: string): Search => ({
  organisationId,
  traits: [],
  keyIds: [],
  after: -1,
  before: Number.MAX_SAFE_INTEGER,
  ascending: false,
  limit: 1,
})

async function tracesOf(db: Db, { url }: Around, search: Search): Promise<Trace[]> {
  const found = await searchStatements(db, search)
  const known = await definitionsFor(db, search.organisationId, found)
  return found.map((one) => traceOf(one, url, known))
}

/** What other statements said of the activities that these only name. */
export async function definitionsFor(
  db: Db,
  organisationId: string,
  kept: readonly Kept[],
): Promise<Definitions> {
  const ids = [...new Set(kept.flatMap(undescribed))]
  const all = ids.length > 0 ? await activitiesWithIds(db, organisationId, ids) : []
  return new Map(all.map(({ id, definition }) => [id, definition]))
}

/** An address, or the people who lately bore that name. */
function identifiersFor(typed: string, recent: readonly Trace[]): string[] {
  if (/^\S+@\S+$/.test(typed)) return [`mbox mailto:${typed}`]
  const wanted = fold(typed)
  const found = recent.flatMap(({ person }) =>
    person && fold(person.name).includes(wanted) ? [person.identifier] : [],
  )
  return [...new Set(found)].slice(0, 20)
}

async function readable(db: Db, { actor, now }: Around, traces: Trace[]): Promise<Trace[]> {
  const ids = new Set(traces.flatMap(({ personId }) => (personId === undefined ? [] : [personId])))
  const open = new Map<string, string>()
  for (const id of ids)
    if ((await rightOver(db, actor, id, 'learning work', now)).reads) open.set(id, await nameIn(db, id))
  return traces.map((one) => {
    if (one.personId === undefined) return one
    const name = open.get(one.personId)
    return name === undefined ? withoutName(one) : withName(one, name)
  })
}

/** What a person of ours is called. */
export async function nameIn(db: Db, personId: string): Promise<string> {
  const person = await readPerson(db, personId)
  return person ? fullName(person) : 'Une personne'
}
