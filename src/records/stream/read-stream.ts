import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { openFiles, rightsOver, type Actor, type OrganisationId } from '#people'
import { placeAt, searchStatements, traitOf, type Search } from '../statements/door.ts'
import { definitionsFor } from './find-definitions.ts'
import { nameTraces } from './name-traces.ts'
import { traceOf, type Trace } from './trace.ts'

/** What a reader looks for: all empty for the whole stream. */
export type Sought = {
  person: string
  verb: string
  activity: string
  since: Date | null
  until: Date | null
}

/** Who reads, where, when. */
export type Around = { organisationId: OrganisationId; actor: Actor; url: string; now: Date }

const LOOKED_AT = 500

/** The latest traces of an organisation, for what can be chosen among them: nameless where the reader has no right over the person. */
export async function latestTraces(db: Db, around: Around): Promise<Trace[]> {
  const search = { ...everything(around.organisationId), limit: LOOKED_AT }
  return nameTraces(await tracesOf(db, search), { db, url: around.url }, async (ids) => {
    const rights = await rightsOver(db, around.actor, ids, 'learning work', around.now)
    return ids.filter((id) => rights.get(id)?.reads)
  })
}

const WHY = { code: 'traces' } as const

/**
 * The traces that a reader looks for, the latest first; `recent` tells whom a typed name may be. Whoever is named in them reads that
 * their traces were read.
 */
export async function readStream(
  db: Db,
  around: Around,
  sought: Sought,
  recent: readonly Trace[],
  { before, limit }: { before: number; limit: number },
): Promise<Trace[]> {
  const people = sought.person ? identifiersFor(sought.person, recent) : []
  if (sought.person && people.length === 0) return []
  const trait = (kind: 'agent' | 'verb' | 'activity', value: string) =>
    traitOf(around.organisationId, kind, value)
  const traits = [
    people.map((identifier) => trait('agent', identifier)),
    sought.activity ? [trait('activity', sought.activity)] : [],
    sought.verb ? [trait('verb', sought.verb)] : [],
  ].filter((set) => set.length > 0)
  const search = { ...everything(around.organisationId), ...boundsOf(sought, before), traits, limit }
  return nameTraces(await tracesOf(db, search), { db, url: around.url }, async (ids) => {
    const opened = await db.transaction((tx) =>
      openFiles(tx, around.actor, ids, 'learning work', WHY, around.now),
    )
    return [...opened.keys()]
  })
}

function boundsOf({ since, until }: Sought, before: number): Pick<Search, 'after' | 'before'> {
  return {
    after: since ? placeAt(since) - 1 : -1,
    before: Math.min(before, until ? placeAt(until) : Number.MAX_SAFE_INTEGER),
  }
}

const everything = (organisationId: OrganisationId): Search => ({
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
  return found.map((kept) => traceOf(kept, known))
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
