import { readPublicKey, type ResolveKey } from './keys.ts'
import { proofHolds } from './data-integrity.ts'
import {
  readCredential,
  readStatusList,
  type ReadCredential,
  type ReadStatusList,
} from './read-credential.ts'
import { decodeStatusList, isRevoked } from './status-list.ts'

export type WhyInvalid =
  | 'unreadable'
  | 'unknown key'
  | 'altered'
  | 'not valid yet'
  | 'expired'
  | 'revoked'
  | 'status unknown'

export type Verdict = { valid: true } | { valid: false; why: WhyInvalid }

/** Finds the signed list published at an address, or undefined when it cannot be had. */
export type ResolveStatus = (statusListUrl: string) => Promise<unknown>

export type Verifying = { resolveKey: ResolveKey; resolveStatus: ResolveStatus; at: Date }

/**
 * Whether a signed credential says, at that instant, what its issuer signed, and whether the issuer still stands by it.
 * A status that cannot be read is never taken for good. Never asks the network but through what is given.
 */
export async function verifyCredential(signed: unknown, verifying: Verifying): Promise<Verdict> {
  const credential = readCredential(signed)
  if (!credential) return invalid('unreadable')
  const why =
    (await whyNotSigned(credential, verifying)) ??
    whyNotNow(credential, verifying.at) ??
    (await whyNotGood(credential, verifying))
  return why ? invalid(why) : { valid: true }
}

type Signed = ReadCredential | ReadStatusList

// Every proof must hold: a second signature that fails is a sign of tampering, not a detail.
async function whyNotSigned(signed: Signed, { resolveKey, at }: Verifying): Promise<WhyInvalid | undefined> {
  for (const proof of signed.proof) {
    const key = await resolveKey(proof.verificationMethod)
    const publicKey = key?.controller === signed.issuer ? readPublicKey(key.publicKey) : undefined
    if (!key || !publicKey) return 'unknown key'
    if (key.retiredAt && !isBefore(proof.created, key.retiredAt)) return 'unknown key'
    if (!(await proofHolds(signed.document, proof, publicKey))) return 'altered'
    if (proof.expires && new Date(proof.expires) <= at) return 'expired'
  }
  return undefined
}

function whyNotNow({ validFrom, validUntil }: Signed, at: Date): WhyInvalid | undefined {
  if (validFrom && new Date(validFrom) > at) return 'not valid yet'
  if (validUntil && new Date(validUntil) < at) return 'expired'
  return undefined
}

async function whyNotGood(credential: ReadCredential, verifying: Verifying): Promise<WhyInvalid | undefined> {
  for (const status of credential.credentialStatus ?? []) {
    const list = readStatusList(await verifying.resolveStatus(status.statusListCredential))
    if (!list || list.issuer !== credential.issuer) return 'status unknown'
    if (list.credentialSubject.statusPurpose !== status.statusPurpose) return 'status unknown'
    if ((await whyNotSigned(list, verifying)) ?? whyNotNow(list, verifying.at)) return 'status unknown'
    const bits = decodeStatusList(list.credentialSubject.encodedList)
    if (!bits || status.statusListIndex >= bits.length * 8) return 'status unknown'
    if (isRevoked(bits, status.statusListIndex)) return 'revoked'
  }
  return undefined
}

// Timestamps are cut to the second: what was signed in the very second of the rotation was signed before it.
function isBefore(created: string | undefined, retiredAt: Date): boolean {
  return created !== undefined && new Date(created) <= retiredAt
}

function invalid(why: WhyInvalid): Verdict {
  return { valid: false, why }
}
