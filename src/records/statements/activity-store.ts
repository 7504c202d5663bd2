import { hash } from 'node:crypto'
import type { Plain } from '#platform/json'
import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'

/** What is known of an activity, all statements together. */
export type Described = { id: string; definition: Plain }

const activityHash = (id: string): Buffer => hash('sha256', id, 'buffer')

/** What is known of these activities, kept still until the end of the transaction; in one order, so that two never wait crosswise. */
export async function lockActivities(
  tx: Tx,
  organisationId: OrganisationId,
  ids: readonly string[],
  now: Date,
): Promise<Described[]> {
  const hashes = ids.map(activityHash)
  await tx.run(sql`
    insert into records.activities (organisation_id, hash, id, definition, updated_at)
    select ${organisationId}, g.hash, g.id, '{}', ${now}
    from unnest(${hashes}::bytea[], ${ids}::text[]) as g (hash, id)
    order by g.hash
    on conflict do nothing`)
  return tx.rows<Described>(sql`
    select id, definition
    from records.activities
    where organisation_id = ${organisationId} and hash = any(${hashes}::bytea[])
    order by hash
    for update`)
}

export async function saveActivities(
  tx: Tx,
  organisationId: OrganisationId,
  all: readonly Described[],
  now: Date,
): Promise<void> {
  await tx.run(sql`
    update records.activities a
    set definition = g.definition::json, updated_at = ${now}
    from unnest(
      ${all.map(({ id }) => activityHash(id))}::bytea[],
      ${all.map(({ definition }) => JSON.stringify(definition))}::text[]
    ) as g (hash, definition)
    where a.organisation_id = ${organisationId} and a.hash = g.hash`)
}

export async function activitiesWithIds(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<Described[]> {
  return db.rows<Described>(sql`
    select id, definition
    from records.activities
    where organisation_id = ${organisationId} and hash = any(${ids.map(activityHash)}::bytea[])`)
}
