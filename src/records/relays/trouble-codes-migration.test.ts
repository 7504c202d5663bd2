import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import type { RelayId } from '../ids.ts'
import { insertRelay, listRelays } from './store.ts'
import type { Trouble } from './trouble.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const organisationId = seededOrganisations.afp2i.id
const refused = '400 {"title":"pas de connexion (ici)"}\nencore'

/** As a relay kept what stopped it, and as it is read. */
const kept: [before: string | null, trouble: Trouble | null][] = [
  [null, null],
  ['interrompu', { why: 'interrupted' }],
  ['cette adresse mène à une machine d’ici : rien n’a été envoyé', { why: 'leads inside' }],
  ['pas de réponse en 20 secondes', { why: 'no reply' }],
  ['pas de connexion ()', { why: 'no connection', words: '' }],
  ['pas de connexion (read (ECONNRESET))', { why: 'no connection', words: 'read (ECONNRESET)' }],
  ['503', { why: 'replied', words: '503' }],
  ['503 pas celle-là', { why: 'replied', words: '503 pas celle-là' }],
  [refused, { why: 'replied', words: refused }],
]

describe('What stopped a transfer when it was a sentence', () => {
  test('is its code, with the words of the other store or of the network', async () => {
    const ids: RelayId[] = []
    while (ids.length < kept.length) {
      const id = newId<RelayId>()
      const relay = { id, organisationId, name: 'La Région', url: 'https://region.example', sentTo: 0 }
      const door = { login: 'afp2i', secret: 's', version: '2.0.0' as const, verb: null, activity: null }
      await insertRelay(db, { ...relay, ...door }, null, beffroi.now())
      ids.push(id)
    }
    await db.pool.query(`
      alter table records.relays drop constraint relays_trouble_check;
      alter table records.relays drop column trouble_words`)
    for (const [n, [before]] of kept.entries())
      await db.run(sql`
        update records.relays
        set trouble = ${before}, tried_at = ${beffroi.now()}
        where id = ${ids[n] ?? assert.fail()}`)
    const migration = readFileSync(new URL('../migrations/004-trouble-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const relays = await listRelays(db, organisationId)
    for (const [n, [, trouble]] of kept.entries()) {
      const one = relays.find(({ id }) => id === ids[n]) ?? assert.fail()
      assert.deepEqual('trouble' in one ? one.trouble : null, trouble)
    }
  })

  test('cannot be a sentence again, nor lack its words', async () => {
    const write = (trouble: string | null, words: string | null) =>
      db.run(sql`
        update records.relays
        set trouble = ${trouble}, trouble_words = ${words}, tried_at = ${beffroi.now()}
        where stopped_at is null`)
    await assert.doesNotReject(write('replied', '503'))
    await assert.rejects(write('interrompu', null), /relays_trouble_check/)
    for (const [trouble, words] of [
      ['replied', null],
      ['no reply', '503'],
      [null, '503'],
    ] as const)
      await assert.rejects(write(trouble, words), /violates check constraint/)
  })
})
