import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { hostsWithIds } from '../hosts/door.ts'
import { writeSaid } from '../hosts/host-words.ts'
import type { HostId } from '../ids.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const trades = 'Métiers, dans ses mots\u00A0: vente de fleurs.'
const phone = 'Contact donné, non vérifié\u00A0: 06\u00A039\u00A098\u00A077\u00A001.'
const mail = 'Contact donné, non vérifié\u00A0: fleurs@example.org.'
/** What was written, and what becomes of it: its trades, its contact, what its keeper typed. */
const written: [string, [string, string, string]][] = [
  ['', ['', '', '']],
  ['Rappeler lundi. Demander Rose.', ['', '', 'Rappeler lundi. Demander Rose.']],
  [trades, ['vente de fleurs', '', '']],
  [phone, ['', '+33639987701', '']],
  [`${trades} ${phone}`, ['vente de fleurs', '+33639987701', '']],
  [`${trades} ${mail} Rappeler lundi.`, ['vente de fleurs', 'fleurs@example.org', 'Rappeler lundi.']],
  ['Contact donné, non vérifié\u00A0: +32470123456. Rose.', ['', '+32470123456', 'Rose.']],
  [`Rose. ${trades}`, ['', '', `Rose. ${trades}`]],
  [
    'Métiers, dans ses mots\u00A0: coupé avant la f',
    ['', '', 'Métiers, dans ses mots\u00A0: coupé avant la f'],
  ],
  [`${trades} ${trades} Rose.`, ['vente de fleurs', '', `${trades} Rose.`]],
]

describe('What an employer declared, when it stood among the words of its keeper', () => {
  test('stands apart, and reads the same; what was typed stays', async () => {
    await db.pool.query(
      'alter table immersion.hosts drop column declared_trades, drop column unchecked_login',
    )
    const rows = await db.rows<{ id: HostId }>(sql`select id from immersion.hosts order by id`)
    const ids = rows.slice(0, written.length).map(({ id }) => id)
    assert.equal(ids.length, written.length)
    for (const [n, id] of ids.entries())
      await db.run(sql`update immersion.hosts set said = ${written[n]?.[0] ?? ''} where id = ${id}`)
    const migration = readFileSync(new URL('../migrations/046-declared-apart.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const kept = await hostsWithIds(db, ids)
    assert.deepEqual(
      kept.map((one) => [one.declaredTrades, one.uncheckedLogin, one.said]),
      written.map(([, parts]) => parts),
    )
    assert.deepEqual(
      kept.map(writeSaid),
      written.map(([before]) => before),
    )
  })
})
