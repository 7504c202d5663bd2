import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { creditOf, totalsOf } from './totals.ts'
import { lessLines } from './less-lines.ts'
import { writeNumberOf, type ReceiptLine } from './receipt.ts'

const line = (cents: number, vat_bp: number | null): Pick<ReceiptLine, 'cents' | 'vat_bp'> => ({
  cents,
  vat_bp,
})

describe('The totals of a receipt', () => {
  test('hold the tax of each rate, taken from its total', () => {
    assert.deepEqual(totalsOf([line(480, 550), line(110, 550), line(790, 2000)]), {
      cents: 1380,
      vatCents: 31 + 132,
      netCents: 1380 - 163,
      rates: [
        { vat_bp: 550, cents: 590, vatCents: 31, netCents: 559 },
        { vat_bp: 2000, cents: 790, vatCents: 132, netCents: 658 },
      ],
    })
  })

  test('differ from the sum of lines rounded one by one: the total decides', () => {
    // 0,10 € at 5,5 % holds 0,52 cent of tax: three lines would make 3 cents, their total holds 1,56
    assert.equal(totalsOf([line(10, 550), line(10, 550), line(10, 550)]).vatCents, 2)
  })

  test('hold no tax under the franchise', () => {
    assert.deepEqual(totalsOf([line(1200, null)]), { cents: 1200, vatCents: 0, netCents: 1200, rates: [] })
  })

  test('of nothing are zero', () => {
    assert.deepEqual(totalsOf([]), { cents: 0, vatCents: 0, netCents: 0, rates: [] })
  })
})

describe('Credit notes', () => {
  test('add up with their receipt to what was sold in the end, rate by rate, whatever their number', () => {
    let seed = 7
    const below = (limit: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % limit
    for (let round = 0; round < 300; round++) {
      let left = Array.from({ length: 1 + below(6) }, () =>
        line(1 + below(5000), [550, 1000, 2000, null][below(4)] ?? null),
      )
      const receipt = totalsOf(left)
      let net = receipt.netCents
      let vat = receipt.vatCents
      while (left.length > 0) {
        const fewer = left.slice(1)
        const credit = creditOf(totalsOf(left), totalsOf(fewer))
        assert.equal(credit.netCents + credit.vatCents, credit.cents)
        net -= credit.netCents
        vat -= credit.vatCents
        left = fewer
        assert.deepEqual([net, vat], [totalsOf(left).netCents, totalsOf(left).vatCents])
      }
      assert.deepEqual([net, vat], [0, 0])
    }
  })
})

describe('The lines of a credit note', () => {
  const baguette = { name: 'Baguette', quantity: '2', cents: 270, vat_bp: 550 }
  const cake = { name: 'Tarte', quantity: '1', cents: 1800, vat_bp: 550 }

  test('are those that are gone, with their quantity', () => {
    assert.deepEqual(lessLines([baguette, cake], [cake]), [baguette])
    assert.deepEqual(lessLines([baguette, cake], []), [baguette, cake])
    assert.deepEqual(lessLines([baguette, cake], [baguette, cake]), [])
  })
  test('say that only part of a price is given back, never a whole quantity', () => {
    assert.deepEqual(lessLines([baguette, cake], [{ ...cake, cents: 1500 }, baguette]), [
      { ...cake, quantity: 'en partie', cents: 300 },
    ])
  })
  test('are not taken for one another when two have the same name', () => {
    const other = { ...baguette, quantity: '1', cents: 135 }
    assert.deepEqual(lessLines([baguette, other], [other]), [baguette])
    assert.deepEqual(lessLines([baguette, other], [baguette]), [other])
    assert.deepEqual(lessLines([baguette, { ...baguette, vat_bp: 1000 }], [baguette]), [
      { ...baguette, vat_bp: 1000 },
    ])
    const left = lessLines([baguette, other], [{ ...other, cents: 100 }])
    assert.deepEqual(left, [{ ...baguette, quantity: 'en partie', cents: 305 }])
  })
})

describe('The number of a receipt', () => {
  test('says its kind, its year and its place', () => {
    assert.equal(writeNumberOf('receipt', 2026, 12), 'F-2026-00012')
    assert.equal(writeNumberOf('credit note', 2026, 13), 'A-2026-00013')
  })
})
