import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  createKeyPair,
  didDocument,
  didWeb,
  keyResolver,
  readKeyPair,
  withNewKey,
  writeSecretKey,
} from './keys.ts'
import { toMultikey } from './multibase.ts'

const first = new Date('2018-01-08T08:00:00Z')
const second = new Date('2019-01-07T08:00:00Z')

describe('A signing key', () => {
  test('gives the public key that its specification gives', () => {
    // Test 1 of RFC 8032, § 7.1.
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    const point = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex')
    const pair = readKeyPair(toMultikey('secret', seed), first)
    strictEqual(pair.publicKey, toMultikey('public', point))
    strictEqual(writeSecretKey(pair.privateKey), toMultikey('secret', seed))
  })

  test('is another one each time', () => {
    ok(createKeyPair(first).publicKey !== createKeyPair(first).publicKey)
  })

  test('does not show its secret when it is printed', () => {
    const pair = createKeyPair(first)
    ok(!JSON.stringify(pair).includes(writeSecretKey(pair.privateKey)))
  })
})

describe('A public address', () => {
  test('gives its identifier', () => {
    strictEqual(didWeb('https://beffroi.example'), 'did:web:beffroi.example')
    strictEqual(didWeb('http://localhost:3000/'), 'did:web:localhost%3A3000')
    strictEqual(didWeb('https://artois.example/beffroi/'), 'did:web:artois.example:beffroi')
  })
})

describe('The document of an issuer', () => {
  const before = { current: createKeyPair(first), retired: [] }
  const after = withNewKey(before, second)
  const document = didDocument(after, 'https://beffroi.example')

  test('lists the new key and the retired one, both good to verify', () => {
    const ids = [after.current, before.current].map((key) => `did:web:beffroi.example#${key.publicKey}`)
    deepStrictEqual(document.assertionMethod, ids)
    deepStrictEqual(
      document.verificationMethod.map((method) => method.id),
      ids,
    )
    ok(document.verificationMethod.every((method) => method.controller === document.id))
  })

  test('holds no secret', () => {
    ok(!JSON.stringify(document).includes('z3u2'))
  })

  test('and what we know of our own keys say the same, with the day of retirement', async () => {
    const resolve = keyResolver(after, 'https://beffroi.example')
    const known = await Promise.all(document.assertionMethod.map(resolve))
    deepStrictEqual(
      known.map((key) => key?.retiredAt),
      [null, second],
    )
    strictEqual(await resolve(`did:web:beffroi.example#${createKeyPair(first).publicKey}`), undefined)
  })
})
