import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Subgroup } from './half-day.ts'

/**
 * Who is in which half of which group, as the people whom they are today: to select from, or to join to `published_trainees`. Somebody
 * who was written twice is in the half that was said last.
 */
export const subgroupPlaces = sql`(
  select distinct on (place.group_id, p.canonical_id) place.group_id, p.canonical_id as person_id, place.subgroup
  from training.subgroup_places place
  join people.published_persons p on p.id = place.person_id
  order by place.group_id, p.canonical_id, place.placed_at desc, place.person_id
)`

export async function subgroupsOf(db: Db, groupId: GroupId): Promise<Map<string, Subgroup>> {
  return (await subgroupsOfEach(db, [groupId])).get(groupId) ?? new Map<string, Subgroup>()
}

/** Who is in which half of these groups, by the id of the group. */
export async function subgroupsOfEach(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<Map<string, Map<string, Subgroup>>> {
  const rows = await db.rows<{ groupId: GroupId; personId: PersonId; subgroup: Subgroup }>(sql`
    select s.group_id as "groupId", s.person_id as "personId", s.subgroup
    from ${subgroupPlaces} s
    where s.group_id = any(${groupIds}::uuid[])`)
  const groups = Map.groupBy(rows, (row) => row.groupId)
  return new Map(
    [...groups].map(([id, places]) => [id, new Map(places.map((one) => [one.personId, one.subgroup]))]),
  )
}

export async function placeInSubgroup(
  tx: Tx,
  place: { groupId: GroupId; personId: PersonId; subgroup: Subgroup; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into training.subgroup_places (group_id, person_id, subgroup, placed_at)
    values (${place.groupId}, ${place.personId}, ${place.subgroup}, ${place.at})
    on conflict (group_id, person_id) do update set subgroup = excluded.subgroup, placed_at = excluded.placed_at`)
}
