import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, openSecondMarket, sentencesIn } from '#testing'
import { seededProductId } from '#market'
import { seededLineId, seededOrderSecret, seededShareId } from '../seeds/seeded-ids.ts'
import { writeChange, type Change } from './change.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const second = await openSecondMarket(beffroi)
const nadege = await beffroi.as('nadege')
const didier = await beffroi.as('didier')

describe('A change', () => {
  const weighed: Change = {
    kind: 'weighed',
    shareId: seededShareId(1, 'x'),
    shop: 'La Ferme',
    at: new Date(0),
    by: null,
    name: 'Chicons',
    sold: 'weight',
    quantity: 1000,
    toQuantity: 900,
    cents: 420,
    toCents: 378,
    isBack: false,
    why: 'weighed',
    words: '',
  }
  test('says what, how much and how much it costs, before and after', () => {
    const said = (change: Partial<Change>) =>
      writeChange({ ...weighed, ...change }, 'fr').replaceAll('\u00A0', ' ')
    assert.equal(said({}), 'Chicons : 900 g pesés au lieu de 1 kg, 3,78 € au lieu de 4,20 €')
    assert.equal(
      said({ kind: 'missing', why: 'sold out', toCents: 0 }),
      'Chicons : ne vient pas, il n’y en a plus (4,20 € à rendre)',
      'its shop may still take it back',
    )
    assert.equal(
      said({ kind: 'missing', why: 'sold out', toCents: 0, isBack: true }),
      'Chicons : ne vient pas, il n’y en a plus (4,20 € rendus)',
    )
    assert.equal(
      said({ kind: 'replaced', words: 'Endives', toCents: 420 }),
      'Chicons : remplacé par Endives, même prix',
    )
    assert.equal(
      said({ kind: 'given back', words: 'Chicons : abîmés', cents: 100 }),
      'Chicons : abîmés (1,00 € rendus)',
    )
  })
})

// Monique's: bread, baguettes of the bakery, and goods of two other shops; nobody answered yet
const order = `/commandes/${seededOrderSecret(1)}`
const share = `/marche/boutique/commandes/${seededShareId(1, 'boulangerie-delplanque')}`
const bread = seededLineId(1, seededProductId(11))

describe('An order of which a shop brings less', () => {
  test('is "modifiée" for its customer, who reads the shop and when, and no name of anybody', async () => {
    assert.doesNotMatch(sentencesIn((await beffroi.visitor().get(order)).text), /Modifiée/)
    await nadege.submit(`${share}/lignes/${bread}/refuser`, { why: 'sold out' })
    const said = sentencesIn((await beffroi.visitor().get(order)).text)
    assert.match(said, /Modifiée Payée/)
    assert.match(
      said,
      /Ce qui a changé Pain de campagne : ne vient pas, il n’y en a plus \(3,60 € à rendre\) Boulangerie Delplanque, .* à \d+ h/,
    )
    assert.doesNotMatch(said, /Nadège/)
  })

  test('for its shop and its market, who read who did it', async () => {
    for (const reader of [nadege, didier]) {
      const said = sentencesIn((await reader.get(share)).text)
      assert.match(said, /Modifiée/)
      assert.match(said, /Pain de campagne : ne vient pas.*Nadège [^,]+, .* à \d+ h/)
    }
    for (const other of [second.merchant, second.direction])
      assert.equal((await other.get(share)).status, 404)
  })

  test('and no longer when the shop takes it back in time', async () => {
    await nadege.submit(`${share}/lignes/${bread}/reprendre`)
    assert.doesNotMatch(sentencesIn((await beffroi.visitor().get(order)).text), /Modifiée|Ce qui a changé/)
  })
})
