import type { OrganisationId, OrganisationKind, PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Prescriber } from './prescriber.ts'

const columns = sql`
  s.organisation_id as "organisationId", o.name, o.siret, o.town, s.kind, s.delegated_by as "delegatedBy", s.from_day as "fromDay", s.to_day as "toDay"`

/** Who may prescribe among these organisations, by name. */
export const prescribersAmong = (db: Db, ids: readonly OrganisationId[]): Promise<Prescriber[]> =>
  db.rows<Prescriber>(sql`
    select ${columns}
    from immersion.prescribers s
    join people.published_organisations o on o.id = s.organisation_id
    where s.organisation_id = any(${ids}::uuid[])
    order by o.name, s.organisation_id`)

export type Body = { id: OrganisationId; name: string; kind: OrganisationKind }

/** These organisations, by name. */
export const bodiesAmong = (db: Db, ids: readonly OrganisationId[]): Promise<Body[]> =>
  db.rows<Body>(sql`
    select o.id, o.name, o.kind
    from people.published_organisations o
    where o.id = any(${ids}::uuid[])
    order by o.name, o.id`)

export type Saved = Omit<Prescriber, 'name' | 'siret' | 'town'>

/** What a body said once, and who said it; `saidBy` is empty when nobody is known to have. */
export type SaidOnce = Omit<Saved, 'organisationId'> & { n: number; saidBy: string; saidAt: Date }

/** All that a body said of it, the latest first: that one stands. */
export const saidOnceBy = (db: Db, id: OrganisationId): Promise<SaidOnce[]> =>
  db.rows<SaidOnce>(sql`
    select w.n, w.kind, w.delegated_by as "delegatedBy", w.from_day as "fromDay", w.to_day as "toDay", w.said_by as "saidBy", w.said_at as "saidAt"
    from immersion.prescriber_words w
    where w.organisation_id = ${id}
    order by w.n desc`)

/** In whose name a body prescribes from now on; what it said before stays. The same twice is once. */
export async function savePrescriber(tx: Tx, one: Saved, by: PersonId, at: Date): Promise<void> {
  const { organisationId: id, kind, delegatedBy, fromDay, toDay } = one
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('prescriber ' || ${id}, 0))`)
  const written = await tx.run(sql`
    insert into immersion.prescribers (organisation_id, kind, delegated_by, from_day, to_day, written_at, written_by)
    values (${id}, ${kind}, ${delegatedBy}, ${fromDay}, ${toDay}, ${at}, ${by})
    on conflict (organisation_id) do update
    set kind = excluded.kind, delegated_by = excluded.delegated_by, from_day = excluded.from_day, to_day = excluded.to_day,
      written_at = excluded.written_at, written_by = excluded.written_by
    where (prescribers.kind, prescribers.delegated_by, prescribers.from_day, prescribers.to_day)
      is distinct from (excluded.kind, excluded.delegated_by, excluded.from_day, excluded.to_day)`)
  if (written === 0) return
  await tx.run(sql`
    insert into immersion.prescriber_words (organisation_id, n, kind, delegated_by, from_day, to_day, said_by, said_at)
    select ${id}, coalesce((select max(w.n) from immersion.prescriber_words w where w.organisation_id = ${id}), 0) + 1,
      ${kind}, ${delegatedBy}, ${fromDay}::date, ${toDay}::date,
      coalesce((select p.given_name || ' ' || p.family_name from people.published_persons p where p.id = ${by}), ''), ${at}`)
}

/** Delegations that end between these days, both inside. */
export const delegationsEnding = (db: Db, from: Day, until: Day): Promise<Prescriber[]> =>
  db.rows<Prescriber>(sql`
    select ${columns}
    from immersion.prescribers s
    join people.published_organisations o on o.id = s.organisation_id
    where s.kind = 'delegate' and s.to_day between ${from} and ${until}
    order by s.organisation_id`)

/** Delegations of these that have ended before that day. */
export const delegationsOver = (db: Db, ids: readonly OrganisationId[], before: Day): Promise<Prescriber[]> =>
  db.rows<Prescriber>(sql`
    select ${columns}
    from immersion.prescribers s
    join people.published_organisations o on o.id = s.organisation_id
    where s.organisation_id = any(${ids}::uuid[]) and s.kind = 'delegate' and s.to_day < ${before}
    order by o.name, s.organisation_id`)
