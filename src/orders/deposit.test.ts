import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, dayOf, parisDay, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { readyFrom } from './shop-hours.ts'
import { depositRefusal } from './words/door.ts'
import { readExamples } from './seeds/read-examples.ts'
import { BAKERY, goods, sharesFor } from './seeds/paid-example.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const wednesday = dayOf('2026-06-03')
const at = (clock: string) => ({ day: wednesday, from: parisInstant(wednesday, clock) })
const shops = [...new Set((await readExamples(db, now())).offers.map((one) => one.shop))]
const opening = (clock: string) => {
  const shop = shops.find((one) => readyFrom(one, wednesday)?.getTime() === at(clock).from.getTime())
  return { shop: shop ?? assert.fail(`no shop opens at ${clock}`) }
}

describe('What a customer fetches', () => {
  test('is at the hub half an hour before, or that hour is not offered', () => {
    const [early, late] = [opening('09:00'), opening('10:00')]
    assert.equal(depositRefusal([early], at('10:00'), now()), undefined)
    assert.match(depositRefusal([early, late], at('10:00'), now()) ?? '', /ouvre à 10\sh\.$/)
    assert.equal(depositRefusal([early, late], at('14:00'), now()), undefined)
    const before = parisInstant(wednesday, '13:29')
    assert.equal(depositRefusal([early], at('14:00'), before), undefined)
    assert.match(
      depositRefusal([early], at('14:00'), parisInstant(wednesday, '13:30')) ?? '',
      /plus le temps/,
    )
  })

  test('is refused at an hour that was not offered, and nothing is held', async () => {
    const late = opening('10:00').shop
    const { offers } = await readExamples(db, now())
    const product = offers.find((one) => one.shop === late && one.product.leadDays === 0)?.product
    const buyer = beffroi.visitor()
    await buyer.post('/panier', { product: product?.id ?? '', quantity: product?.sold === 'piece' ? 1 : 500 })
    await buyer.submit('/panier/retrait', { recipientName: 'Monique Hochart', phone: '06 39 98 31 07' })
    const jour = addDays(parisDay(now()), 1)
    const page = await buyer.get(`/panier?jour=${jour}`)
    assert.match(sentencesIn(page.text), /10 h à 12 h : .* ouvre à 10 h\./)
    const total = /name="total" value="(\d+)"/.exec(page.text)?.[1] ?? ''
    const refused = await buyer.post('/panier/payer', {
      slot: at('10:00').from.toISOString(),
      day: jour,
      total,
    })
    assert.match(sentencesIn(refused.text), /Un commerce ne peut rien déposer avant cette heure/)
  })

  test('is left there by its shop, who reads where and until when', async () => {
    const { shareOf } = await sharesFor(beffroi).paidOrder('left at the hub', [[goods.bread, 1]])
    const nadege = await beffroi.as('nadege')
    const address = `/marche/boutique/commandes/${shareOf(BAKERY)}`
    assert.match(sentencesIn((await nadege.get(address)).text), /À déposer .+, avant 17 h 30/)
    assert.match(sentencesIn((await nadege.get(`${address}/bon`)).text), /À déposer : .+, avant 17 h 30/)
  })
})
