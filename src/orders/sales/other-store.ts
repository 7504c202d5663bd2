import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { MarketId } from '#market'
import type { Gesture, Nature, OtherSale, OtherSaleId } from './other-sale.ts'

type Row = Omit<OtherSale, 'changed'> & { gesture: Gesture | null; at: Date | null; by: string | null }

/** What was written of these months of a market, the last word first; what was withdrawn is there, and says so. */
export async function otherSalesBetween(
  db: Db,
  marketId: MarketId,
  from: Day,
  until: Day,
): Promise<OtherSale[]> {
  const rows = await db.rows<Row>(sql`
    select s.id, to_char(s.month, 'YYYY-MM') as month, s.nature, s.cents, s.source, s.written_at as "writtenAt",
      p.given_name || ' ' || p.family_name as "writtenBy", g.gesture, g.at, q.given_name || ' ' || q.family_name as by
    from orders.other_sales s
    join people.published_persons p on p.id = s.written_by
    left join lateral (
      select l.gesture, l.at, l.by_person
      from orders.other_sales_gestures l
      where l.sale_id = s.id
      order by l.id desc
      limit 1
    ) g on true
    left join people.published_persons q on q.id = g.by_person
    where s.market_id = ${marketId} and s.month >= ${from} and s.month < ${until}
    order by s.month, s.written_at desc, s.id`)
  return rows.map(({ gesture, at, by, ...row }) => ({
    ...row,
    changed: gesture && at ? { gesture, at, by: by ?? '' } : null,
  }))
}

export type NewOtherSale = {
  id: OtherSaleId
  marketId: MarketId
  month: Day
  nature: Nature
  cents: number
  source: string
}

/** Writes a sale. The same id twice is once. */
export async function insertOtherSale(tx: Tx, sale: NewOtherSale, by: PersonId, at: Date): Promise<void> {
  const { id, marketId, month, nature, cents, source } = sale
  await tx.run(sql`
    insert into orders.other_sales (id, market_id, month, nature, cents, source, written_at, written_by)
    values (${id}, ${marketId}, ${month}, ${nature}, ${cents}, ${source}, ${at}, ${by})
    on conflict (id) do nothing`)
}

/** A sale of a month of this market does not count any more, or counts again. Twice is once. False for another market's. */
export async function changeSale(
  tx: Tx,
  { id, marketId, month, gesture }: Pick<NewOtherSale, 'id' | 'marketId' | 'month'> & { gesture: Gesture },
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const row = await tx.row<{ last: Gesture }>(sql`
    select coalesce((
      select gesture from orders.other_sales_gestures where sale_id = s.id order by id desc limit 1
    ), 'back') as last
    from orders.other_sales s
    where s.id = ${id} and s.market_id = ${marketId} and s.month = ${month}
    for update of s`)
  if (row && row.last !== gesture)
    await tx.run(sql`
      insert into orders.other_sales_gestures (sale_id, gesture, at, by_person)
      values (${id}, ${gesture}, ${at}, ${by})`)
  return row !== undefined
}
