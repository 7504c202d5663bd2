import { sql, type Sql } from '#platform/db'
import type { Reach } from './reach.ts'

/** True in a query for the paths (`p`) whose person this reader may know by name. */
export const seenIn = (reach: Reach): Sql =>
  sql`(p.action_id = any(${reach.actionIds}::uuid[]) or p.id = any(${reach.pathIds}::uuid[]))`
