import type { Db } from '#platform/db'
import { findFact, markHeard, type Fact } from './store.ts'

/** Who listens to what. `listener` is a name kept for ever: it is how we know that a fact was heard. */
export type Listener = { fact: string; listener: string; hear: (tx: Db, fact: Fact) => Promise<void> }

/**
 * Tells one fact to each of its listeners, each in a transaction that also holds the mark "heard": a crash or a second call
 * never makes a listener act twice. One that throws does not keep the others from hearing; the job is tried again for it.
 */
export async function tellFact(db: Db, listeners: readonly Listener[], id: number): Promise<void> {
  const fact = await findFact(db, id)
  if (!fact) return
  const failures: unknown[] = []
  for (const { listener, hear } of listeners.filter((one) => one.fact === fact.name)) {
    try {
      await db.transaction(async (tx) => {
        if (await markHeard(tx, id, listener)) await hear(tx, fact)
      })
    } catch (cause) {
      failures.push(cause)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `Fact ${id} (${fact.name}) was not heard by all`)
}
