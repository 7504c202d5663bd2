import type { Db, Tx } from '#platform/db'
import { addJob } from '#platform/jobs'
import { findFact, holdWaiting, markHeard, markTold, type Fact } from './store.ts'

/** Who listens to what: `listen` and `listenAll` make them. `listener` is a name kept for ever: it is how we know that a fact was heard. */
export type Listener = { fact: string; listener: string } & (
  | { hear: (tx: Tx, fact: Fact) => Promise<void> }
  | { hearAll: (tx: Tx, facts: readonly [Fact, ...Fact[]]) => Promise<void> }
)

/** So many at a time. */
export const BATCH = 200

/**
 * Tells every fact that waits, the oldest first, and those announced meanwhile. One that a listener could not hear is left to the job
 * 'tell-fact', which tries again later. Several processes may do so at once. @returns how many were told.
 */
export async function tellWaiting(db: Db, listeners: readonly Listener[]): Promise<number> {
  for (let told = 0; ;) {
    const count = await tellSome(db, listeners)
    told += count
    if (count === 0) return told
  }
}

/** Same, a batch only. */
export const tellSome = (db: Db, listeners: readonly Listener[]): Promise<number> =>
  db.transaction(async (tx) => {
    const facts = await holdWaiting(tx, BATCH)
    if (facts.length === 0) return 0
    const unheard = await tell(db, listeners, facts)
    for (const id of unheard.keys()) await addJob(tx, 'tell-fact', { id })
    await markTold(
      tx,
      facts.map(({ id }) => id),
    )
    return facts.length
  })

/** Tells one fact to whoever has not heard it yet: the job of those that somebody could not hear. @throws when one still cannot. */
export async function tellFact(db: Db, listeners: readonly Listener[], id: number): Promise<void> {
  const fact = await findFact(db, id)
  if (!fact) return
  const failures = (await tell(db, listeners, [fact])).get(id)
  if (failures) throw new AggregateError(failures, `Fact ${id} (${fact.name}) was not heard by all`)
}

/** In the order they happened, then those who hear many at once. @returns the facts that somebody could not hear, and why. */
async function tell(
  db: Db,
  listeners: readonly Listener[],
  facts: readonly Fact[],
): Promise<Map<number, unknown[]>> {
  const unheard = new Map<number, unknown[]>()
  const tellOne = async (listener: Listener, fact: Fact) => {
    const failure = await hears(db, listener, [fact])
    if (failure !== undefined) unheard.set(fact.id, [...(unheard.get(fact.id) ?? []), failure])
  }
  for (const fact of facts)
    for (const one of listeners) if ('hear' in one && one.fact === fact.name) await tellOne(one, fact)
  for (const one of listeners.filter((listener) => 'hearAll' in listener)) {
    const own = facts.filter(({ name }) => name === one.fact)
    // one fact that cannot be heard keeps no other from being heard
    if (own.length > 0 && (await hears(db, one, own)) !== undefined)
      for (const fact of own) await tellOne(one, fact)
  }
  return unheard
}

/**
 * A listener hears in a transaction that also holds the marks "heard": a crash or a second call never makes it act twice. @returns why it could
 * not; undefined when it could.
 */
const hears = (db: Db, listener: Listener, facts: readonly Fact[]): Promise<unknown> =>
  db
    .transaction(async (tx) => {
      const fresh = await markHeard(
        tx,
        facts.map(({ id }) => id),
        listener.listener,
      )
      const [first, ...others] = facts.filter(({ id }) => fresh.has(id))
      if (!first) return
      if ('hearAll' in listener) await listener.hearAll(tx, [first, ...others])
      else await listener.hear(tx, first)
    })
    .then(
      () => undefined,
      (cause: unknown) => cause ?? new Error('not heard'),
    )
