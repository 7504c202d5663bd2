import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#people'
import type { Day } from '#platform/time'
import type { ImmersionId } from '../ids.ts'
import type { PastImmersion } from './past-immersion.ts'

type Row = Omit<PastImmersion, 'cddi' | 'hired'> & {
  cddiFrom: Day | null
  cddiTo: Day | null
  hiredAs: string | null
  hiredOn: Day | null
}

const columns = sql`
  i.id, i.keeper_id as "keeperId", p.canonical_id as "personId", i.host_siret as "hostSiret",
  i.host_name as "hostName", i.objects, i.from_day as "fromDay", i.to_day as "toDay", i.minutes, i.renews_id as "renewsId",
  i.prescribed_by as "prescribedBy", i.cddi_from as "cddiFrom", i.cddi_to as "cddiTo", i.report, i.reached, i.hired_as as "hiredAs",
  i.hired_on as "hiredOn"`

const pastOf = ({ cddiFrom, cddiTo, hiredAs, hiredOn, ...rest }: Row): PastImmersion => ({
  ...rest,
  cddi: cddiFrom && cddiTo ? { start: cddiFrom, end: cddiTo } : null,
  hired: hiredAs === null ? null : { as: hiredAs, on: hiredOn },
})

/** The immersions of these people, under any of their ids, in the order of their days. */
export async function pastOfPeople(db: Db, personIds: readonly PersonId[]): Promise<PastImmersion[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from immersion.past_immersions i
    join people.published_persons p on p.id = i.person_id
    where p.canonical_id in (select q.canonical_id from people.published_persons q where q.id = any(${personIds}::uuid[]))
    order by i.from_day, i.id`)
  return rows.map(pastOf)
}

export type ToldBefore = { id: ImmersionId; personId: PersonId; list: Record<string, string> }

/** The immersion that a line of this keeper told already, and that line. */
export async function toldBefore(
  db: Db,
  keeperId: OrganisationId,
  key: string,
): Promise<ToldBefore | undefined> {
  return db.row(sql`
    select id, person_id as "personId", list
    from immersion.past_immersions
    where keeper_id = ${keeperId} and line_key = ${key}`)
}

type Told = { key: string; list: Record<string, string>; by: PersonId; now: Date }

export async function savePast(tx: Tx, one: PastImmersion, { key, list, by, now }: Told): Promise<void> {
  await tx.run(sql`
    insert into immersion.past_immersions (
      id, keeper_id, person_id, host_siret, host_name, objects, from_day, to_day, minutes, renews_id, prescribed_by, cddi_from,
      cddi_to, report, reached, hired_as, hired_on, line_key, list, written_at, written_by
    )
    values (
      ${one.id}, ${one.keeperId}, ${one.personId}, ${one.hostSiret}, ${one.hostName}, ${one.objects}, ${one.fromDay},
      ${one.toDay}, ${one.minutes}, ${one.renewsId}, ${one.prescribedBy}, ${one.cddi?.start ?? null}, ${one.cddi?.end ?? null}, ${one.report},
      ${one.reached}, ${one.hired?.as ?? null}, ${one.hired?.on ?? null}, ${key}, ${JSON.stringify(list)}, ${now}, ${by}
    )
    on conflict (id) do update
    set host_name = excluded.host_name, objects = excluded.objects, to_day = excluded.to_day,
      minutes = excluded.minutes, renews_id = excluded.renews_id, prescribed_by = excluded.prescribed_by, cddi_from = excluded.cddi_from,
      cddi_to = excluded.cddi_to, report = excluded.report, reached = excluded.reached, hired_as = excluded.hired_as,
      hired_on = excluded.hired_on, list = excluded.list`)
}

export async function setRenewed(tx: Tx, id: ImmersionId, renewsId: ImmersionId): Promise<void> {
  await tx.run(sql`
    update immersion.past_immersions
    set renews_id = ${renewsId}
    where id = ${id} and renews_id is distinct from ${renewsId}`)
}
