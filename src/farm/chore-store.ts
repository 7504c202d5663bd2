import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { AddedChore } from './chore.ts'
import type { FarmId, ChoreId } from './ids.ts'

/** What was added for these days and not withdrawn; what was done before the first one is over. */
export const addedChores = (db: Db, farmId: FarmId, from: Day, to: Day): Promise<AddedChore[]> =>
  db.rows<AddedChore>(sql`
    select c.id, c.kind, c.day, c.bed_id as "bedId", c.words
    from farm.chores c
    where c.farm_id = ${farmId} and c.day between ${from} and ${to} and c.withdrawn_at is null
    order by c.day, c.written_at, c.id`)

/** One that was added, withdrawn or not: a telephone without network may not know that it was. */
export const addedChore = (db: Db, farmId: FarmId, id: ChoreId): Promise<AddedChore | undefined> =>
  db.row<AddedChore>(sql`
    select c.id, c.kind, c.day, c.bed_id as "bedId", c.words
    from farm.chores c
    where c.farm_id = ${farmId} and c.id = ${id}`)

/** Adds a chore; the same id again changes nothing and gives false. */
export async function insertChore(
  tx: Tx,
  chore: AddedChore & { farmId: FarmId },
  by: PersonId | null,
  at: Date,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into farm.chores (id, farm_id, kind, day, bed_id, words, written_by, written_at)
    values (
      ${chore.id}, ${chore.farmId}, ${chore.kind}, ${chore.day}, ${chore.bedId}, ${chore.words}, ${by}, ${at}
    )
    on conflict do nothing`)
  return inserted === 1
}

/** It is not to be done any more; false when it is not one of this farm that was added. */
export async function withdrawChore(tx: Tx, farmId: FarmId, id: ChoreId, at: Date): Promise<boolean> {
  const withdrawn = await tx.run(sql`
    update farm.chores
    set withdrawn_at = coalesce(withdrawn_at, ${at})
    where farm_id = ${farmId} and id = ${id}`)
  return withdrawn === 1
}

/** Gives a chore to one person, or back to the team when there is none. */
export async function giveChore(
  tx: Tx,
  {
    farmId,
    choreId,
    personId,
    by,
    at,
  }: { farmId: FarmId; choreId: ChoreId; personId: PersonId | null; by: PersonId | null; at: Date },
): Promise<void> {
  if (personId === null) {
    await tx.run(sql`delete from farm.chore_persons where farm_id = ${farmId} and chore_id = ${choreId}`)
    return
  }
  await tx.run(sql`
    insert into farm.chore_persons (chore_id, farm_id, person_id, given_by, given_at)
    values (${choreId}, ${farmId}, ${personId}, ${by}, ${at})
    on conflict (chore_id) do update
    set person_id = excluded.person_id, given_by = excluded.given_by, given_at = excluded.given_at
    where chore_persons.farm_id = excluded.farm_id`)
}

/** To whom chores were given, by chore. */
export async function givenChores(db: Db, farmId: FarmId): Promise<Map<string, string>> {
  const rows = await db.rows<{ choreId: ChoreId; personId: PersonId }>(sql`
    select g.chore_id as "choreId", p.canonical_id as "personId"
    from farm.chore_persons g
    join people.published_persons p on p.id = g.person_id
    where g.farm_id = ${farmId}`)
  return new Map(rows.map(({ choreId, personId }) => [choreId, personId]))
}
