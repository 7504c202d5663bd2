import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db'
import { hashOf, newToken } from '#platform/secret'
import { insertSession } from './session-store.ts'
import type { PersonId } from '../ids.ts'

/** Opens a session for somebody who has just proved who they are. */
export async function openSession(
  tx: Tx,
  personId: PersonId,
  device: string,
  now: Date,
): Promise<{ ok: true; token: string; personId: PersonId }> {
  const token = newToken()
  await insertSession(tx, { id: randomUUID(), tokenHash: hashOf(token), personId, device, at: now })
  return { ok: true, token, personId }
}
