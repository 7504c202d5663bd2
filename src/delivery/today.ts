import type { Actor } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { courierToday } from './courier/today.ts'
import { dispatchToday } from './dispatch/today.ts'
import { requestToday } from './requests/today.ts'

/** What the bikes say of somebody's day: whoever runs them, whoever asks, whoever rides. */
export async function deliveryToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const parts = [dispatchToday, requestToday, courierToday]
  return (await Promise.all(parts.map((today) => today(db, actor, now)))).flat()
}
