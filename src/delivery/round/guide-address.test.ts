import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { guideAddress } from './guide-address.ts'

const point = { latitude: 50.9559, longitude: 1.8604 }
const door = { point, address: '24 Rue du Vauxhall (cour), 62100 Calais' }
const nowhere = { ...door, point: null }
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/126.0 Mobile'
const apples = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15',
]

describe('What leads a courier', () => {
  test('is the map that the telephone has, with the address as its label', () =>
    assert.equal(
      guideAddress(door, android),
      'geo:50.9559,1.8604?q=50.9559,1.8604(24%20Rue%20du%20Vauxhall%20%28cour%29%2C%2062100%20Calais)',
    ))
  test('is Apple’s map on a telephone or a tablet of Apple, which know no geo:', () => {
    for (const agent of apples)
      assert.equal(guideAddress(door, agent), 'https://maps.apple.com/?daddr=50.9559%2C1.8604')
  })
  test('looks for the address where no point is known', () => {
    assert.equal(
      guideAddress(nowhere, android),
      'geo:0,0?q=24%20Rue%20du%20Vauxhall%20%28cour%29%2C%2062100%20Calais',
    )
    assert.match(guideAddress(nowhere, apples[0] ?? ''), /^https:\/\/maps\.apple\.com\/\?daddr=24\+Rue/)
  })
})
