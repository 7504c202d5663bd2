import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidInEach } from '#testing'
import { sayBikeDay, type BikeDay } from './bike-day.ts'

const said = saidInEach<BikeDay>(sayBikeDay)

describe('A day on a bike', () => {
  test('is said in the language of whoever reads', () =>
    assert.deepEqual(said({ code: 'bike day', delivered: 6, bike: 'Vélo 2' }), [
      ['Mes livraisons à vélo', '6 commandes livrées, avec Vélo 2'],
      ['My deliveries by bike', '6 orders delivered, with Vélo 2'],
      ['توصيلاتي بالدراجة', '6 طلبيات موصَّلة، مع Vélo 2'],
      ['Мої доставки велосипедом', '6 замовлень доставлено, велосипед: Vélo 2'],
    ]))
  test('is nothing that another room saw', () =>
    assert.throws(() => sayBikeDay({ seen: { code: 'seen elsewhere' } }, 'fr')))
})
