import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { seededHub } from '../seeds/seeded-town.ts'
import { askDoubt } from './doubt-answer-store.ts'
import { doubtSentence } from './doubt-sentences.ts'
import { openDoubts } from './doubt-store.ts'
import type { FileDoubt } from './file-order.ts'
import { keys, type OrderCells } from './order-line.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const cells = Object.fromEntries(keys.map((key) => [key, key])) as OrderCells
const nb = '\u00A0'

const asked: [string, FileDoubt][] = [
  [`La date de livraison «${nb}31/02/2026${nb}» n’existe pas.`, { kind: 'date', said: '31/02/2026' }],
  [`La date de livraison «${nb}${nb}» n’existe pas.`, { kind: 'date', said: '' }],
  [`Le montant «${nb}3€500${nb}» n’est pas compris.`, { kind: 'amount', said: '3€500' }],
  [`Le créneau «${nb}17:00 à 16:00${nb}» n’est pas compris.`, { kind: 'hours', from: '17:00', to: '16:00' }],
  [`Le créneau «${nb}tôt à ${nb}» n’est pas compris.`, { kind: 'hours', from: 'tôt', to: '' }],
  [`Elle passe dans 6 magasins${nb}: un vélo en fait 5 au plus.`, { kind: 'too many places', places: 6 }],
  [`Un colis pèse plus de 25${nb}kg (norme NF X35-109).`, { kind: 'heavy parcel' }],
  [
    'Ses lignes ne disent pas toutes le même client, la même adresse ou la même heure.',
    { kind: 'two versions' },
  ],
  ['Un poids manque.', { kind: 'no weight' }],
  ['Le froid d’un produit n’est pas compris.', { kind: 'cold' }],
]
const asTold: [string, FileDoubt['kind']][] = [
  ['Ce jour n’est pas dans le calendrier.', 'date'],
  ['Un poids manque.', 'cold'],
]

describe('What files asked when a doubt was a sentence', () => {
  test('is its code and its cells, and reads the same; other words stay as they were', async () => {
    await db.pool.query(`
      alter table delivery.doubts drop constraint doubts_about_check;
      alter table delivery.doubts drop column about;
      alter table delivery.doubts rename constraint doubts_old_words_check to doubts_why_check;
      alter table delivery.doubts rename column old_words to why;
      delete from delivery.doubts;
      alter table delivery.doubts alter column why set not null`)
    const all = [...asked.map(([why, { kind }]) => [why, kind] as const), ...asTold]
    for (const [n, [why, kind]] of all.entries())
      await db.run(sql`
        insert into delivery.doubts (id, hub_id, reference, kind, lines, why, asked_at, asked_by)
        values (
          ${newId()}, ${seededHub.id}, ${`R${n}`}, ${kind}, ${JSON.stringify([{ line: 2, cells }])}::jsonb, ${why},
          ${beffroi.now()}, ${beffroi.personId('bruno')}
        )`)
    const migration = readFileSync(new URL('../migrations/045-doubt-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const kept = new Map((await openDoubts(db, seededHub.id)).map((one) => [one.reference, one.asked]))
    for (const [n, [why, doubt]] of asked.entries()) {
      assert.deepEqual(kept.get(`R${n}`), doubt, why)
      assert.equal(doubtSentence(doubt), why)
    }
    for (const [n, [oldWords, kind]] of asTold.entries())
      assert.deepEqual(kept.get(`R${asked.length + n}`), { kind, oldWords })
    const bruno = await beffroi.as('bruno')
    assert.match((await bruno.get('/livraisons/a-verifier')).text, /Ce jour n’est pas dans le calendrier/)
  })

  test('is a code as soon as the file asks again', async () => {
    const { id: _, ...old } =
      (await openDoubts(db, seededHub.id)).find((one) => 'oldWords' in one.asked) ?? assert.fail()
    await askDoubt(
      db,
      { ...old, id: newId(), asked: { kind: 'date', said: '32/01' } },
      beffroi.personId('bruno'),
      beffroi.now(),
    )
    const again = (await openDoubts(db, seededHub.id)).find((one) => one.reference === old.reference)
    assert.deepEqual(again?.asked, { kind: 'date', said: '32/01' })
  })

  test('cannot be a code without its cells', async () => {
    const write = db.run(sql`update delivery.doubts set about = '{}' where kind = 'amount'`)
    await assert.rejects(write, /doubts_about_check/)
  })
})
