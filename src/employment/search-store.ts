import { folded, sql, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { Reach } from './reach.ts'

export type Search = { on: Day; search: string; after: string; limit: number }

/** True in a query for the paths (`p`) whose person this reader may know by name. */
export const seenIn = (reach: Reach): Sql =>
  sql`(p.action_id = any(${reach.actionIds}::uuid[]) or p.id = any(${reach.pathIds}::uuid[]))`

// Accents do not count when somebody is looked for: the words are folded on both sides.
export const namedAs = (search: string): Sql => {
  const words = fold(search)
  const searched = folded(sql`who.family_name || ' ' || who.given_name || ' ' || who.family_name`)
  return sql`(${words} = '' or strpos(${searched}, ${words}) > 0)`
}
