import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import type { ReplacementId } from '../ids.ts'
import type { KeptAllergens } from '../replacement.ts'
import { replacementsOfOrder } from '../replacement-store.ts'
import { BAKERY, goods, sharesFor } from '../seeds/paid-example.ts'
import { offerReplacement } from './offer-replacement.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(() => beffroi.close())
const { hand, lettersAbout, paidOrder } = sharesFor(beffroi)

const kept: [string, KeptAllergens | null][] = [
  ['', null],
  ['Sans allergène déclaré.', { contains: [], mayContain: [] }],
  [
    'Contient\u00A0: gluten, lait et fruits à coque.',
    { contains: ['gluten', 'milk', 'nuts'], mayContain: [] },
  ],
  ['Peut contenir\u00A0: œuf.', { contains: [], mayContain: ['eggs'] }],
  [
    'Contient\u00A0: gluten. Peut contenir\u00A0: sésame et lupin.',
    { contains: ['gluten'], mayContain: ['sesame', 'lupin'] },
  ],
  ['Contient\u00A0: gluten et beurre.', { words: 'Contient\u00A0: gluten et beurre.' }],
  ['Contient\u00A0: gluten. Voir au comptoir.', { words: 'Contient\u00A0: gluten. Voir au comptoir.' }],
]

describe('What a product that was proposed contains, kept in a sentence,', () => {
  test('is kept in codes; a sentence of which one word is not known stays whole', async () => {
    const order = await paidOrder('codes', [[goods.bread, 1]], '2026-06-03T14:00:00Z')
    const asked = { lineId: order.lineFor(goods.bread), productId: goods.faluche, quantity: 1 }
    const id = newId<ReplacementId>()
    const offered = await offerReplacement(ground, { ...hand(order.shareOf(BAKERY)), id, ...asked }, now())
    assert.deepEqual(offered, { ok: true })
    const [own] = await replacementsOfOrder(db, order.id)
    assert.deepEqual(own?.allergens, { contains: ['gluten'], mayContain: ['sesame'] })
    const asking = (await lettersAbout(order.reference)).find(({ body }) => body.includes(id))
    assert.match(asking?.body ?? '', /\nContient\u00A0: gluten\. Peut contenir\u00A0: sésame\.\n/)
    const migration = readFileSync(new URL('../migrations/044-allergen-codes.sql', import.meta.url), 'utf8')
    for (const [sentence, codes] of kept) {
      await db.pool.query('alter table orders.replacements drop column allergens, add column allergens text')
      await db.run(sql`update orders.replacements set allergens = ${sentence}`)
      await db.pool.query(`begin; ${migration}; commit`)
      const [now] = await replacementsOfOrder(db, order.id)
      assert.deepEqual(now?.allergens, codes, sentence)
    }
  })
})
