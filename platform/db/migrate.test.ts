import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { migrate, MigrationRefused, sql, standingOf } from './index.ts'

const { db, close } = await openBeffroi({ empty: true })
const root = mkdtempSync(join(tmpdir(), 'migrations-'))
after(async () => {
  await close()
  rmSync(root, { recursive: true })
})

const folder = join(root, 'room', 'migrations')
const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.sql`), text)
const run = (version = '1.0.0') => migrate(db.pool, [folder], { version })
const refusal = (pattern: RegExp) => (cause: unknown) => {
  assert.ok(cause instanceof MigrationRefused)
  assert.match(cause.message, pattern)
  assert.doesNotMatch(cause.message, /\n/)
  return true
}

// a database of its own, as far as migrations go: those of the house are not in this folder
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await db.run(sql`drop schema migrations cascade`)
  await db.run(sql`drop table if exists public.one, public.two`)
  write('001-one', 'create table public.one (id integer)')
})

describe('A migration', () => {
  test('runs once, in order, and not at all when one of its statements fails', async () => {
    assert.deepEqual(await run(), ['room/001-one'])
    assert.deepEqual(await run(), [])
    write('002-two', 'create table public.two (id integer); select 1 / 0')
    await assert.rejects(run(), /room\/002-two/)
    const row = await db.row<{ there: unknown }>(sql`select to_regclass('public.two') as there`)
    assert.equal(row?.there, null)
  })
  test('that was edited after it ran stops the start, and says which', async () => {
    await run()
    write('001-one', 'create table public.one (id bigint)')
    await assert.rejects(run(), refusal(/^Démarrage refusé : la migration room\/001-one a été modifiée/))
    await assert.rejects(standingOf(db.pool, [folder]), MigrationRefused)
  })
  test('that ran before checksums existed takes the one of the disk, and is held to it from then on', async () => {
    await run()
    await db.run(sql`alter table migrations.done drop column checksum, drop column version`)
    assert.deepEqual(await standingOf(db.pool, [folder]), { waiting: [], unborn: false, from: undefined })
    assert.deepEqual(await run(), [])
    write('001-one', 'create table public.one (id bigint)')
    await assert.rejects(run(), MigrationRefused)
  })
  test('that this code does not know stops the start, and says which version to take', async () => {
    write('002-two', 'create table public.two (id integer)')
    await run('2.3.0')
    rmSync(join(folder, '002-two.sql'))
    await assert.rejects(run(), refusal(/Beffroi 2\.3\.0 \(migration room\/002-two\)\. Prenez cette version/))
    await db.run(sql`update migrations.done set version = null`)
    await assert.rejects(run(), refusal(/room\/002-two.* Prenez une version plus récente\.$/))
  })
  test('may wait for a backup that was made before it', async () => {
    write('002-two', 'create table public.two (id integer)')
    assert.deepEqual(await migrate(db.pool, [folder], { upTo: ['room/001-one'] }), ['room/001-one'])
    assert.deepEqual(await run(), ['room/002-two'])
  })
})

describe('A database, looked at before it is changed,', () => {
  test('says what waits, whether it is new, and the version that last changed it', async () => {
    assert.deepEqual(await standingOf(db.pool, [folder]), {
      waiting: ['room/001-one'],
      unborn: true,
      from: undefined,
    })
    await run('1.2.0')
    write('002-two', 'create table public.two (id integer)')
    assert.deepEqual(await standingOf(db.pool, [folder]), {
      waiting: ['room/002-two'],
      unborn: false,
      from: '1.2.0',
    })
  })
})
