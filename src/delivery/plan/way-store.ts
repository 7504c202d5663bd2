import type { Leg } from '#planner'
import { sql, type Db, type Tx } from '#platform/db'
import { wayKey, type KnownWays } from './way.ts'

/** The ways known between these points, for bikes of this speed. */
export async function knownWays(
  db: Db,
  points: readonly string[],
  speed_m_per_h: number,
): Promise<KnownWays> {
  const rows = await db.rows<{ from: string; to: string } & Leg>(sql`
    select from_point as "from", to_point as "to", length_m, travel_s
    from delivery.ways
    where speed_m_per_h = ${speed_m_per_h} and from_point = any(${points}) and to_point = any(${points})`)
  return new Map(rows.map(({ from, to, length_m, travel_s }) => [wayKey(from, to), { length_m, travel_s }]))
}

/** Keeps ways as they were told; the first answer stays. */
export async function keepWays(
  tx: Tx,
  ways: readonly ({ from: string; to: string } & Leg)[],
  speed_m_per_h: number,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into delivery.ways (from_point, to_point, speed_m_per_h, length_m, travel_s, told_at)
    select w."from", w."to", ${speed_m_per_h}, w.length_m, w.travel_s, ${at}
    from jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) as w ("from" text, "to" text, length_m integer, travel_s integer)
    on conflict do nothing`)
}
