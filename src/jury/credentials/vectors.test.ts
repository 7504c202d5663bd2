import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import { z } from 'zod'
import type { ResolveKey } from './keys.ts'
import { verifyCredential, type WhyInvalid } from './verify-credential.ts'

// Vectors of the public validator of 1EdTech, kept outside this repository.
const folder = resolve(import.meta.dirname, '../../../../shared/data/third-party/open-badges/vectors')
const skip = !existsSync(folder) && 'the reference vectors of Open Badges are not beside this repository'

const read = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, name), 'utf8'))

// The key stands in the address of these vectors. Who owns it is not their subject: `did:key` signs for a `urn:uuid` here.
function resolverFor(credential: unknown): ResolveKey {
  const issuer = z.object({ issuer: z.object({ id: z.string() }) }).safeParse(credential)
  return async (method) => {
    const publicKey = /^(?:did:key:|https:.*#)(z6Mk\w+)$/.exec(method)?.[1]
    return publicKey && issuer.success
      ? { controller: issuer.data.issuer.id, publicKey, retiredAt: null }
      : undefined
  }
}

const verify = (credential: unknown) =>
  verifyCredential(credential, {
    resolveKey: resolverFor(credential),
    resolveStatus: async () => read('bit-string-list/testlist'),
    at: new Date('2026-01-01T00:00:00Z'),
  })

const outcomesFile = z.object({
  vectors: z.record(z.string(), z.object({ validator: z.string(), why: z.string() })),
})
const suite = z.object({
  proof: z.union([
    z.object({ cryptosuite: z.literal('eddsa-rdfc-2022') }),
    z.array(z.object({ cryptosuite: z.literal('eddsa-rdfc-2022') })),
  ]),
})

// Those with a stated outcome, in the one cryptosuite that is ours.
function statedOutcomes() {
  return Object.entries(outcomesFile.parse(read('../outcomes.json')).vectors)
    .filter(([name, { validator }]) => name.endsWith('.json') && /^(in)?valid$/.test(validator))
    .map(([name, outcome]) => ({ name, ...outcome, credential: read(name) }))
    .filter(({ credential }) => suite.safeParse(credential).success)
}

describe('Our verifier', { skip }, () => {
  test('says of each vector what the public validator says', async () => {
    const vectors = statedOutcomes()
    ok(vectors.length > 20)
    for (const { name, validator, credential } of vectors) {
      strictEqual((await verify(credential)).valid, validator === 'valid', name)
    }
  })

  test('gives the reason', async () => {
    const reasons: [string, WhyInvalid][] = [
      ['bit-string-list/credential-status-revoked.json', 'revoked'],
      ['bit-string-list/credential-status-revoked-blank-nodes.json', 'revoked'],
      ['simple-err-expired.json', 'expired'],
      ['simple-err-issued.json', 'not valid yet'],
      ['simple-err-proof-value.json', 'altered'],
      ['simple-err-proof-method.json', 'unknown key'],
      ['simple-err-context.json', 'unreadable'],
    ]
    for (const [name, why] of reasons) deepStrictEqual(await verify(read(name)), { valid: false, why }, name)
  })
})
