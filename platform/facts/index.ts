import type { Sql, Tx } from '#platform/db'
import { insertFact, insertFacts, type Fact } from './store.ts'
import type { Listener } from './tell.ts'

export { forgetFacts } from './forget-facts.ts'
export { tellFact, tellWaiting, type Listener } from './tell.ts'
export { startTelling } from './start-telling.ts'

/** Every fact and what it says, as JSON keeps it: each room declares its own in its `facts.ts`. Another one does not compile. */
export interface Facts {
  /** Something is to be told at once. */
  'notice pressing': object
  'letter written': { letterId: number }
}

/**
 * Announces, in the caller's transaction, what just happened. Listeners hear it after the commit, each in its own transaction.
 * @param name past tense: 'positioning admitted'.
 */
export const announce = <Name extends keyof Facts>(
  tx: Tx,
  name: Name,
  payload: Facts[Name],
  at: Date,
): Promise<void> => insertFact(tx, name, payload, at)

/** Same, in one question with what happened: one fact for each row of a query that gives `payload` (json); null announces nothing. */
export const announceAll = (tx: Tx, name: keyof Facts, query: Sql, at: Date): Promise<void> =>
  insertFacts(tx, name, query, at)

/** A fact as its listeners receive it. */
export type Told<Name extends keyof Facts> = Fact & { payload: Facts[Name] }

/** Hears one fact at a time. `listener` is a name kept for ever: it is how we know that a fact was heard. */
export const listen = <Name extends keyof Facts>(
  fact: Name,
  listener: string,
  hear: (tx: Tx, fact: Told<Name>) => Promise<void>,
): Listener => ({ fact, listener, hear: (tx, told) => hear(tx, as<Name>(told)) })

/**
 * Is told of all the facts of a name that wait at once, the oldest first: for what costs as much once as a hundred times. It holds no row that
 * people wait for.
 */
export const listenAll = <Name extends keyof Facts>(
  fact: Name,
  listener: string,
  hearAll: (tx: Tx, facts: readonly [Told<Name>, ...Told<Name>[]]) => Promise<void>,
): Listener => ({
  fact,
  listener,
  hearAll: (tx, [first, ...others]) => hearAll(tx, [as<Name>(first), ...others.map(as<Name>)]),
})

/** What was announced under a name is of its type: nothing else could be announced. */
const as = <Name extends keyof Facts>(fact: Fact): Told<Name> => fact as Told<Name>
