import assert from 'node:assert/strict'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { ClusterRefused, MigrationRefused, sql, type Database } from '#platform/db'
import { backupCommand, restoreCommand } from './backup-command.ts'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground/open-ground.ts'
import { prepareTerritory } from '../territory.ts'
import { openFolder } from '../test-folder.ts'
import { version } from '../version.ts'

const { path: folder, remove } = openFolder('update')
after(remove)
const envOf = (name: string) => ({ BEFFROI_DATA: join(folder, name), BEFFROI_DEMO: '0' })
const here = envOf('here')
const backups = join(folder, 'here/backups')

/** Opens, does, closes; gives what was said meanwhile. */
async function within(env: NodeJS.ProcessEnv, work: (db: Database) => Promise<unknown> = async () => {}) {
  const said: string[] = []
  const { ground, close } = await openGround(readConfig(env), { say: (sentence) => said.push(sentence) })
  try {
    await prepareTerritory(ground, () => {})
    await work(ground.db)
  } finally {
    await close()
  }
  return said
}

// the newest migration of a room that nothing points to: a database as it was before it
const NEWEST = 'territory/002-backups'
const goBack = (db: Database) =>
  db.transaction(async (tx) => {
    await tx.run(sql`drop table territory.backups`)
    await tx.run(sql`delete from migrations.done where name = ${NEWEST}`)
  })

describe('A territory that is updated', () => {
  test('is saved first, under the instant and the version that it leaves, and never when it is new', async () => {
    assert.deepEqual(await within(here, goBack), [])
    const said = await within(here)
    assert.match(said.join('\n'), /^Mise à jour : le territoire est d’abord sauvegardé dans [^\n]*\.gz\.$/)
    const [name = '', ...others] = readdirSync(backups)
    assert.deepEqual(others, [])
    assert.match(name, new RegExp(`^\\d{4}-\\d\\d-\\d\\dT\\d{9}Z-${version.replaceAll('.', '\\.')}\\.gz$`))
    const [first = ''] = gunzipSync(readFileSync(join(backups, name)))
      .toString()
      .split('\n')
    assert.ok(!first.includes(NEWEST) && first.includes('people/001-people'))
    assert.deepEqual(await within(here), [])
  })
  test('keeps its last three copies', async () => {
    for (const day of ['01', '02', '03']) writeFileSync(join(backups, `2001-01-${day}T000000Z-0.1.0.gz`), '')
    await within(here, goBack)
    await within(here)
    const names = readdirSync(backups)
    assert.equal(names.length, 3)
    assert.deepEqual(
      names.filter((name) => name.startsWith('2001')),
      ['2001-01-03T000000Z-0.1.0.gz'],
    )
  })
  test('is not changed when it cannot be saved', async () => {
    await within(here, goBack)
    renameSync(backups, `${backups}-kept`)
    writeFileSync(backups, '')
    await assert.rejects(within(here), { message: /^Mise à jour refusée : .* Rien n’a été changé\.$/ })
    rmSync(backups)
    renameSync(`${backups}-kept`, backups)
    const said = await within(here)
    assert.equal(said.length, 1)
  })
  test('is not changed by a command that comes before its start', async () => {
    await within(here, goBack)
    await assert.rejects(backupCommand([join(folder, 'x.gz')], here), (cause) => {
      assert.ok(cause instanceof MigrationRefused)
      assert.match(cause.message, /Redémarrez d’abord Beffroi/)
      return true
    })
    await within(here)
  })
})

describe('A backup made before an update', () => {
  const file = join(folder, 'before.gz')

  test('is put back in a new folder, which then follows to today', async () => {
    copyFileSync(join(backups, readdirSync(backups).at(-1) ?? ''), file)
    assert.match(await restoreCommand([file], envOf('there')), /^Restauré depuis /)
    await within(envOf('there'), async (db) => {
      assert.deepEqual(await db.rows(sql`select 1 from territory.backups`), [])
      assert.equal((await db.rows(sql`select 1 from territory.births`)).length, 1)
    })
  })
  test('is refused where the database is ahead of it, with the way', async () => {
    await assert.rejects(restoreCommand([file, '--force'], envOf('there')), {
      message: new RegExp(
        `\\(${version}\\), plus ancienne que cette base\\. Restaurez-la dans un dossier neuf`,
      ),
    })
  })
  test('of a version to come is refused with the version to take', async () => {
    const newer = join(folder, 'newer.gz')
    const text = gunzipSync(readFileSync(file)).toString()
    writeFileSync(
      newer,
      gzipSync(text.replace('people/001-people', 'people/099-x').replace(version, '9.9.9')),
    )
    await assert.rejects(restoreCommand([newer, '--force'], envOf('there')), {
      message: /\(9\.9\.9\)\. Restaurez-la avec/,
    })
  })
})

describe('A data folder of another PostgreSQL', () => {
  test('is left as it is, and says how to move', async () => {
    const env = envOf('old')
    const cluster = join(folder, 'old/postgres')
    mkdirSync(cluster, { recursive: true })
    chmodSync(cluster, 0o755)
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
    await assert.rejects(within(env), (cause) => {
      assert.ok(cause instanceof ClusterRefused)
      assert.match(
        cause.message,
        /^Démarrage refusé : [^\n]* PostgreSQL 17, .* PostgreSQL 18\. .*npm run backup/,
      )
      return true
    })
    assert.deepEqual(readdirSync(cluster), ['PG_VERSION'])
  })
})
