import type { Db } from '#platform/db'
import { contextActivityKinds } from './context.ts'
import { isPlain, type Plain } from './shape.ts'
import { lockActivities, saveActivity, type Described } from './activity-store.ts'

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

/** What two statements say of one activity: languages and extensions are added, the rest is as the last one says. */
function mergeDefinitions(known: Plain, said: Plain): Plain {
  const merged: Plain = { ...known, ...said }
  for (const key of MAPS) {
    const before = known[key]
    const after = said[key]
    if (isPlain(before) && isPlain(after)) merged[key] = { ...before, ...after }
  }
  return merged
}

// What was merged last, so that the same description sent a thousand times is written once. Only a saving: any process may
// forget it. By database, since a process may hold several.
const merged = new WeakMap<Db, Map<string, string>>()
const MOST_MERGED = 20_000

const keyFor = (organisationId: string, id: string) => `${organisationId} ${id}`

/** The descriptions that this process has not just merged in that database. */
export function notYetMerged(db: Db, organisationId: string, all: readonly Described[]): Described[] {
  const known = merged.get(db)
  return all.filter(
    ({ id, definition }) => known?.get(keyFor(organisationId, id)) !== JSON.stringify(definition),
  )
}

/** Once the transaction is done. */
export function rememberMerged(db: Db, organisationId: string, all: readonly Described[]): void {
  const before = merged.get(db)
  const known = before && before.size < MOST_MERGED ? before : new Map<string, string>()
  merged.set(db, known)
  for (const { id, definition } of all) known.set(keyFor(organisationId, id), JSON.stringify(definition))
}

/** Adds what was said of activities to what is known. */
export async function describeActivities(
  tx: Db,
  organisationId: string,
  said: readonly Described[],
  now: Date,
): Promise<void> {
  const ids = [...new Set(said.map((one) => one.id))]
  for (const known of await lockActivities(tx, organisationId, ids, now)) {
    const sayings = said.filter((one) => one.id === known.id).map((one) => one.definition)
    const definition = sayings.reduce(mergeDefinitions, known.definition)
    if (JSON.stringify(definition) !== JSON.stringify(known.definition))
      await saveActivity(tx, organisationId, { id: known.id, definition }, now)
  }
}
