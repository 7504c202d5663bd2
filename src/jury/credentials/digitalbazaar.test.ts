import { ok, strictEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { loadContext } from './contexts.ts'
import {
  keys,
  publicAddress,
  readAt,
  signed,
  signedList,
  statusListUrl,
  withOneCharacterChanged,
} from '../seeds/credential-examples.ts'
import { createKeyPair, didDocument, withNewKey } from './keys.ts'

// A verifier that we did not write: Digital Bazaar's libraries, with what a verifier would fetch given from memory.

type Published = { did: ReturnType<typeof didDocument>; list: object }

async function isAccepted(credential: unknown, published: Partial<Published> = {}) {
  const did = published.did ?? didDocument(keys, publicAddress)
  const list = published.list ?? (await signedList('good'))
  const documents = new Map<string, object>([
    [did.id, did],
    [statusListUrl, list],
  ])
  for (const method of did.verificationMethod) {
    documents.set(method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method })
  }
  const { verified, statusResult } = await verifyCredential({
    credential,
    now: readAt,
    suite: new DataIntegrityProof({ cryptosuite }),
    checkStatus: async (options) => {
      const { results = [], ...checked } = await checkStatus(options)
      return { ...checked, verified: checked.verified && results.every(({ status }) => !status) }
    },
    documentLoader: async (url) => {
      const document = documents.get(url)
      return document ? { contextUrl: null, documentUrl: url, document } : loadContext(url)
    },
  })
  return verified && statusResult?.verified === true
}

describe('Another verifier', () => {
  test('accepts our attestation and our list', async () => {
    strictEqual(await isAccepted(signed), true)
  })

  test('refuses one character changed, wherever it is', async () => {
    let count = 0
    for (const { path, altered } of withOneCharacterChanged(signed)) {
      strictEqual(await isAccepted(altered), false, path)
      count += 1
    }
    ok(count > 40)
  })

  test('refuses it once revoked, and when the list was altered', async () => {
    const [revoked, good] = await Promise.all([signedList('revoked'), signedList('good')])
    strictEqual(await isAccepted(signed, { list: revoked }), false)
    strictEqual(
      await isAccepted(signed, { list: { ...revoked, credentialSubject: good.credentialSubject } }),
      false,
    )
  })

  test('accepts what a retired key signed, and refuses a key that is not in our document', async () => {
    const rotated = withNewKey(keys, readAt)
    strictEqual(await isAccepted(signed, { did: didDocument(rotated, publicAddress) }), true)
    const stranger = { current: createKeyPair(readAt), retired: [] }
    strictEqual(await isAccepted(signed, { did: didDocument(stranger, publicAddress) }), false)
  })

  test('refuses an unknown context', async () => {
    const contexts = [...signed['@context'], 'https://example.org/unknown']
    strictEqual(await isAccepted({ ...signed, '@context': contexts }), false)
    strictEqual(await isAccepted({ ...signed, '@context': signed['@context'].slice(0, 1) }), false)
  })
})
