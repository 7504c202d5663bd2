import { sql, type Db } from '#platform/db'

/** For how many milliseconds the oldest writing that is not finished has been going on, in any process. */
export async function oldestWritingMs(db: Db): Promise<number> {
  const row = await db.row<{ ms: number }>(sql`
    select coalesce(max(extract(epoch from clock_timestamp() - xact_start)) * 1000, 0)::float8 as ms
    from pg_stat_activity
    where backend_xid is not null and datname = current_database()`)
  return Math.max(0, row?.ms ?? 0)
}
