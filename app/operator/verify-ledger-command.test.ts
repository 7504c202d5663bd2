import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { joinEmbedded, sql } from '#platform/db'
import { backupCommand } from '../backup/backup-command.ts'
import { readConfig } from '../config/config.ts'
import { doctorCommand } from './doctor-command.ts'
import { openGround } from '../ground/open-ground.ts'
import { keysCommand } from './keys-command.ts'
import { prepareTerritory } from '../territory.ts'
import { openFolder } from '../test-folder.ts'
import { verifyLedgerCommand } from './verify-ledger-command.ts'

const folder = openFolder('verify')
const env = { BEFFROI_DATA: folder.path, BEFFROI_DEMO: '1' }
const { ground, close } = await openGround(readConfig(env))
await prepareTerritory(ground, () => {})
let running = true
after(async () => {
  if (running) await close()
  folder.remove()
})

const here = { dir: join(folder.path, 'postgres') }
const wholeMoney = /^Grand livre {2}[\d\s]+écritures {2}intact/

describe('A command beside a running Beffroi', () => {
  test('reads its ledgers, and leaves it running', async () => {
    const lines = await verifyLedgerCommand(env)
    assert.match(lines[0] ?? '', /intact, dernière empreinte/)
    assert.match(lines.at(-1) ?? '', wholeMoney)
    await doctorCommand(env)
    await backupCommand([join(folder.path, 'copie.gz')], env)
    await keysCommand(['list'], env)
    assert.ok(await ground.db.row(sql`select 1`))
    assert.ok(await joinEmbedded(here))
  })
  test('says which line of the ledger was altered, and fails', async () => {
    await ground.db.transaction(async (tx) => {
      await tx.run(sql`alter table training.ledger_lines disable trigger user`)
      await tx.run(sql`update training.ledger_lines set minutes = minutes + 1 where n = 2`)
    })
    await assert.rejects(verifyLedgerCommand(env), (cause: Error) => {
      assert.match(cause.message, /ligne/)
      assert.match(cause.message, /Grand livre/)
      return true
    })
  })
  test('starts its database when nobody else does, and stops it', async () => {
    await close()
    running = false
    await assert.rejects(verifyLedgerCommand(env), /Grand livre/)
    assert.equal(await joinEmbedded(here), undefined)
    assert.equal(existsSync(join(here.dir, 'postmaster.pid')), false)
  })
})
