import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { sayPrepared, type OrdersPrepared } from './orders-prepared.ts'

const said = saidInEach<OrdersPrepared>(sayPrepared)

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
