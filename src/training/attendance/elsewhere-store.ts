import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Kept, OtherPresence, OwnPresence } from './elsewhere.ts'
import type { HalfDayId } from '../ids.ts'

/** Where the trainees of each of these groups were said present in other groups, or at a host, at hours that its calendar takes. Doubts count for nothing. */
export async function presentElsewhere(db: Db, groupIds: readonly GroupId[]): Promise<OtherPresence[]> {
  return db.rows<OtherPresence>(sql`
    with seen as materialized (
      select mine.group_id as seen_from, own.lead_id as seen_by, mine.person_id
      from training.published_trainees mine
      join actions.published_groups from_there on from_there.id = mine.group_id
      join actions.published_actions own on own.id = from_there.action_id
      where mine.group_id = any(${groupIds}::uuid[])
    ), others as materialized (
      select seen.seen_from, seen.seen_by, seen.person_id, h.id
      from seen
      join training.published_trainees theirs on theirs.person_id = seen.person_id and theirs.group_id <> seen.seen_from
      join training.half_days h on h.group_id = theirs.group_id and h.cancelled_at is null
      union all
      select seen.seen_from, seen.seen_by, seen.person_id, h.id
      from seen
      join training.half_days h
        on h.group_id = seen.seen_from and h.person_id is not null and h.cancelled_at is null
      join people.published_persons alone on alone.id = h.person_id and alone.canonical_id = seen.person_id
    )
    select others.seen_from as "seenFrom", others.person_id as "personId", h.id as "halfDayId", h.group_id as "groupId", g.title,
      h.host_name as "hostName", h.starts_at as "startsAt", h.ends_at as "endsAt", his.lead_id = others.seen_by as "sameLead"
    from others
    join training.half_days h on h.id = others.id
    join actions.published_groups g on g.id = h.group_id
    join actions.published_actions his on his.id = g.action_id
    join lateral (
      select l.status
      from training.attendance_lines l
      join people.published_persons p on p.id = l.person_id
      where l.half_day_id = h.id and p.canonical_id = others.person_id
      order by l.n desc
      limit 1
    ) last on last.status = 'present'
    where exists (
        select 1
        from training.half_days mine
        where mine.group_id = others.seen_from and mine.cancelled_at is null and mine.person_id is null
          and mine.starts_at < h.ends_at and mine.ends_at > h.starts_at
      )
      and not exists (
        select 1
        from training.attendance_questions q
        join people.published_persons asked on asked.id = q.person_id
        where q.half_day_id = h.id and asked.canonical_id = others.person_id and q.answered_at is null
      )
    order by h.starts_at, h.id`)
}

/** The presences of these persons in these groups, doubts left out. */
export async function ownPresences(
  db: Db,
  groupIds: readonly GroupId[],
  personIds: readonly PersonId[],
): Promise<OwnPresence[]> {
  return db.rows<OwnPresence>(sql`
    select a.group_id as "groupId", a.person_id as "personId", a.half_day_id as "halfDayId",
      p.given_name as "givenName", p.family_name as "familyName", h.day, h.half, h.starts_at as "startsAt", h.ends_at as "endsAt"
    from training.current_attendance a
    join training.half_days h on h.id = a.half_day_id
    join people.published_persons p on p.id = a.person_id
    where a.group_id = any(${groupIds}::uuid[]) and a.person_id = any(${personIds}::uuid[])
      and h.cancelled_at is null and h.person_id is null and a.status = 'present' and not a.doubted
    order by h.starts_at, p.family_name, a.person_id`)
}

/** What was kept of these half-days, from either side. */
export async function keptOf(db: Db, halfDayIds: readonly HalfDayId[]): Promise<Kept[]> {
  return db.rows<Kept>(sql`
    select k.half_day_id as "halfDayId", p.canonical_id as "personId", k.other_half_day_id as "otherHalfDayId", k.why
    from training.presences_kept k
    join people.published_persons p on p.id = k.person_id
    where k.half_day_id = any(${halfDayIds}::uuid[]) or k.other_half_day_id = any(${halfDayIds}::uuid[])`)
}

/** Keeps a presence; twice is once, and the first reason stays. */
export async function insertKept(tx: Tx, kept: Kept, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    insert into training.presences_kept (half_day_id, person_id, other_half_day_id, why, kept_by, kept_at)
    values (${kept.halfDayId}, ${kept.personId}, ${kept.otherHalfDayId}, ${kept.why}, ${by}, ${at})
    on conflict do nothing`)
}
