import { strictEqual, deepStrictEqual, ok, rejects } from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  attestation,
  issuedAt,
  key,
  keys,
  publicAddress,
  readAt,
  resolveKey,
  signed,
  signedList,
  statusListUrl,
  unsigned,
  withOneCharacterChanged,
} from '../seeds/credential-examples.ts'
import { isNamed } from './identity.ts'
import { createKeyPair, didWeb, keyResolver, signingKey, withNewKey } from './keys.ts'
import { buildCredential } from './credential.ts'
import { signCredential } from './data-integrity.ts'
import { verifyCredential, type Verifying } from './verify-credential.ts'

const good = await signedList('good')
const verifying: Verifying = { resolveKey, resolveStatus: async () => good, at: readAt }
const why = async (given: unknown, other: Partial<Verifying> = {}) => {
  const verdict = await verifyCredential(given, { ...verifying, ...other })
  return verdict.valid ? 'valid' : verdict.why
}

describe('A signed attestation', () => {
  test('is valid as it was signed, also after a journey as text', async () => {
    strictEqual(await why(JSON.parse(JSON.stringify(signed))), 'valid')
  })

  test('is refused when one character changes, wherever it is', async () => {
    let count = 0
    for (const { path, altered } of withOneCharacterChanged(signed)) {
      ok((await why(altered)) !== 'valid', path)
      count += 1
    }
    ok(count > 40)
  })

  test('is called altered when its name, a result or a date was changed', async () => {
    strictEqual(await why({ ...signed, name: 'Diplôme' }), 'altered')
    strictEqual(await why({ ...signed, awardedDate: '2019-06-29T15:00:00Z' }), 'altered')
    const subject = structuredClone(signed.credentialSubject)
    for (const result of subject.result) result.value = 'acquise'
    strictEqual(await why({ ...signed, credentialSubject: subject }), 'altered')
  })

  test('is refused when something was added or taken away', async () => {
    strictEqual(await why({ ...signed, description: 'avec les félicitations du jury' }), 'altered')
    strictEqual(await why({ ...signed, invented: 'a word that no context knows' }), 'altered')
    const { credentialStatus: _, ...withoutStatus } = signed
    strictEqual(await why(withoutStatus), 'altered')
  })

  test('is refused when its status hides under its full name, which leaves the signature true', async () => {
    const { credentialStatus, ...rest } = signed
    strictEqual(
      await why({ ...rest, 'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus }),
      'unreadable',
    )
    strictEqual(await why({ ...rest, '@included': [{ id: signed.id, credentialStatus }] }), 'unreadable')
  })

  test('is refused in another context, even one that says the same', async () => {
    const [first, second] = signed['@context']
    strictEqual(await why({ ...signed, '@context': [second, first] }), 'unreadable')
    strictEqual(
      await why({ ...signed, '@context': [first, String(second).replace('3.0.3', '3.0.2')] }),
      'unreadable',
    )
    strictEqual(
      await why({ ...signed, '@context': [first, second, { name: 'https://schema.org/url' }] }),
      'unreadable',
    )
    strictEqual(await why({ ...signed, '@context': [first] }), 'altered')
  })

  test('is refused when what comes is no credential at all', async () => {
    for (const given of [
      null,
      'text',
      12,
      [],
      [signed],
      {},
      { ...signed, proof: [] },
      { ...signed, proof: 'z' },
    ]) {
      strictEqual(await why(given), 'unreadable')
    }
    let deep: unknown = 'x'
    for (let depth = 0; depth < 5_000; depth += 1) deep = [deep]
    strictEqual(await why({ ...signed, name: deep }), 'unreadable')
  })

  test('is refused when every proof does not hold', async () => {
    const [proof] = signed.proof
    const second = { ...proof, created: '2018-06-30T15:00:00Z' }
    strictEqual(await why({ ...signed, proof: [proof, second] }), 'altered')
  })

  test('waits for its first day and ends on its last', async () => {
    strictEqual(await why(signed, { at: new Date('2018-06-29T14:59:59Z') }), 'not valid yet')
    const issuing = { issuer: unsigned.issuer, statusListUrl, statusIndex: 1 }
    const brief = buildCredential({ ...attestation, validUntil: new Date('2018-07-01T00:00:00Z') }, issuing)
    const signedBriefly = await signCredential(brief, key, issuedAt)
    strictEqual(await why(signedBriefly, { at: new Date('2018-07-01T00:00:00Z') }), 'valid')
    strictEqual(await why(signedBriefly), 'expired')
  })
})

describe('The key of an attestation', () => {
  test('is unknown when another Beffroi, or nobody, owns it', async () => {
    const stranger = { current: createKeyPair(issuedAt), retired: [] }
    strictEqual(await why(signed, { resolveKey: keyResolver(stranger, publicAddress) }), 'unknown key')
    const forged = await signCredential(unsigned, signingKey(stranger, 'https://ailleurs.example'), issuedAt)
    strictEqual(
      await why(forged, { resolveKey: keyResolver(stranger, 'https://ailleurs.example') }),
      'unknown key',
    )
  })

  test('still verifies what it signed before it was retired, and nothing later', async () => {
    const retiredAt = new Date('2018-07-01T00:00:00Z')
    const rotated = keyResolver(withNewKey(keys, retiredAt), publicAddress)
    strictEqual(await why(signed, { resolveKey: rotated }), 'valid')
    const late = await signCredential(unsigned, key, new Date('2018-07-01T00:00:01Z'))
    strictEqual(await why(late, { resolveKey: rotated }), 'unknown key')
  })
})

describe('The status of an attestation', () => {
  test('refuses it once revoked', async () => {
    strictEqual(await why(signed, { resolveStatus: () => signedList('revoked') }), 'revoked')
  })

  test('is unknown when the list is away, altered, or not for this purpose', async () => {
    strictEqual(await why(signed, { resolveStatus: async () => undefined }), 'status unknown')
    const { encodedList: emptied } = (await signedList('good')).credentialSubject
    const revoked = await signedList('revoked')
    const cleared = { ...revoked, credentialSubject: { ...revoked.credentialSubject, encodedList: emptied } }
    strictEqual(await why(signed, { resolveStatus: async () => cleared }), 'status unknown')
    const { proof: _, ...list } = good
    const suspension = { ...good.credentialSubject, statusPurpose: 'suspension' }
    const other = await signCredential({ ...list, credentialSubject: suspension }, key, issuedAt)
    strictEqual(await why(signed, { resolveStatus: async () => other }), 'status unknown')
  })

  test('is unknown when the list is that of another issuer, however well signed', async () => {
    const elsewhere = 'https://ailleurs.example'
    const theirKeys = { current: createKeyPair(issuedAt), retired: [] }
    const theirKey = keyResolver(theirKeys, elsewhere)
    const { proof: _, ...list } = good
    const theirs = await signCredential(
      { ...list, issuer: didWeb(elsewhere) },
      signingKey(theirKeys, elsewhere),
      issuedAt,
    )
    const both = async (method: string) => (await resolveKey(method)) ?? (await theirKey(method))
    strictEqual(await why(signed, { resolveKey: both, resolveStatus: async () => theirs }), 'status unknown')
  })
})

describe('An attestation to be signed', () => {
  test('has the types as arrays and its proof as an array, as Open Badges 3.0 asks', () => {
    deepStrictEqual(unsigned.type, ['VerifiableCredential', 'AchievementCredential'])
    deepStrictEqual(unsigned.issuer.type, ['Profile'])
    deepStrictEqual(unsigned.credentialSubject.type, ['AchievementSubject'])
    ok(Array.isArray(signed.proof))
  })

  test('tells the name to nobody, and recognises it however it is typed', () => {
    ok(!/houtte/i.test(JSON.stringify(signed)))
    ok(isNamed(attestation.identity, 'VAN HOUTTE Lea'))
    ok(!isNamed(attestation.identity, 'Van Houtte'))
  })

  test('is not signed with a word that no context defines, nor built with a result outside the scale', async () => {
    await rejects(signCredential({ ...unsigned, invented: 'x' }, key, issuedAt), { name: /^jsonld\./ })
    const skills = [{ id: 'urn:uuid:1', name: 'Repasser', value: 'presque' }]
    await rejects(async () =>
      buildCredential({ ...attestation, skills }, { issuer: unsigned.issuer, statusListUrl, statusIndex: 1 }),
    )
  })
})
