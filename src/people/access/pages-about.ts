import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import type { Actor } from '../actor.ts'
import type { PersonId } from '../ids.ts'

/** What else this reader may open of somebody, in rooms that the page knows nothing of. */
export type PagesAbout = (db: Db, actor: Actor, personId: PersonId, now: Date) => Promise<Card[]>
