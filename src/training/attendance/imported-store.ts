import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'

/** What was already imported in this group: `halfDayId personId source`. */
export async function importedSources(db: Db, groupId: GroupId): Promise<Set<string>> {
  const rows = await db.rows<{ key: string }>(sql`
    select h.id || ' ' || p.canonical_id || ' ' || l.source as key
    from training.attendance_lines l
    join training.half_days h on h.id = l.half_day_id
    join people.published_persons p on p.id = l.person_id
    where h.group_id = ${groupId} and l.source is not null`)
  return new Set(rows.map((row) => row.key))
}
