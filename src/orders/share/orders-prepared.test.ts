import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { languageCodes } from '#platform/languages'
import { sayPrepared, type OrdersPrepared } from './orders-prepared.ts'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

/** In French, English, Arabic and Ukrainian. */
const said = (seen: OrdersPrepared) =>
  languageCodes.map((one) => {
    const { title, words } = sayPrepared({ seen }, one)
    return [title, words].map(plain)
  })

describe('A day of preparing orders', () => {
  test('is said in the language of whoever reads', () =>
    assert.deepEqual(said({ code: 'orders prepared', orders: 5, shops: ['Delplanque', 'La Serre'] }), [
      ['Mes commandes préparées', '5 commandes préparées, Delplanque, La Serre'],
      ['The orders I prepared', '5 orders prepared, Delplanque, La Serre'],
      ['الطلبيات التي جهّزتُها', '5 طلبيات مجهَّزة، Delplanque، La Serre'],
      ['Мої підготовлені замовлення', '5 замовлень підготовлено, Delplanque, La Serre'],
    ]))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayPrepared({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
