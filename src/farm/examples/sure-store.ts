import { sql, type Db } from '#platform/db'

/** Above how much somebody was asked whether a lot is that heavy; null when nobody was. */
export const sureAboveOf = async (db: Db, number: string): Promise<number | null> =>
  (
    await db.row<{ above: number | null }>(
      sql`select sure_above as above from farm.lots where number = ${number}`,
    )
  )?.above ?? null
