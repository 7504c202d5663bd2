import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId, OrganisationId } from '#people'
import type { Key, Scope } from './key.ts'
import type { KeyId } from '../ids.ts'

type Created = Key & { secretHash: Buffer; createdBy: PersonId | null; house?: boolean }

export async function insertKey(tx: Tx, key: Created, now: Date): Promise<void> {
  await tx.run(sql`
    insert into records.keys (id, organisation_id, name, scopes, secret_hash, created_at, created_by, house)
    values (
      ${key.id}, ${key.organisationId}, ${key.name}, ${key.scopes}, ${key.secretHash}, ${now}, ${key.createdBy},
      ${key.house ?? false}
    )`)
}

/** Two processes may want the same house key at once: the second finds what the first made. */
export async function holdHouseKey(tx: Tx, organisationId: OrganisationId, name: string): Promise<void> {
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`house key ${organisationId} ${name}`}, 0))`,
  )
}

/** The key of that name under which a room of ours writes, unless it was closed. */
export async function findHouseKey(
  db: Db,
  organisationId: OrganisationId,
  name: string,
): Promise<Key | undefined> {
  return db.row<Key>(sql`
    select id, organisation_id as "organisationId", name, scopes
    from records.keys
    where organisation_id = ${organisationId} and name = ${name} and house and revoked_at is null`)
}

/** The key with this id and this secret, unless it was revoked. */
export async function findKey(db: Db, id: KeyId, secretHash: Buffer): Promise<Key | undefined> {
  return db.row<Key>(sql`
    select id, organisation_id as "organisationId", name, scopes
    from records.keys
    where id = ${id} and secret_hash = ${secretHash} and revoked_at is null`)
}

/** A key as it is shown: never its secret, which nobody knows any more. */
export type ShownKey = {
  id: KeyId
  organisationId: OrganisationId
  name: string
  scopes: Scope[]
  createdAt: Date
  revokedAt: Date | null
}

/** The keys of an organisation, or of all. */
export async function listKeys(db: Db, organisationId: OrganisationId | null): Promise<ShownKey[]> {
  return db.rows<ShownKey>(sql`
    select id, organisation_id as "organisationId", name, scopes, created_at as "createdAt", revoked_at as "revokedAt"
    from records.keys
    where ${organisationId}::uuid is null or organisation_id = ${organisationId}
    order by revoked_at is not null, created_at desc`)
}

/** How many keys were revoked: 0 when it is not theirs, or was already. */
export async function revokeKeyRow(
  tx: Tx,
  id: KeyId,
  organisationId: OrganisationId | null,
  now: Date,
): Promise<number> {
  return tx.run(sql`
    update records.keys
    set revoked_at = ${now}
    where id = ${id} and revoked_at is null and (${organisationId}::uuid is null or organisation_id = ${organisationId})`)
}

/** What a key is called. */
export async function keyNamed(db: Db, id: KeyId): Promise<string | undefined> {
  const row = await db.row<{ name: string }>(sql`
    select name
    from records.keys
    where id = ${id}`)
  return row?.name
}

/** The organisations whose traces are kept here. */
export async function keyedOrganisations(db: Db): Promise<OrganisationId[]> {
  const rows = await db.rows<{ id: OrganisationId }>(sql`
    select distinct organisation_id as id
    from records.keys
    order by organisation_id`)
  return rows.map(({ id }) => id)
}
