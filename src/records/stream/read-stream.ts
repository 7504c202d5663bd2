import { fullName, openFiles, readPerson, rightOver, type Actor } from '#people'
import { fold } from '#platform/i18n'
import type { Db } from '#platform/db'
import {
  activitiesWithIds,
  placeAt,
  searchStatements,
  type Search,
  traitOf,
  type Kept,
} from '../statements/door.ts'
import { personsBehind } from '../pseudonym-store.ts'
import { traceOf, undescribed, withName, withoutName, type Definitions, type Trace } from './trace.ts'

/** What a reader looks for: all empty for the whole stream. */
export type Wish = { person: string; verb: string; activity: string; since: Date | null; until: Date | null }

type Around = { organisationId: string; actor: Actor; url: string; now: Date }

const LOOKED_AT = 500

/** The latest traces of an organisation, for what can be chosen among them: nameless where the reader has no right over the person. */
export async function latestTraces(db: Db, around: Around): Promise<Trace[]> {
  const search = { ...everything(around.organisationId), limit: LOOKED_AT }
  return readable(await tracesOf(db, search), { db, url: around.url }, async (ids) => {
    const open: string[] = []
    for (const id of ids)
      if ((await rightOver(db, around.actor, id, 'learning work', around.now)).reads) open.push(id)
    return open
  })
}

const WHY = 'Lire les traces d’apprentissage'

/**
 * The traces that a reader looks for, the latest first; `recent` tells whom a typed name may be. Whoever is named in them reads that
 * their traces were read.
 */
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
  return readable(await tracesOf(db, search), { db, url: around.url }, async (ids) => {
    const opened = await openFiles(db, around.actor, ids, 'learning work', WHY, around.now)
    return [...opened.keys()]
  })
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

async function tracesOf(db: Db, search: Search): Promise<Trace[]> {
  const found = await searchStatements(db, search)
  const known = await definitionsFor(db, search.organisationId, found)
  return found.map((one) => traceOf(one, known))
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

/** With the names of those whom `opens` lets this reader read; without any name where it does not. */
async function readable(
  traces: Trace[],
  { db, url }: { db: Db; url: string },
  opens: (personIds: readonly string[]) => Promise<readonly string[]>,
): Promise<Trace[]> {
  const behind = await behindTraces(db, traces, url)
  const ids = new Set([...behind.values()].filter((one) => one !== undefined))
  const names = new Map<string, string>()
  for (const id of await opens([...ids])) names.set(id, await nameIn(db, id))
  return traces.map((one) => {
    const personId = behind.get(one)
    const name = personId && names.get(personId)
    if (name) return withName(one, name)
    return personId || isForgotten(one, url) ? withoutName(one) : one
  })
}

/** Who of ours each trace is about. */
export async function behindTraces(
  db: Db,
  traces: readonly Trace[],
  url: string,
): Promise<Map<Trace, string | undefined>> {
  const numbered = traces.flatMap((trace) => (trace.number ? [{ trace, ...trace.number }] : []))
  const persons = await personsBehind(db, numbered, url)
  return new Map(numbered.map(({ trace }, i) => [trace, persons[i]]))
}

/** True when nobody of ours stands behind a number of ours any more: what was done stays to be read, and not who did it. */
export const isForgotten = ({ number }: Trace, url: string): boolean => number?.home === url

/** What a person of ours is called. */
export async function nameIn(db: Db, personId: string): Promise<string> {
  const person = await readPerson(db, personId)
  return person ? fullName(person) : 'Une personne'
}
