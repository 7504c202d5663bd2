import { sql, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import type { HalfDay } from '../half-day.ts'
import { subgroupPlaces } from '../subgroup-store.ts'
import type { HalfDayId } from '../ids.ts'

export type Unsigned = { personId: PersonId; halfDay: Pick<HalfDay, 'id' | 'startsAt' | 'endsAt'> }

/** Who has not signed a half-day that ends between these two instants of one day, where its sheet is open and they were not noted absent. */
export async function unsignedBetween(db: Db, from: Date, to: Date): Promise<Unsigned[]> {
  const rows = await db.rows<{ personId: PersonId; id: HalfDayId; startsAt: Date; endsAt: Date }>(sql`
    select e.person_id as "personId", h.id, h.starts_at as "startsAt", h.ends_at as "endsAt"
    from training.attendance_sheets sheet
    join training.half_days h on h.group_id = sheet.group_id and h.day = sheet.day and h.half = sheet.half
    join training.published_trainees e on e.group_id = h.group_id
    left join ${subgroupPlaces} s on s.group_id = h.group_id and s.person_id = e.person_id
    left join training.current_attendance a on a.half_day_id = h.id and a.person_id = e.person_id
    where sheet.day = ${parisDay(from)} and h.ends_at > ${from} and h.ends_at <= ${to}
      and h.person_id is null and h.cancelled_at is null and h.mode <> 'foad at home'
      and h.day between e.from_day and coalesce(e.until_day, h.day)
      and (h.subgroup is null or h.subgroup = coalesce(s.subgroup, h.subgroup))
      and not exists (
        select 1
        from training.half_days host
        join people.published_persons there on there.id = host.person_id
        where host.group_id = h.group_id and host.day = h.day and host.half = h.half and host.cancelled_at is null
          and there.canonical_id = e.person_id
      )
      and a.signed is null and coalesce(a.status, 'present') = 'present'
    order by h.ends_at, e.person_id`)
  return rows.map(({ personId, ...halfDay }) => ({ personId, halfDay }))
}
