import { createHash, timingSafeEqual } from 'node:crypto'

/** Who a credential is about, as Open Badges 3.0 writes it when it must not tell the name (`IdentityObject`). */
export type HashedIdentity = {
  type: 'IdentityObject'
  hashed: true
  identityHash: string
  identityType: 'name'
  salt: string
}

/**
 * A name that only those who already know it can recognise. `salt`: at least 16 random bytes, one per credential, so that
 * two credentials of one person cannot be joined. It hides the name from machines that collect, not from a patient guesser.
 */
export function hashName(name: string, salt: string): HashedIdentity {
  const hash = createHash('sha256')
    .update(foldName(name) + salt)
    .digest('hex')
  return { type: 'IdentityObject', hashed: true, identityHash: `sha256$${hash}`, identityType: 'name', salt }
}

/** Whether a name, as somebody types it, is that of the credential: case, accents, hyphens and order do not count. */
export function isNamed(identity: HashedIdentity, name: string): boolean {
  const given = Buffer.from(hashName(name, identity.salt).identityHash)
  const expected = Buffer.from(identity.identityHash)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function foldName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ')
}
