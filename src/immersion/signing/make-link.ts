import type { Tx } from '#platform/db'
import { hashOf, newToken } from '#platform/secret'
import type { SignatoryId } from '../ids.ts'
import { insertSigningLink } from './link-store.ts'

/**
 * The secret of a link of this signatory’s own, for who is known to be them already; those before it stay good, as long as each other. `from`: the
 * secret by which they are known, which gives the same link each time.
 */
export async function makeLink(tx: Tx, signatoryId: SignatoryId, at: Date, from?: string): Promise<string> {
  const secret = from === undefined ? newToken() : hashOf(`${from} ${signatoryId}`).toString('base64url')
  await insertSigningLink(tx, signatoryId, hashOf(secret), at)
  return secret
}
