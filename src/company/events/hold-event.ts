import type { Db } from '#platform/db'
import type { Inside } from '../access.ts'
import { leaveAct } from '../leave-act.ts'
import type { Balance, Event } from './event.ts'
import { keepBalance } from './store.ts'

/** The day is over: its balance is kept, and whoever led it has a proof. Twice is once: the first balance stays. @returns true for that one. */
export async function holdEvent(
  db: Db,
  { company, actor }: Pick<Inside, 'company' | 'actor'>,
  event: Event,
  balance: Balance,
  at: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isFirst = await keepBalance(tx, event.id, balance, actor.personId, at)
    if (!isFirst) return false
    await leaveAct(
      tx,
      { company, personId: event.ledBy, kind: 'event', about: event.id, named: event.title },
      at,
    )
    return true
  })
}
