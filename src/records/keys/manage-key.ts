import { breaks, type Db } from '#platform/db'
import type { OrganisationId, PersonId } from '#people'
import { newId } from '#platform/id'
import { hashOf, newSecret, type Key, type Scope } from './key.ts'
import { findHouseKey, holdHouseKey, insertKey, revokeKeyRow } from './store.ts'
import { forgetKeys } from './open-key.ts'
import type { KeyId } from '../ids.ts'

type NewKey = {
  id?: KeyId
  organisationId: OrganisationId
  name: string
  scopes: Scope[]
  by: PersonId | null
}

/** Makes a key for a tool of an organisation. The secret is said once and never again; undefined when this key was made already. */
export async function createKey(
  db: Db,
  { id = newId<KeyId>(), organisationId, name, scopes, by }: NewKey,
  now: Date,
): Promise<{ id: KeyId; secret: string } | undefined> {
  const secret = newSecret()
  try {
    await db.transaction((tx) =>
      insertKey(tx, { id, organisationId, name, scopes, secretHash: hashOf(secret), createdBy: by }, now),
    )
    return { id, secret }
  } catch (cause) {
    if (breaks(cause, 'keys_pkey')) return undefined
    throw cause
  }
}

/**
 * The key under which a room of ours writes for an organisation, made the first time. Nobody knows its secret; when somebody
 * closes it, the next time makes another.
 */
export async function houseKey(
  db: Db,
  organisationId: OrganisationId,
  name: string,
  now: Date,
): Promise<Key> {
  const known = await findHouseKey(db, organisationId, name)
  if (known) return known
  return db.transaction(async (inner) => {
    await holdHouseKey(inner, organisationId, name)
    const made = await findHouseKey(inner, organisationId, name)
    if (made) return made
    const key = { id: newId(), organisationId, name, scopes: [...houseScopes] }
    await insertKey(inner, { ...key, secretHash: hashOf(newSecret()), createdBy: null, house: true }, now)
    return key
  })
}

const houseScopes = ['statements/write', 'statements/read', 'state', 'profile'] as const

/** Closes a key for ever: at once here, within a second in other processes. False when there is none to close. */
export async function revokeKey(
  db: Db,
  id: KeyId,
  organisationId: OrganisationId | null,
  now: Date,
): Promise<boolean> {
  const revoked = await db.transaction((tx) => revokeKeyRow(tx, id, organisationId, now))
  forgetKeys()
  return revoked > 0
}
