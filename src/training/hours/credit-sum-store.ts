import { sql, type Db, type Sql } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { byGroup } from '../by-group.ts'

/** Minutes credited to each person in these groups: summed before persons are looked at, since a group has thousands of lines. */
export const creditSums = (ids: readonly GroupId[]): Sql => sql`
  lines as (
    select group_id, person_id, sum(minutes) as minutes
    from training.ledger_lines
    where group_id = any(${ids}::uuid[])
    group by group_id, person_id
  ), credits as (
    select l.group_id, p.canonical_id as person_id, sum(l.minutes)::integer as minutes
    from lines l
    join people.published_persons p on p.id = l.person_id
    group by l.group_id, p.canonical_id
  )`

/** The same sums, by the id of the group: what `tally` takes. */
export async function creditsOfEach(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<Map<string, { personId: PersonId; minutes: number }[]>> {
  const rows = await db.rows<{ groupId: GroupId; personId: PersonId; minutes: number }>(sql`
    with ${creditSums(groupIds)}
    select group_id as "groupId", person_id as "personId", minutes
    from credits`)
  return byGroup(rows)
}

/** Every line of the ledger of a group as whose and how many minutes: the rows that `tally` sums. */
export async function creditsOf(
  db: Db,
  groupId: GroupId,
): Promise<{ personId: PersonId; minutes: number }[]> {
  return db.rows<{ personId: PersonId; minutes: number }>(sql`
    select p.canonical_id as "personId", l.minutes
    from training.ledger_lines l
    join people.published_persons p on p.id = l.person_id
    where l.group_id = ${groupId}
    order by l.n`)
}
