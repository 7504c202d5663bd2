import { ok, strictEqual } from 'node:assert/strict'
import { createHash, webcrypto } from 'node:crypto'
import { describe, test } from 'node:test'
import { JsonLdParser } from 'jsonld-streaming-parser'
import { RDFC10, type Quad } from 'rdfjs-c14n'
import { loadContext } from './contexts.ts'
import { keys, signed, signedList, withOneCharacterChanged } from '../seeds/credential-examples.ts'
import { createKeyPair } from './keys.ts'
import { fromBase58, fromMultikey } from './multibase.ts'

// The same signature, checked without jsonld.js or rdf-canonize, on which both other verifiers stand: another reader of
// JSON-LD (Ghent University), another canonicalisation (W3C's Ivan Herman), another door to Ed25519.

type SignedDocument = { '@context': string[]; proof: { proofValue: string }[] }

async function isSigned(credential: SignedDocument, publicKey: string): Promise<boolean> {
  const { proof: proofs, ...document } = credential
  const { proofValue = '', ...options } = proofs[0] ?? {}
  const hashes = [await hash({ '@context': document['@context'], ...options }), await hash(document)]
  const raw = Uint8Array.from(fromMultikey('public', publicKey) ?? [])
  const key = await webcrypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  const signature = Uint8Array.from(fromBase58(proofValue.slice(1)) ?? [])
  return webcrypto.subtle.verify('Ed25519', key, signature, Buffer.concat(hashes))
}

async function hash(document: object): Promise<Buffer> {
  return createHash('sha256')
    .update(await new RDFC10().canonicalize(await quadsOf(document)))
    .digest()
}

function quadsOf(document: object): Promise<Quad[]> {
  return new Promise((resolve, reject) => {
    const quads: Quad[] = []
    const parser = new JsonLdParser({
      documentLoader: { load: async (url) => (await loadContext(url)).document },
    })
    parser
      .on('data', (quad) => quads.push(quad))
      .on('error', reject)
      .on('end', () => resolve(quads))
    parser.write(JSON.stringify(document))
    parser.end()
  })
}

describe('A verifier that shares no code with the others', () => {
  const { publicKey } = keys.current

  test('finds our signatures true, on the attestation and on the list', async () => {
    strictEqual(await isSigned(signed, publicKey), true)
    strictEqual(await isSigned(await signedList('revoked'), publicKey), true)
  })

  test('finds them false when one character changes, or for another key', async () => {
    let count = 0
    for (const { path, altered } of withOneCharacterChanged(signed)) {
      // Whether a context, or the place of a key, is the right one is no matter of signature.
      if (path.startsWith('@context')) continue
      strictEqual(await isSigned(altered, publicKey).catch(() => false), false, path)
      count += 1
    }
    ok(count > 40)
    strictEqual(await isSigned(signed, createKeyPair(new Date(0)).publicKey), false)
  })
})
