import { deepStrictEqual, rejects, strictEqual } from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { createKeys, readKeys, rotateKeys } from './key-file.ts'

const root = await mkdtemp(join(tmpdir(), 'beffroi-keys-'))
after(() => rm(root, { recursive: true }))

const first = new Date('2018-01-08T08:00:00Z')
const second = new Date('2019-01-07T08:00:00Z')

describe('The file of signing keys', () => {
  test('is created once, for its owner only, also when several nodes start together', async () => {
    const dir = join(root, 'started', 'keys')
    const starts = await Promise.all(Array.from({ length: 8 }, () => createKeys(dir, first)))
    strictEqual(new Set(starts.map((keys) => keys.current.publicKey)).size, 1)
    deepStrictEqual(await readdir(dir), ['credential-keys.json'])
    strictEqual((await stat(join(dir, 'credential-keys.json'))).mode & 0o777, 0o600)
    strictEqual((await stat(dir)).mode & 0o777, 0o700)
  })

  test('keeps every retired key when the key is rotated, twice', async () => {
    const dir = join(root, 'rotated')
    const before = await createKeys(dir, first)
    const once = await rotateKeys(dir, second)
    const twice = await rotateKeys(dir, new Date('2020-01-06T08:00:00Z'))
    const oldest = { publicKey: before.current.publicKey, createdAt: first, retiredAt: second }
    deepStrictEqual(once.retired, [oldest])
    deepStrictEqual(
      twice.retired.map((key) => key.publicKey),
      [oldest.publicKey, once.current.publicKey],
    )
    strictEqual((await readKeys(dir))?.current.publicKey, twice.current.publicKey)
    strictEqual((await stat(join(dir, 'credential-keys.json'))).mode & 0o777, 0o600)
  })

  test('lets one rotation through when two are asked at once, and forgets no key', async () => {
    const dir = join(root, 'contended')
    const { current } = await createKeys(dir, first)
    const rotations = await Promise.allSettled([rotateKeys(dir, second), rotateKeys(dir, second)])
    const done = rotations.filter((rotation) => rotation.status === 'fulfilled').length
    const retired = (await readKeys(dir))?.retired ?? []
    strictEqual(retired.length, done)
    strictEqual(retired[0]?.publicKey, current.publicKey)
  })

  test('is never replaced by a new one when it is damaged', async () => {
    const dir = join(root, 'damaged')
    await createKeys(dir, first)
    await writeFile(join(dir, 'credential-keys.json'), '{"current":{}}')
    await rejects(createKeys(dir, second), { name: 'ZodError' })
    await rejects(readKeys(dir), { name: 'ZodError' })
  })

  test('is not made by a rotation', async () => {
    const dir = join(root, 'none')
    await rejects(rotateKeys(dir, first), /Il n’y a pas de clé à changer/)
    strictEqual(await readKeys(dir), undefined)
  })
})
