import { createHash, sign, verify, type KeyObject } from 'node:crypto'
import { loadContext } from './contexts.ts'
import { fromBase58, toBase58 } from './multibase.ts'

/** A private key, and the address under which anyone finds its public half: `did:web:…#z6Mk…`. */
export type SigningKey = { verificationMethod: string; privateKey: KeyObject }

export type Proof = {
  type: 'DataIntegrityProof'
  cryptosuite: 'eddsa-rdfc-2022'
  created?: string
  verificationMethod: string
  proofPurpose: 'assertionMethod'
  proofValue: string
}

type Document = { '@context': string[] }
export type Secured<D extends Document> = D & { proof: Proof[] }

/**
 * Signs a credential with `eddsa-rdfc-2022` (W3C Data Integrity EdDSA Cryptosuites 1.0, § 3.2), `proof` as an array.
 * @throws when a property has no meaning in the contexts: it would travel unsigned.
 */
export async function signCredential<D extends Document>(
  credential: D,
  key: SigningKey,
  at: Date,
): Promise<Secured<D>> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: writeTimestamp(at),
    verificationMethod: key.verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const
  const signature = sign(null, await hashToSign(credential, options), key.privateKey)
  return { ...credential, proof: [{ ...options, proofValue: `z${toBase58(signature)}` }] }
}

/** Whether the proof is that of this very document (without its `proof`) by this public key. */
export async function proofHolds(document: Document, proof: Proof, publicKey: KeyObject): Promise<boolean> {
  const { proofValue, ...options } = proof
  const signature = fromBase58(proofValue.slice(1))
  if (signature?.length !== 64) return false
  try {
    return verify(null, await hashToSign(document, options), publicKey, signature)
  } catch (error) {
    if (isMeaningless(error)) return false
    throw error
  }
}

/** An instant as credentials write it: UTC, whole seconds. */
export function writeTimestamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}

async function hashToSign(document: Document, options: object): Promise<Buffer> {
  const parts = [{ '@context': document['@context'], ...options }, document]
  const hashes = await Promise.all(
    parts.map(async (part) =>
      createHash('sha256')
        .update(await canonize(part))
        .digest(),
    ),
  )
  return Buffer.concat(hashes)
}

// `safe` refuses any property or type that the contexts do not define, instead of leaving it out of the signature.
async function canonize(document: object): Promise<string> {
  const { default: jsonld } = await import('jsonld') // read by whoever signs or verifies first: it weighs megabytes
  return jsonld.canonize(document, {
    base: null,
    safe: true,
    documentLoader: loadContext,
    // Graphs can be built to keep the algorithm busy for hours: beyond this effort it gives up.
    canonizeOptions: { algorithm: 'RDFC-1.0', format: 'application/n-quads', maxWorkFactor: 1 },
  })
}

function isMeaningless(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name.startsWith('jsonld.') || error.message.startsWith('Maximum deep iterations'))
  )
}
