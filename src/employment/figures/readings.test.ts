import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { categories } from '../exit.ts'
import type { ExitTally } from './exit-tally.ts'
import { Readings } from './readings.tsx'

const none = { ...Object.fromEntries(categories.map((category) => [category, 0])), undocumented: 0 }
const read = (tally: Partial<ExitTally>, masked = true) =>
  render(Readings({ tally: { ...none, ...tally } as ExitTally, masked })).replaceAll('\u00A0', ' ')

describe('The exits that a funder reads', () => {
  test('tell no count under five of those left out, nor by subtraction', () => {
    const said = read({ positive: 8, other: 7, withdrawn: 1, undocumented: 5 })
    assert.match(said, /8 sur 15/)
    assert.match(said, /Non comptées : 6 sorties\./)
    assert.doesNotMatch(said, /sortie retirée/)
    assert.match(read({ positive: 8, other: 7, withdrawn: 1 }), /Non comptées : moins de 5 sorties\./)
    assert.match(read({ positive: 8, other: 7, withdrawn: 1 }, false), /1 sortie retirée/)
  })
  test('tell a rate alone where one of its two sides is under five', () => {
    for (const tally of [
      { positive: 5, other: 1 },
      { positive: 1, other: 5 },
    ]) {
      const said = read(tally)
      assert.match(said, /%/)
      assert.doesNotMatch(said, /sur 6|autres sorties/)
      assert.match(read(tally, false), /sur 6/)
    }
  })
})
