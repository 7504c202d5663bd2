import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, beforeEach, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, type Beffroi } from '#testing'
import { KeysRefused, rotateKeys } from './key-file.ts'
import { knownKeys } from './key-store.ts'
import { keyFolder, keysOf } from './keep-keys.ts'
import { prepareJuries } from '../prepare-juries.ts'
import { seededAttestation } from '../seeds/seeded-juries.ts'

const root = mkdtempSync(join(tmpdir(), 'beffroi-nodes-'))
after(() => rmSync(root, { recursive: true }))
let beffroi: Beffroi
beforeEach(async () => void (beffroi = await openBeffroi()))
afterEach(() => beffroi.close())

/** A server of this territory with that folder for its data, as it starts. */
const start = (dataDir: string) =>
  prepareJuries({ ...beffroi.ground, site: { ...beffroi.ground.site, dataDir } }, beffroi.now())
const home = () => beffroi.ground.site.dataDir
const keys = () => keyFolder(beffroi.ground.site)

const isRefused = (words: RegExp) => (cause: unknown) => {
  assert.ok(cause instanceof KeysRefused, String(cause))
  assert.match(cause.message, words)
  return true
}
const MISSING =
  /^La clé qui signe .* n’est pas dans « .*keys » : remettez credential-keys\.json depuis la sauvegarde/

describe('A territory that has keys', () => {
  test('does not start without their file, and makes no other', async () => {
    rmSync(keys(), { recursive: true })
    await assert.rejects(start(home()), isRefused(MISSING))
    assert.equal(existsSync(keys()), false)
    assert.equal((await knownKeys(beffroi.db)).length, 1)
  })

  test('does not start either when only a signed attestation says so', async () => {
    await beffroi.visitor().get(`/attestations/${seededAttestation}.json`)
    await beffroi.db.run(sql`delete from jury.signing_keys`)
    cpSync(keys(), join(root, 'kept'), { recursive: true })
    rmSync(keys(), { recursive: true })
    await assert.rejects(start(home()), isRefused(MISSING))
    cpSync(join(root, 'kept'), keys(), { recursive: true })
    await start(home())
    assert.equal((await knownKeys(beffroi.db)).length, 1)
  })

  test('does not start with the keys of another, nor with those of before a rotation', async () => {
    const other = await openBeffroi({ newborn: true })
    await assert.rejects(start(other.ground.site.dataDir), isRefused(/n’est pas celle qui signe/))
    await other.close()
    const before = join(root, 'before')
    cpSync(home(), before, { recursive: true })
    await rotateKeys(keys(), beffroi.now())
    await start(home())
    assert.equal((await knownKeys(beffroi.db)).length, 2)
    await assert.rejects(start(before), isRefused(/n’est pas celle qui signe/))
  })
})

describe('Two servers that start at once on an empty territory', () => {
  const forgetKeys = async () => {
    rmSync(keys(), { recursive: true })
    await beffroi.db.run(sql`delete from jury.signing_keys`)
  }

  test('make one key, in the folder that they share', async () => {
    await forgetKeys()
    await Promise.all([start(home()), start(home()), start(home())])
    const { current } = await keysOf(beffroi.db, beffroi.ground.site, beffroi.now())
    assert.deepEqual(await knownKeys(beffroi.db), [current.publicKey])
  })

  test('make one key where they share nothing: the second does not start', async () => {
    await forgetKeys()
    const started = await Promise.allSettled(['one', 'two'].map((name) => start(join(root, name))))
    const refused = started.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    assert.equal(refused.length, 1)
    assert.ok(isRefused(MISSING)(refused[0]))
    assert.equal((await knownKeys(beffroi.db)).length, 1)
  })
})
