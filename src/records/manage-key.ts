import { randomUUID } from 'node:crypto'
import { breaks, type Db } from '#platform/db'
import { hashOf, newSecret, type Scope } from './key.ts'
import { insertKey, revokeKeyRow } from './key-store.ts'
import { forgetKeys } from './open-key.ts'

type Wish = { id?: string; organisationId: string; name: string; scopes: Scope[]; by: string | null }

/** Makes a key for a tool of an organisation. The secret is said once and never again; undefined when this key was made already. */
export async function createKey(
  db: Db,
  { id = randomUUID(), organisationId, name, scopes, by }: Wish,
  now: Date,
): Promise<{ id: string; secret: string } | undefined> {
  const secret = newSecret()
  try {
    await insertKey(db, { id, organisationId, name, scopes, secretHash: hashOf(secret), createdBy: by }, now)
    return { id, secret }
  } catch (cause) {
    if (breaks(cause, 'keys_pkey')) return undefined
    throw cause
  }
}

/** Closes a key for ever: at once here, within a second in other processes. False when there is none to close. */
export async function revokeKey(
  db: Db,
  id: string,
  organisationId: string | null,
  now: Date,
): Promise<boolean> {
  const revoked = await revokeKeyRow(db, id, organisationId, now)
  forgetKeys()
  return revoked > 0
}
