import type { OrganisationId, PersonId } from '#people'
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

export type Saved = Omit<Prescriber, 'name' | 'siret' | 'town'>

export async function savePrescriber(tx: Tx, one: Saved, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    insert into immersion.prescribers (organisation_id, kind, delegated_by, from_day, to_day, written_at, written_by)
    values (${one.organisationId}, ${one.kind}, ${one.delegatedBy}, ${one.fromDay}, ${one.toDay}, ${at}, ${by})
    on conflict (organisation_id) do update
    set kind = excluded.kind, delegated_by = excluded.delegated_by, from_day = excluded.from_day, to_day = excluded.to_day,
      written_at = excluded.written_at, written_by = excluded.written_by`)
}

/** Delegations that end between these days, both inside. */
export const delegationsEnding = (db: Db, from: Day, until: Day): Promise<Prescriber[]> =>
  db.rows<Prescriber>(sql`
    select ${columns}
    from immersion.prescribers s
    join people.published_organisations o on o.id = s.organisation_id
    where s.kind = 'delegate' and s.to_day between ${from} and ${until}
    order by s.organisation_id`)
