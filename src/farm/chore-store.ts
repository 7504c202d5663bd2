import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { AddedChore, Chore, Given, LastDone } from './chore.ts'
import type { FarmId, ChoreId, ActId, CropId } from './ids.ts'
import type { Act } from './farm.ts'

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

type Giving = {
  farmId: FarmId
  choreIds: readonly ChoreId[]
  personIds: readonly PersonId[]
  by: PersonId | null
  at: Date
}

/** Gives chores to these people and to nobody else; back to the team when there are none. */
export async function giveChores(tx: Tx, { farmId, choreIds, personIds, by, at }: Giving): Promise<void> {
  await tx.run(sql`
    delete from farm.chore_persons
    where farm_id = ${farmId} and chore_id = any(${choreIds}) and person_id <> all(${personIds})`)
  await tx.run(sql`
    insert into farm.chore_persons (chore_id, farm_id, person_id, given_by, given_at)
    select c.id, ${farmId}, p.id, ${by}, ${at}
    from unnest(${choreIds}::uuid[]) c (id)
    cross join unnest(${personIds}::uuid[]) p (id)
    on conflict (chore_id, person_id) do update
    set given_by = excluded.given_by, given_at = excluded.given_at
    where chore_persons.farm_id = excluded.farm_id`)
}

/** To whom chores were given since a day, by chore. */
export async function givenChores(db: Db, farmId: FarmId, since: Day): Promise<Map<string, Given[]>> {
  const rows = await db.rows<Given & { choreId: ChoreId }>(sql`
    select distinct g.chore_id as "choreId", p.canonical_id as "personId", p.given_name as "givenName"
    from farm.chore_persons g
    join people.published_persons p on p.id = g.person_id
    where g.farm_id = ${farmId} and g.given_at >= ${since}::date
    order by "givenName", "personId"`)
  return Map.groupBy(rows, ({ choreId }) => choreId)
}

const stands = sql`not exists (
  select 1 from farm.undone u where u.act_id = d.id and u.by_person = d.by_person
)`

export type DoneChore = { actId: ActId; choreId: ChoreId; by: PersonId; givenName: string; doneAt: Date }

/** Who did these chores, what was taken back apart. */
export const doneOf = (db: Db, choreIds: readonly ChoreId[]): Promise<DoneChore[]> =>
  db.rows<DoneChore>(sql`
    select d.id as "actId", d.chore_id as "choreId", d.by_person as by, p.given_name as "givenName", d.done_at as "doneAt"
    from farm.chores_done d
    join people.published_persons p on p.id = d.by_person
    where d.chore_id = any(${choreIds}) and ${stands}
    order by d.done_at, d.id`)

/** When each growing crop was last weeded and harvested, day by day, until that day. */
export const lastDone = (db: Db, farmId: FarmId, until: Day): Promise<LastDone[]> =>
  db.rows<LastDone>(sql`
    select d.crop_id as "cropId", d.kind, max((d.done_at at time zone 'Europe/Paris')::date) as day
    from farm.chores_done d
    join farm.crops c on c.id = d.crop_id and c.ended_on is null
    where d.farm_id = ${farmId}
      and d.kind = 'weed'
      and (d.done_at at time zone 'Europe/Paris')::date < ${until}
      and ${stands}
    group by d.crop_id, d.kind
    union all
    select d.crop_id, 'harvest', max(d.harvested_on)
    from farm.lots d
    join farm.crops c on c.id = d.crop_id and c.ended_on is null
    where d.farm_id = ${farmId} and d.harvested_on < ${until} and ${stands}
    group by d.crop_id`)

/** Crops harvested on that day, by whom and when: for them the work of the day is done. */
export const harvestsOn = (
  db: Db,
  farmId: FarmId,
  day: Day,
): Promise<(Omit<DoneChore, 'choreId'> & { cropId: CropId })[]> =>
  db.rows(sql`
    select d.id as "actId", d.crop_id as "cropId", d.by_person as by, p.given_name as "givenName", d.done_at as "doneAt"
    from farm.lots d
    join people.published_persons p on p.id = d.by_person
    where d.farm_id = ${farmId} and d.harvested_on = ${day} and ${stands}
    order by d.done_at, d.id`)

/** True when this person has said already that it is done. */
export const didChore = async (db: Db, choreId: ChoreId, personIds: readonly PersonId[]): Promise<boolean> =>
  (await db.row(sql`
    select 1
    from farm.chores_done d
    where d.chore_id = ${choreId} and d.by_person = any(${personIds}) and ${stands}`)) !== undefined

export async function insertDone(
  tx: Tx,
  farmId: FarmId,
  { about, ...chore }: Pick<Chore, 'id' | 'kind' | 'day' | 'about' | 'words'>,
  act: Act,
): Promise<void> {
  const bedId = about.of === 'crop' || about.of === 'added' ? about.bedId : null
  const cropId = about.of === 'crop' ? about.cropId : null
  await tx.run(sql`
    insert into farm.chores_done (
      id, farm_id, chore_id, kind, day, bed_id, crop_id, words, by_person, done_at, kept_at, device
    ) values (
      ${act.id}, ${farmId}, ${chore.id}, ${chore.kind}, ${chore.day}, ${bedId}, ${cropId}, ${chore.words}, ${act.by},
      ${act.doneAt}, ${act.keptAt}, ${act.device}
    )`)
}

export type OwnDone = { kind: Chore['kind']; words: string; cropId: CropId | null; choreId: ChoreId }

/** What an act did, for whoever takes it back. */
export const doneByAct = (db: Db, actId: ActId): Promise<OwnDone | undefined> =>
  db.row<OwnDone>(sql`
    select d.kind, d.words, d.crop_id as "cropId", d.chore_id as "choreId"
    from farm.chores_done d
    where d.id = ${actId}`)
