import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judgeEan } from './draft/ean.ts'
import { mendName } from './till/mend-name.ts'
import { costOf, unitPrice, vatInside } from './price.ts'
import { readAllergens } from './till/read-allergens.ts'
import { readPack } from './draft/read-pack.ts'
import { readVat } from './till/read-vat.ts'

describe('A price per kilo, litre, metre or piece', () => {
  const of = (priceCents: number | null, pack: string) => {
    const read = readPack(pack)
    assert.ok(read, pack)
    return unitPrice({ priceCents, ...read })
  }
  test('is computed from the pack, half a cent rounded up', () => {
    assert.deepEqual(of(360, '800 g'), { cents: 450, per: 'kg' })
    assert.deepEqual(of(430, '0,18 kg'), { cents: 2389, per: 'kg' })
    assert.deepEqual(of(1620, '6x33cl'), { cents: 818, per: 'l' })
    assert.deepEqual(of(1, '400 g'), { cents: 3, per: 'kg' })
    assert.deepEqual(of(330, 'les 12'), { cents: 28, per: 'piece' })
    assert.deepEqual(of(120, 'le mètre'), { cents: 120, per: 'm' })
  })
  test('is the price itself when it is sold by the kilo or the litre', () => {
    assert.deepEqual(of(2990, 'au kg'), { cents: 2990, per: 'kg' })
    assert.deepEqual(of(320, 'le litre'), { cents: 320, per: 'l' })
  })
  test('does not exist for one piece that tells no weight, nor without a price', () => {
    assert.equal(of(120, 'pièce'), null)
    assert.equal(of(690, 'la botte'), null)
    assert.equal(of(null, '800 g'), null)
  })
})

describe('What a quantity costs', () => {
  test('is pieces by the price, or grams at the price of the kilo', () => {
    assert.equal(costOf({ priceCents: 120, sold: 'piece' }, 3), 360)
    assert.equal(costOf({ priceCents: 2990, sold: 'weight' }, 750), 2243)
    assert.equal(costOf({ priceCents: 399, sold: 'weight' }, 1000), 399)
  })
  test('holds its tax', () => {
    assert.deepEqual([vatInside(360, 550), vatInside(1200, 2000), vatInside(110, 1000)], [19, 200, 10])
  })
})

describe('A cell of a till', () => {
  test('says a pack in many spellings, or nothing that can be told', () => {
    assert.deepEqual(readPack('500gr'), readPack('0,5 kg'))
    assert.deepEqual(readPack('KG'), readPack('le kg'))
    assert.deepEqual(readPack('lot de 6'), readPack('x6'))
    assert.deepEqual(readPack('12 pièces'), readPack('les 12'))
    assert.equal(readPack('8 parts')?.packWords, 'les 8 parts')
    assert.deepEqual(readPack('les 8 parts'), readPack('8 parts'), 'as it is shown, so it is typed again')
    assert.equal(readPack('6 personnes')?.packWords, 'pour 6 personnes')
    assert.deepEqual(readPack('pour 6 personnes'), readPack('6 pers.'))
    assert.equal(readPack('???'), undefined)
    assert.equal(readPack('0 g'), undefined)
    assert.deepEqual(readPack('1,500 kg'), readPack('1500 g'))
    for (const text of ['1.500 g', '1,250 ml', '0,4 g', '1,5 g', '9999 kg', '3,50', '100'])
      assert.equal(readPack(text), undefined, text)
  })
  test('says a rate of VAT, and no other number is one', () => {
    for (const written of ['5,5', '5.5%', '5,50 %', 'TVA réduite', '0,055'])
      assert.deepEqual(readVat(written), { ok: true, value: 550 }, written)
    assert.deepEqual(readVat('0,055 %'), { ok: false, refusal: 'not a rate' })
    assert.deepEqual(readVat('19,6'), { ok: false, refusal: 'not a rate' })
    assert.deepEqual(readVat(' '), { ok: false, refusal: 'empty' })
  })
  test('says allergens, none of them, or nothing: an empty cell is nobody’s word', () => {
    assert.deepEqual(readAllergens('Contient : moutarde, gluten'), {
      ok: true,
      value: { contains: ['mustard', 'gluten'], mayContain: [] },
    })
    assert.deepEqual(readAllergens('gluten, traces de sésame'), {
      ok: true,
      value: { contains: ['gluten'], mayContain: ['sesame'] },
    })
    assert.deepEqual(readAllergens('Néant'), { ok: true, value: { contains: [], mayContain: [] } })
    assert.deepEqual(readAllergens(''), { ok: false, refusal: 'empty' })
    assert.deepEqual(readAllergens('beaucoup'), { ok: false, refusal: 'not an allergen' })
  })
  test('has its accents and its capitals mended, and only those', () => {
    assert.equal(mendName('KalanchoÃ©'), 'Kalanchoé')
    assert.equal(mendName('Cr&egrave;me fra&icirc;che'), 'Crème fraîche')
    assert.equal(mendName('COQUILLES SAINT-JACQUES '), 'Coquilles Saint-Jacques')
    assert.equal(mendName('Sapin 1,20 m'), 'Sapin 1,20 m')
    assert.equal(mendName('São Tomé & Príncipe'), 'São Tomé & Príncipe')
  })
  test('holds a barcode that its key judges', () => {
    assert.deepEqual(['4006381333931', '4006381333932', '40063813', '', null].map(judgeEan), [
      'right',
      'wrong',
      'wrong',
      'none',
      'none',
    ])
  })
})
