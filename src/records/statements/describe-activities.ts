import { isPlain, type Plain } from '#platform/json'
import type { Db, Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import { contextActivityKinds } from '../rules/door.ts'
import { lockActivities, saveActivities, type Described } from './activity-store.ts'

/** Every activity that a statement describes. */
export function described({ object, context }: Plain): Described[] {
  const around = isPlain(context) && isPlain(context['contextActivities']) ? context['contextActivities'] : {}
  const lists = contextActivityKinds.flatMap((kind) => around[kind] ?? [])
  const inner = isPlain(object) && object['objectType'] === 'SubStatement' ? described(object) : []
  return [object, ...lists].flatMap((one) => oneDescribed(one)).concat(inner)
}

function oneDescribed(value: unknown): Described[] {
  if (!isPlain(value) || (value['objectType'] ?? 'Activity') !== 'Activity' || !isPlain(value['definition']))
    return []
  return [{ id: String(value['id']), definition: value['definition'] }]
}

const MAPS = ['name', 'description', 'extensions']

/** What several statements say of one activity: languages and extensions are added, the rest is as the last one says. */
function mergeDefinitions(known: Plain, sayings: readonly Plain[]): Plain {
  const merged = { ...known }
  const maps = new Map<string, Plain>()
  for (const said of sayings)
    for (const [key, value] of Object.entries(said)) {
      const before = maps.get(key) ?? merged[key]
      if (!MAPS.includes(key) || !isPlain(before) || !isPlain(value)) merged[key] = value
      else merged[key] = addTo(maps, key, before, value)
    }
  return merged
}

/** A map is copied the first time and written in place afterwards: a thousand sayings cost a thousand times one. */
function addTo(maps: Map<string, Plain>, key: string, before: Plain, value: Plain): Plain {
  const own = maps.get(key) ?? { ...before }
  maps.set(key, own)
  return Object.assign(own, value)
}

// What was merged last, so that the same description sent a thousand times is written once. Only a saving: any process may
// forget it. By database, since a process may hold several.
const merged = new WeakMap<Db, Map<string, string>>()
const MOST_MERGED = 20_000

const keyFor = (organisationId: OrganisationId, id: string) => `${organisationId} ${id}`

/** The descriptions that this process has not just merged in that database. */
export function notYetMerged(db: Db, organisationId: OrganisationId, all: readonly Described[]): Described[] {
  const known = merged.get(db)
  return all.filter(
    ({ id, definition }) => known?.get(keyFor(organisationId, id)) !== JSON.stringify(definition),
  )
}

/** Once the transaction is done. */
export function rememberMerged(db: Db, organisationId: OrganisationId, all: readonly Described[]): void {
  const before = merged.get(db)
  const known = before && before.size < MOST_MERGED ? before : new Map<string, string>()
  merged.set(db, known)
  for (const { id, definition } of all) known.set(keyFor(organisationId, id), JSON.stringify(definition))
}

/** Adds what was said of activities to what is known. */
export async function describeActivities(
  tx: Tx,
  organisationId: OrganisationId,
  said: readonly Described[],
  now: Date,
): Promise<void> {
  const sayings = Map.groupBy(said, (one) => one.id)
  const changed: Described[] = []
  for (const { id, definition: known } of await lockActivities(
    tx,
    organisationId,
    [...sayings.keys()],
    now,
  )) {
    const definition = mergeDefinitions(
      known,
      (sayings.get(id) ?? []).map((one) => one.definition),
    )
    if (JSON.stringify(definition) !== JSON.stringify(known)) changed.push({ id, definition })
  }
  if (changed.length > 0) await saveActivities(tx, organisationId, changed, now)
}
