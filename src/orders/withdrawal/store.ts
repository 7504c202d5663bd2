import { sql, type Db, type Tx } from '#platform/db'
import type { OrderId } from '#delivery'
import type { LineId } from '../ids.ts'
import type { Withdrawal } from './withdrawal.ts'

/** What a customer does not want any more, of an order. */
export const withdrawalsOf = (db: Db, orderId: OrderId): Promise<Withdrawal[]> =>
  db.rows<Withdrawal>(sql`
    select w.line_id as "lineId", w.declared_at as "declaredAt", k.why as "keptWhy"
    from orders.withdrawals w
    join orders.lines l on l.id = w.line_id
    left join orders.kept_prices k on k.line_id = w.line_id
    where l.order_id = ${orderId}
    order by w.declared_at, l.name, w.line_id`)

export async function insertWithdrawals(tx: Tx, lineIds: readonly LineId[], at: Date): Promise<void> {
  await tx.run(sql`
    insert into orders.withdrawals (line_id, declared_at)
    select id, ${at}
    from unnest(${lineIds}::uuid[]) as id
    on conflict do nothing`)
}
