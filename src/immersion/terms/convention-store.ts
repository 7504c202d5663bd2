import { sameAs, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId, HostId } from '../ids.ts'
import type { CancelCode, Convention, Standing } from './convention.ts'

type Row = Omit<Convention, 'keeper' | 'prescriber' | 'cddi' | 'standing'> & {
  keeperId: OrganisationId
  keeperName: string
  prescriberId: OrganisationId
  prescriberName: string
  cddiFrom: Day | null
  cddiTo: Day | null
  state: Standing['state']
  stateAt: Date
  stateWhy: string
  stateCode: CancelCode | null
  isHeld: boolean
  endedOn: Day | null
}

/** `isHeld` of a convention (`c`). */
export const heldNow = sql`c.id in (select h.id from immersion.held_conventions h)`

const columns = sql`
  c.id, c.keeper_id as "keeperId", k.name as "keeperName", c.referent_id as "referentId", p.canonical_id as "personId",
  c.host_id as "hostId", c.host_siret as "hostSiret", c.prescriber_id as "prescriberId", s.name as "prescriberName", c.object,
  c.from_day as "fromDay", c.to_day as "toDay", c.terms, c.renews_id as "renewsId", c.cddi_from as "cddiFrom", c.cddi_to as "cddiTo",
  c.version, c.state, c.state_at as "stateAt", c.state_why as "stateWhy", c.state_code as "stateCode", c.ended_on as "endedOn", c.reached,
  ${heldNow} as "isHeld"`

const tables = sql`
  immersion.conventions c
  join people.published_organisations k on k.id = c.keeper_id
  join people.published_organisations s on s.id = c.prescriber_id
  join people.published_persons p on p.id = c.person_id`

function standingOf({
  state,
  stateAt: since,
  stateWhy: why,
  stateCode: code,
  endedOn,
  isHeld,
  id,
}: Row): Standing {
  if (state === 'draft') return { state }
  if (state === 'signing') return { state, since, isHeld }
  if (state === 'signed') return { state, since }
  if (state === 'cancelled') return code ? { state, since, code } : { state, since, why }
  if (!endedOn) throw new Error(`the convention ${id} ended early on no day`)
  return { state, since, why, lastDay: endedOn }
}

const conventionOf = (row: Row): Convention => ({
  id: row.id,
  keeper: { id: row.keeperId, name: row.keeperName },
  referentId: row.referentId,
  personId: row.personId,
  hostId: row.hostId,
  hostSiret: row.hostSiret,
  prescriber: { id: row.prescriberId, name: row.prescriberName },
  object: row.object,
  fromDay: row.fromDay,
  toDay: row.toDay,
  terms: row.terms,
  renewsId: row.renewsId,
  cddi: row.cddiFrom && row.cddiTo ? { start: row.cddiFrom, end: row.cddiTo } : null,
  version: row.version,
  standing: standingOf(row),
  reached: row.reached,
})

/** `isTooLate` of a convention (`c`). */
export const tooLateOn = (on: Day): Sql => sql`
  (c.state = 'signing' and c.from_day < ${on} and not ${heldNow})`

const conventionsWhere = async (db: Db, condition: Sql): Promise<Convention[]> =>
  (
    await db.rows<Row>(
      sql`select ${columns} from ${tables} where ${condition} order by c.from_day desc, c.id`,
    )
  ).map(conventionOf)

export async function readConvention(db: Db, id: ConventionId): Promise<Convention | undefined> {
  return (await conventionsWhere(db, sql`c.id = ${id}`))[0]
}

/** Same, held until the transaction ends. */
export async function lockConvention(tx: Tx, id: ConventionId): Promise<Convention | undefined> {
  await tx.run(sql`select id from immersion.conventions where id = ${id} for update`)
  return readConvention(tx, id)
}

/** Every convention there is, the latest first. */
export const allConventions = (db: Db): Promise<Convention[]> => conventionsWhere(db, sql`true`)

/** Every convention of a person, under any of their ids, the latest first. */
export const conventionsOfPerson = (db: Db, mine: readonly PersonId[]): Promise<Convention[]> =>
  conventionsWhere(db, sql`c.person_id = any(${mine}::uuid[])`)

/** Those of a host that somebody was asked to sign, the latest first. */
export const conventionsAtHost = async (db: Db, hostId: HostId, most: number): Promise<Convention[]> =>
  (
    await db.rows<Row>(sql`
      select ${columns}
      from ${tables}
      where c.host_id = ${hostId} and c.version > 0
      order by c.from_day desc, c.id
      limit ${most}`)
  ).map(conventionOf)

/** Those at these places that somebody was asked to sign, with days in this period, whoever wrote them and keeps the host. */
export const conventionsAtPlaces = (
  db: Db,
  sirets: readonly string[],
  [from, to]: readonly [Day, Day],
): Promise<Convention[]> =>
  conventionsWhere(
    db,
    sql`c.host_siret = any(${sirets}::text[]) and c.version > 0 and c.from_day <= ${to} and coalesce(c.ended_on, c.to_day) >= ${from}`,
  )

/** The last one of an organisation at a host that all signed: what the host always says is not typed again. */
export async function lastAtHost(
  db: Db,
  keeperId: OrganisationId,
  hostId: HostId,
): Promise<Convention | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from ${tables}
    where c.keeper_id = ${keeperId} and c.host_id = ${hostId} and c.state in ('signed', 'ended early')
    order by c.written_at desc
    limit 1`)
  return row && conventionOf(row)
}

/** One person's conventions are opened one at a time: no two of them pass a ceiling together. */
export async function lockPerson(tx: Tx, personId: PersonId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('immersion ' || ${personId}, 0))`)
}

/** Writes its words, new or known; where it stands is told by `standConvention`. False when that id is another organisation's. */
export async function saveConvention(tx: Tx, one: Convention, by: PersonId, at: Date): Promise<boolean> {
  const written = await tx.run(sql`
    insert into immersion.conventions (
      id, keeper_id, referent_id, person_id, host_id, host_siret, prescriber_id, object, from_day, to_day, terms, renews_id, cddi_from, cddi_to,
      version, state, state_at, state_why, written_at, written_by
    )
    values (
      ${one.id}, ${one.keeper.id}, ${one.referentId}, ${one.personId}, ${one.hostId}, ${one.hostSiret}, ${one.prescriber.id}, ${one.object},
      ${one.fromDay}, ${one.toDay}, ${JSON.stringify(one.terms)}, ${one.renewsId}, ${one.cddi?.start ?? null}, ${one.cddi?.end ?? null}, 0,
      'draft', ${at}, '', ${at}, ${by}
    )
    on conflict (id) do update
    set prescriber_id = excluded.prescriber_id, object = excluded.object, from_day = excluded.from_day, to_day = excluded.to_day,
      terms = excluded.terms, renews_id = excluded.renews_id, cddi_from = excluded.cddi_from, cddi_to = excluded.cddi_to,
      written_at = excluded.written_at, written_by = excluded.written_by
    where conventions.keeper_id = excluded.keeper_id and conventions.person_id = ${sameAs(one.personId)}`)
  return written > 0
}

/** Its messages go to somebody else from now on: who wrote it is away. */
export async function giveConvention(tx: Tx, id: ConventionId, referentId: PersonId): Promise<void> {
  await tx.run(sql`update immersion.conventions set referent_id = ${referentId} where id = ${id}`)
}

/** Its days are told to the rooms that plan them. */
export async function keepDaysTold(tx: Tx, id: ConventionId): Promise<void> {
  await tx.run(sql`update immersion.conventions set days_told = true where id = ${id}`)
}

/** Says where it stands from now on, and which version is the one. */
export async function standConvention(
  tx: Tx,
  id: ConventionId,
  { standing, version, at }: { standing: Standing; version: number; at: Date },
): Promise<void> {
  await tx.run(sql`
    update immersion.conventions
    set state = ${standing.state}, state_at = ${at}, state_why = ${'why' in standing ? standing.why : ''},
      state_code = ${'code' in standing ? standing.code : null},
      ended_on = ${standing.state === 'ended early' ? standing.lastDay : null}, version = ${version}
    where id = ${id}`)
}
