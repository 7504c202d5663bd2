import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { goodsWriterOf, type Pack } from '#market'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { writeGoods } from './goods-words.ts'
import type { ReplacementId } from './ids.ts'
import { BAKERY, goods, sharesFor } from './seeds/paid-example.ts'
import { offerReplacement } from './replacement/offer-replacement.ts'
import { replacementsOfOrder } from './replacement-store.ts'
import { linesOf } from './share-store.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { hand, paidOrder } = sharesFor(beffroi)
const migration = readFileSync(new URL('migrations/049-packs.sql', import.meta.url), 'utf8')

type Kept = Pick<Pack, 'content' | 'packWords'>
const of = (amount: number, unit: NonNullable<Pack['content']>['unit'], packWords = ''): Kept => ({
  content: { amount, unit },
  packWords,
})
const typed = (packWords: string): Kept => ({ content: null, packWords })

/** All that was written, what it is, and how it was read beside a name. */
const forms: [said: string, kept: Kept, beside: string][] = [
  ['', typed(''), ''],
  ['la pièce', typed(''), ''],
  ['le kilo', typed(''), ''],
  ['le litre', typed(''), ''],
  ['le mètre', of(100, 'cm'), ' (le mètre)'],
  ['les 12', of(12, 'piece'), ' (par 12)'],
  ['les 250 g', of(250, 'g'), ' (250 g)'],
  ['les 1 kg', of(1000, 'g'), ' (1 kg)'],
  ['les 1,5 kg', of(1500, 'g'), ' (1,5 kg)'],
  ['les 1 000 kg', of(1_000_000, 'g'), ' (1 000 kg)'],
  ['les 33 cl', of(330, 'ml'), ' (33 cl)'],
  ['les 37,5 cl', of(375, 'ml'), ' (37,5 cl)'],
  ['les 0,5 cl', of(5, 'ml'), ' (0,5 cl)'],
  ['les 1,98 l', of(1980, 'ml'), ' (1,98 l)'],
  ['les 50 cm', of(50, 'cm'), ' (50 cm)'],
  ['les 2,5 m', of(250, 'cm'), ' (2,5 m)'],
  ['les 1 m', typed('1\u00A0m'), ' (1 m)'],
  ['la botte', typed('la botte'), ' (la botte)'],
  ['les 8 parts', typed('les 8 parts'), ' (8 parts)'],
  ['pour 6 personnes', typed('pour 6 personnes'), ' (pour 6 personnes)'],
  ['la botte (200 g)', of(200, 'g', 'la botte'), ', la botte (200 g)'],
  ['6x33cl (1,98 l)', of(1980, 'ml', '6x33cl'), ', 6x33cl (1,98 l)'],
  ['les 6 x 33 cl (1,98 l)', of(1980, 'ml', 'les 6 x 33 cl'), ', 6 x 33 cl (1,98 l)'],
  ['2 x 50 cm (1 m)', of(100, 'cm', '2 x 50 cm'), ', 2 x 50 cm (1 m)'],
  ['au choix, vrac', typed('au choix, vrac'), ' (au choix, vrac)'],
]
/** No-break spaces, as they are written between a number and its unit; what somebody typed has none. */
const asWritten = (said: string): string =>
  said
    .replace(
      /^(les [\d ,]*\d) (k?g|c?l|c?m)$/,
      (_, much: string, unit: string) => `les ${much.slice(4).replaceAll(' ', '\u00A0')}\u00A0${unit}`,
    )
    .replace(/([\d,]+) (k?g|c?l|c?m)\)$/, '$1\u00A0$2)')

describe('What was sold, when it was kept in our own words,', () => {
  test('is what its product had, and reads the same; what its merchant typed stays', async () => {
    const order = await paidOrder('packs', [[goods.bread, 1]], '2026-06-03T14:00:00Z')
    const asked = { lineId: order.lineFor(goods.bread), productId: goods.faluche, quantity: 1 }
    const offer = { ...hand(order.shareOf(BAKERY)), id: newId<ReplacementId>(), ...asked }
    assert.deepEqual(await offerReplacement(ground, offer, now()), { ok: true })
    for (const [plain, kept, beside] of forms) {
      const said = asWritten(plain)
      await db.pool.query(`
        alter table orders.lines drop column content, drop column content_unit;
        alter table orders.replacements drop column content, drop column content_unit`)
      await db.run(sql`update orders.lines set pack_words = ${said}`)
      await db.run(sql`update orders.replacements set pack_words = ${said}`)
      await db.pool.query(`begin; ${migration}; commit`)
      const [line = assert.fail()] = await linesOf(db, [order.id])
      const [instead = assert.fail()] = await replacementsOfOrder(db, order.id)
      for (const { content, packWords } of [line, instead])
        assert.deepEqual({ content, packWords }, kept, plain)
      const words = writeGoods({ ...line, name: 'Pain', quantity: 2, sold: 'piece' })
      assert.equal(words.replaceAll('\u00A0', ' '), `2 × Pain${beside}`)
    }
  })
})

describe('What was sold', () => {
  test('is said beside its name in the language of who reads', () => {
    const one = (kept: Kept) =>
      (['fr', 'en'] as const).map((language) => goodsWriterOf(language).one(kept).replaceAll('\u00A0', ' '))
    assert.deepEqual(one(of(250, 'g')), ['250 g', '250 g'])
    assert.deepEqual(one(of(12, 'piece')), ['par 12', '12 pieces'])
    assert.deepEqual(one(of(100, 'cm')), ['le mètre', goodsWriterOf('en').say.metre])
    assert.deepEqual(one(of(200, 'g', 'la botte')), ['la botte (200 g)', 'a bunch (200 g)'])
    assert.deepEqual(one(typed('')), ['', ''])
    assert.deepEqual(one(of(1, 'piece')), ['', ''])
  })
})
