import { sameAs, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { AccompanimentId, PositioningId } from '../ids.ts'
import type { Accompaniment } from './accompaniment.ts'

const columns = sql`
  a.id, a.person_id as "personId", referent.canonical_id as "referentId", a.organisation_id as "organisationId",
  a.from_day as "fromDay", a.until_day as "untilDay"`

export async function insertAccompaniment(tx: Tx, one: Accompaniment): Promise<void> {
  await tx.run(sql`
    insert into orientation.accompaniments (id, person_id, referent_id, organisation_id, from_day, until_day)
    values (${one.id}, ${one.personId}, ${one.referentId}, ${one.organisationId}, ${one.fromDay}, ${one.untilDay})`)
}

/** For verbs and pages that check who asks (`access.ts`). */
export const readAccompaniment = (db: Db, id: AccompanimentId): Promise<Accompaniment | undefined> =>
  readWhere(db, sql`a.id = ${id}`)

/** The same, held until the transaction ends. */
export const lockAccompaniment = (tx: Tx, id: AccompanimentId): Promise<Accompaniment | undefined> =>
  readWhere(tx, sql`a.id = ${id} for update of a`)

/** Who this organisation accompanies somebody by today, under whatever row they were registered. */
export const openAccompaniment = (
  tx: Tx,
  { organisationId, personId }: { organisationId: OrganisationId; personId: PersonId },
): Promise<Accompaniment | undefined> =>
  readWhere(
    tx,
    sql`a.organisation_id = ${organisationId} and a.person_id = ${sameAs(personId)} and a.until_day is null limit 1`,
  )

const readWhere = (db: Db, condition: Sql): Promise<Accompaniment | undefined> =>
  db.row<Accompaniment>(sql`
    select ${columns}
    from orientation.accompaniments a
    join people.published_persons referent on referent.id = a.referent_id
    where ${condition}`)

/** One at a time is begun in an organisation: two colleagues who write the same person find each other. */
export async function lockOrganisation(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended('accompaniments ' || ${organisationId}::text, 0))`,
  )
}

export async function saveAccompaniment(
  tx: Tx,
  { id, referentId, untilDay }: Pick<Accompaniment, 'id' | 'referentId'> & { untilDay: Day | null },
): Promise<void> {
  await tx.run(sql`
    update orientation.accompaniments
    set referent_id = ${referentId}, until_day = ${untilDay}
    where id = ${id}`)
}

/** Somebody who stands around a person for another organisation, and where they read them. */
export type Other = {
  id: PersonId
  accompanimentId: AccompanimentId | null
  positioningId: PositioningId | null
}

/** Who stands around somebody that day, but in the name of this organisation. */
export const othersAround = (
  db: Db,
  personId: PersonId,
  { organisationId, on }: { organisationId: OrganisationId; on: Day },
): Promise<Other[]> =>
  db.rows<Other>(sql`
    select distinct on (who.canonical_id) who.canonical_id as id, a.id as "accompanimentId", p.id as "positioningId"
    from people.published_circle_places centre
    join people.published_circle_places place on place.circle_id = centre.circle_id and place.relation <> 'centre'
    join people.published_persons who on who.id = place.person_id
    left join orientation.accompaniments a on a.id = centre.circle_id
    left join orientation.positionings p on p.id = centre.circle_id
    where centre.person_id = ${sameAs(personId)} and centre.relation = 'centre'
      and place.organisation_id is distinct from ${organisationId}
      and place.from_day <= ${on} and coalesce(place.until_day, ${on}) >= ${on}
    order by who.canonical_id, place.relation = 'referent' desc, a.id nulls last, p.id`)

/** Every accompaniment of these people, for what is shown of them and to them. */
export const accompanimentsOf = (db: Db, personIds: readonly PersonId[]): Promise<Named[]> =>
  db.rows<Named>(sql`
    select ${columns}, who.canonical_id as "whoId", o.name as "organisationName",
      referent.given_name || ' ' || referent.family_name as "referentName"
    from orientation.accompaniments a
    join people.published_persons who on who.id = a.person_id
    join people.published_organisations o on o.id = a.organisation_id
    join people.published_persons referent on referent.id = a.referent_id
    where who.canonical_id in (select canonical_id from people.published_persons where id = any(${personIds}::uuid[]))
    order by a.from_day desc, a.id`)

/** `whoId`: the id that stands for the person. */
export type Named = Accompaniment & { whoId: PersonId; organisationName: string; referentName: string }
