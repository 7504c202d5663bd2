import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { SigningKey } from './data-integrity.ts'
import { fromMultikey, toMultikey } from './multibase.ts'

/** The key that signs today. `publicKey` is a Multikey, `z6Mk…`. */
export type KeyPair = { publicKey: string; privateKey: KeyObject; createdAt: Date }

/** A key that signs no more and still verifies what it signed. Its private half is destroyed. */
export type RetiredKey = { publicKey: string; createdAt: Date; retiredAt: Date }

export type CredentialKeys = { current: KeyPair; retired: RetiredKey[] }

/** What a verifier must know of a key: whose it is, and until when it could sign. */
export type VerificationKey = { controller: string; publicKey: string; retiredAt: Date | null }

/** Finds the key that a proof names, or undefined: a proof by an unknown key proves nothing. */
export type ResolveKey = (verificationMethod: string) => Promise<VerificationKey | undefined>

export function createKeyPair(at: Date): KeyPair {
  return keyPairOf(generateKeyPairSync('ed25519').privateKey, at)
}

/** The keys after a rotation: a new one signs, the former is retired at that instant and its private half forgotten. */
export function withNewKey(keys: CredentialKeys, at: Date): CredentialKeys {
  const { publicKey, createdAt } = keys.current
  return { current: createKeyPair(at), retired: [...keys.retired, { publicKey, createdAt, retiredAt: at }] }
}

/** The decentralised identifier of a public address: `https://beffroi.example` → `did:web:beffroi.example`. */
export function didWeb(url: string): string {
  const { host, pathname } = new URL(url)
  return ['did:web', ...[host, ...pathname.split('/').filter(Boolean)].map(encodeURIComponent)].join(':')
}

/** The document to serve at `/.well-known/did.json` (at `…/did.json` below a path): every key that may be met in a proof. */
export function didDocument(keys: CredentialKeys, url: string) {
  const id = didWeb(url)
  const verificationMethod = allKeys(keys).map(({ publicKey }) => ({
    id: `${id}#${publicKey}`,
    type: 'Multikey',
    controller: id,
    publicKeyMultibase: publicKey,
  }))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod,
    // Retired keys stay here, and without `expires` or `revoked`: either word would void all that they signed.
    assertionMethod: verificationMethod.map((method) => method.id),
  }
}

export function signingKey(keys: CredentialKeys, url: string): SigningKey {
  const { publicKey, privateKey } = keys.current
  return { verificationMethod: `${didWeb(url)}#${publicKey}`, privateKey }
}

/** Finds our own keys, without asking the network for our own document. */
export function keyResolver(keys: CredentialKeys, url: string): ResolveKey {
  const controller = didWeb(url)
  const known = new Map(
    allKeys(keys).map((key) => [
      `${controller}#${key.publicKey}`,
      { controller, ...key } satisfies VerificationKey,
    ]),
  )
  return async (verificationMethod) => known.get(verificationMethod)
}

/** The Ed25519 public key that a Multikey writes, or undefined. */
export function readPublicKey(multikey: string): KeyObject | undefined {
  const bytes = fromMultikey('public', multikey)
  if (!bytes) return undefined
  const x = Buffer.from(bytes).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

/** The private key as a secret Multikey, `z3u2…`: for the key file, and for nothing else. */
export function writeSecretKey(privateKey: KeyObject): string {
  return toMultikey('secret', jwkBytes(privateKey, 'd'))
}

/** A key pair from its secret Multikey. @throws when the text is not one. */
export function readKeyPair(secretMultikey: string, createdAt: Date): KeyPair {
  const seed = fromMultikey('secret', secretMultikey)
  if (!seed) throw new Error('Not an Ed25519 secret Multikey')
  // Node reads a bare seed only inside its PKCS #8 envelope, whose 16 first bytes are always these (RFC 8410, § 7).
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return keyPairOf(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }), createdAt)
}

function keyPairOf(privateKey: KeyObject, createdAt: Date): KeyPair {
  return {
    publicKey: toMultikey('public', jwkBytes(createPublicKey(privateKey), 'x')),
    privateKey,
    createdAt,
  }
}

function jwkBytes(key: KeyObject, part: 'd' | 'x'): Buffer {
  return Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url')
}

function allKeys({ current, retired }: CredentialKeys) {
  return [{ publicKey: current.publicKey, retiredAt: null }, ...retired.map(pickRetired)]
}

function pickRetired({ publicKey, retiredAt }: RetiredKey) {
  return { publicKey, retiredAt }
}
