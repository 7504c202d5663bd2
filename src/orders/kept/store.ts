import type { OrderId } from '#delivery'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { KeptId } from '../ids.ts'
import type { Kept } from './kept.ts'

/** Writes what customers keep; what is there already stays as it is. */
export async function insertKept(tx: Tx, kept: readonly Kept[]): Promise<void> {
  for (const one of kept)
    await tx.run(sql`
      insert into orders.kept (id, order_id, about, language, subject, body, paper_subject, paper, written_at)
      values (
        ${one.id}, ${one.orderId}, ${one.about}, ${one.language}, ${one.said.subject}, ${one.said.body},
        ${one.paper.subject}, ${one.paper.body}, ${one.writtenAt}
      )
      on conflict (id) do nothing`)
}

type Row = Pick<Kept, 'id' | 'orderId' | 'about' | 'language' | 'writtenAt'> & {
  subject: string
  body: string
  paperSubject: string
  paper: string
}

async function keptWhere(db: Db, where: Sql): Promise<Kept[]> {
  const rows = await db.rows<Row>(sql`
    select id, order_id as "orderId", about, language, subject, body, paper_subject as "paperSubject", paper,
      written_at as "writtenAt"
    from orders.kept
    where ${where}
    order by written_at, id`)
  return rows.map(({ subject, body, paperSubject, paper, ...one }) => ({
    ...one,
    said: { subject, body },
    paper: { subject: paperSubject, body: paper },
  }))
}

/** What the customer of an order keeps, the oldest first. */
export const keptOf = (db: Db, orderId: OrderId): Promise<Kept[]> => keptWhere(db, sql`order_id = ${orderId}`)

/** One of them. */
export const readKept = async (db: Db, id: KeptId): Promise<Kept | undefined> =>
  (await keptWhere(db, sql`id = ${id}`))[0]
