import type { Db } from '#platform/db'
import { addJob } from '#platform/jobs'
import { findFact, holdWaiting, markHeard, markTold, type Fact } from './store.ts'

/** Who listens to what. `listener` is a name kept for ever: it is how we know that a fact was heard. */
export type Listener = { fact: string; listener: string; hear: (tx: Db, fact: Fact) => Promise<void> }

const BATCH = 50

/**
 * Tells every fact that waits, the oldest first, and those announced meanwhile. One that a listener could not hear is left to the job
 * 'tell-fact', which tries again later. Several processes may do so at once. @returns how many were told.
 */
export async function tellWaiting(db: Db, listeners: readonly Listener[]): Promise<number> {
  for (let told = 0; ;) {
    const count = await tellBatch(db, listeners)
    told += count
    if (count === 0) return told
  }
}

const tellBatch = (db: Db, listeners: readonly Listener[]): Promise<number> =>
  db.transaction(async (tx) => {
    const facts = await holdWaiting(tx, BATCH)
    for (const fact of facts)
      await tell(db, listeners, fact).catch(() => addJob(tx, 'tell-fact', { id: fact.id }))
    if (facts.length > 0)
      await markTold(
        tx,
        facts.map(({ id }) => id),
      )
    return facts.length
  })

/** Tells one fact to whoever has not heard it yet: the job of those that somebody could not hear. @throws when one still cannot. */
export async function tellFact(db: Db, listeners: readonly Listener[], id: number): Promise<void> {
  const fact = await findFact(db, id)
  if (fact) await tell(db, listeners, fact)
}

/**
 * Each listener hears in a transaction that also holds the mark "heard": a crash or a second call never makes it act twice. One that throws does
 * not keep the others from hearing.
 */
async function tell(db: Db, listeners: readonly Listener[], fact: Fact): Promise<void> {
  const failures: unknown[] = []
  for (const { listener, hear } of listeners.filter((one) => one.fact === fact.name)) {
    try {
      await db.transaction(async (tx) => {
        if (await markHeard(tx, fact.id, listener)) await hear(tx, fact)
      })
    } catch (cause) {
      failures.push(cause)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `Fact ${fact.id} (${fact.name}) was not heard by all`)
}
