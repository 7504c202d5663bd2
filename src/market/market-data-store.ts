import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'

/** Changes of products made by somebody. */
export const ownChanges = (db: Db, ids: readonly PersonId[]) =>
  db.rows<{ product: string; at: Date }>(sql`
    select p.name as product, c.changed_at as at
    from market.product_changes c
    join market.products p on p.id = c.product_id
    where c.changed_by = any(${ids})
    order by c.id`)

/** Stock counted or moved by somebody. */
export const ownStockMoves = (db: Db, ids: readonly PersonId[]) =>
  db.rows<{ product: string; kind: string; change: number; at: Date }>(sql`
    select p.name as product, s.kind, s.change, s.moved_at as at
    from market.stock_moves s
    join market.products p on p.id = s.product_id
    where s.moved_by = any(${ids})
    order by s.id`)
