import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { companiesToAsk } from '../access.ts'
import { hasAsked } from '../request-store.ts'

/** What leads somebody to the services: a company that they may ask, else what they asked and follow. */
export type Way = 'ask' | 'follow'

/** Undefined for who may ask nobody, and never did. */
export async function wayToServices(db: Db, actor: Actor, now: Date): Promise<Way | undefined> {
  if ((await companiesToAsk(db, actor, now)).length > 0) return 'ask'
  return (await hasAsked(db, actor.personId)) ? 'follow' : undefined
}
