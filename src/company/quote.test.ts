import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lineCents, ratesOf, totalsOf, unitWithVatCents, type Line } from './quote.ts'
import { frenchWords, unitWords } from './screen/door.ts'

const line = (quantity_hundredths: number, unitCents: number): Line => ({
  name: 'Repassage',
  unit: 'hour',
  quantity_hundredths,
  unitCents,
})

describe('A line of a quote', () => {
  test('costs its hours times its price, half a cent going up', () => {
    assert.equal(lineCents(line(300, 2400)), 7200)
    assert.equal(lineCents(line(150, 2435)), 3653) // 36.525 €
    assert.equal(lineCents(line(25, 2001)), 500) // 5.0025 €
    assert.equal(lineCents(line(0, 2400)), 0)
  })
})

describe('A quote', () => {
  const lines = [line(300, 2400), { ...line(100, 600), unit: 'fixed' as const }, line(100, 0)]
  test('of 78 € comes to 93.60 € at 20 %, to 85.80 € at 10 %, to 78 € without VAT', () => {
    assert.deepEqual(totalsOf(lines, '20'), { netCents: 7800, vatCents: 1560, totalCents: 9360 })
    assert.deepEqual(totalsOf(lines, '10'), { netCents: 7800, vatCents: 780, totalCents: 8580 })
    assert.deepEqual(totalsOf(lines, 'none'), { netCents: 7800, vatCents: 0, totalCents: 7800 })
  })
  test('counts VAT on its sum, not line by line', () => {
    const thirds = [line(100, 333), line(100, 333), line(100, 333)]
    // line by line 3 × 0.666 would be 2.01
    assert.deepEqual(totalsOf(thirds, '20'), { netCents: 999, vatCents: 200, totalCents: 1199 })
  })
  test('of several rates counts each on the sum of its own lines', () => {
    const mixed: Line[] = [line(100, 333), line(100, 333), { ...line(100, 555), vat: '20' }, line(100, 333)]
    // 9.99 € at 10 %: 0.999 → 1.00 €; 5.55 € at 20 %: 1.11 €
    assert.deepEqual(ratesOf(mixed, '10'), [
      { vat: '10', netCents: 999, vatCents: 100 },
      { vat: '20', netCents: 555, vatCents: 111 },
    ])
    assert.deepEqual(totalsOf(mixed, '10'), { netCents: 1554, vatCents: 211, totalCents: 1765 })
  })
  test('says each price by the hour without and with its VAT', () => {
    const said = (one: Line, vat: '10' | 'none') =>
      unitWords(one, vat, false, frenchWords).replaceAll(/\s/g, ' ')
    assert.equal(said(line(150, 2400), '10'), '24,00 € l’heure hors taxe, 26,40 € avec la TVA')
    assert.equal(
      said({ ...line(100, 2435), vat: '20' }, '10'),
      '24,35 € l’heure hors taxe, 29,22 € avec la TVA',
    )
    assert.equal(said(line(100, 2400), 'none'), '24,00 € l’heure')
    assert.equal(unitWithVatCents(line(100, 2005), '10'), 2206) // 22.055 €
  })
  test('is exact whatever its lines: the sum in hundredths of cents never drifts by more than half a cent a line', () => {
    for (let i = 0; i < 2000; i += 1) {
      const some = Array.from({ length: 1 + (i % 5) }, (_, n) =>
        line(25 * ((i * 7 + n * 13) % 40), (i * 37 + n * 101) % 9000),
      )
      const { netCents, vatCents, totalCents } = totalsOf(some, '10')
      const exact = some.reduce((sum, one) => sum + (one.quantity_hundredths * one.unitCents) / 100, 0)
      assert.ok(Math.abs(netCents - exact) <= some.length / 2)
      assert.equal(totalCents, netCents + vatCents)
      assert.ok(Number.isInteger(vatCents) && Math.abs(vatCents * 10 - netCents) <= 5)
    }
  })
})
