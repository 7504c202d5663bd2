import { sql, type Db } from '#platform/db'

/** Something that happened to an order. */
export type StoryLine = { what: string; words: string; at: Date; shareId: string | null }

/** What happened to an order, from the first to the last. */
export const storyOf = (db: Db, orderId: string): Promise<StoryLine[]> =>
  db.rows<StoryLine>(sql`
    select what, words, at, share_id as "shareId"
    from orders.story
    where order_id = ${orderId}
    order by id`)

/** Says what has just happened: a short English name, and French words when somebody said some. */
export async function tellStory(
  tx: Db,
  told: {
    orderId: string
    what: string
    words?: string
    shareId?: string
    lineId?: string
    by?: string | null
  },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.story (order_id, share_id, line_id, what, words, at, by_person)
    values (
      ${told.orderId}, ${told.shareId ?? null}, ${told.lineId ?? null}, ${told.what}, ${told.words ?? ''}, ${at},
      ${told.by ?? null}
    )`)
}
