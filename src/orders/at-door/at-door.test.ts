import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { refundsOf, seedDispute, verifyMoney } from '#payments'
import { asId, newId } from '#platform/id'
import { readMessages } from '#platform/notices'
import { addDays, parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { acceptShare, makeShareReady } from '../answers/door.ts'
import { orderAddress } from '../order-address.ts'
import { orderBySecret } from '../order-store.ts'
import type { Order } from '../order.ts'
import { receiptsOfOrder } from '../receipt/door.ts'
import { exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'
import { sharesFor } from '../seeds/paid-example.ts'
import { shareAddress } from '../share-address.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { giveBackRefused } from './give-back-refused.ts'
import { hearGoodsKept } from '../hear-delivery.ts'
import { refusedAtDoorOf } from './store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground } = beffroi
const { lettersAbout } = sharesFor(beffroi)
const [bread, comic, notebook] = [11, 55, 58].map(seededProductId)
const TOUR = '/livraisons/tournee'
const noon = tomorrowAt(beffroi.now(), '14:10')
const yanis = await beffroi.as('yanis')
const didier = await beffroi.as('didier')

/** Bought for tomorrow, made ready by its shops. */
async function bought(products = [comic, notebook]) {
  const buyer = beffroi.visitor()
  for (const product of products) await buyer.post('/panier', { product, quantity: 1 })
  await buyer.submit('/panier/adresse', exampleDoor)
  const jour = addDays(parisDay(beffroi.now()), 1)
  const basket = await buyer.get(`/panier?jour=${jour}`)
  const total = /name="total" value="(\d+)"/.exec(basket.text)?.[1] ?? ''
  const slot = tomorrowAt(beffroi.now(), '14:00').toISOString()
  const toPay = await buyer.post('/panier/payer', { slot, day: jour, total })
  const back = await buyer.post(toPay.location ?? '', { gesture: 'pay' })
  await buyer.get(back.location ?? '')
  const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? ''
  const order = (await orderBySecret(db, secret)) ?? assert.fail()
  for (const { id: shareId } of await sharesOf(db, [order.id])) {
    const hand = { shareId, by: beffroi.personId('didier') }
    await acceptShare(db, hand, beffroi.now())
    await makeShareReady(ground, hand, beffroi.now())
  }
  return order
}

const bruno = await beffroi.as('bruno')
const TEAM = `/livraisons/jours/${parisDay(noon)}/equipe`
const courierOf = async (shift: string, courier: string) => {
  const at = `${TEAM}/${shift}`
  await bruno.submit(at, { ...formIn((await bruno.get(at)).text, at), courier })
}
const one = await bought([bread, comic, notebook])
const others = [
  await bought(),
  await bought(),
  await bought(),
  await bought(),
  await bought([bread, notebook]),
]
/** The press that ends the round. */
let back = ''
const [undone, disputed, unnamed, corrected] = others
/** Yanis rides the bike that has them. */
const shift = await (async () => {
  const page = await bruno.get(`/livraisons/jours/${parisDay(noon)}/commandes/${one.id}`)
  const found = /tournees\/([0-9a-f-]{36})/.exec(page.text)?.[1] ?? assert.fail()
  const all = [...(await bruno.get(TEAM)).text.matchAll(/equipe\/([0-9a-f-]{36})"/g)].map(
    ([, id]) => id ?? '',
  )
  for (const id of new Set(all)) {
    const form = formIn((await bruno.get(`${TEAM}/${id}`)).text, `${TEAM}/${id}`)
    if (form['courier'] === beffroi.personId('yanis') && id !== found) await courierOf(id, '')
  }
  await courierOf(found, beffroi.personId('yanis'))
  return found
})()
beffroi.setNow(noon)

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const press = async (stop: string, what: string, fields: Record<string, string | string[]> = {}) => {
  const act = randomUUID()
  const done = await yanis.post(`${TOUR}/gestes`, { act, shift, stop, what, ...fields })
  assert.equal(done.status, 303, sentencesIn(done.text))
  await beffroi.settle()
  return act
}
/** What the page of the door sends: the notebook is refused, the rest is given. */
async function refuse({ id }: Order, name = 'Carnet ligné A5') {
  const { text } = await yanis.get(`${TOUR}/${id}`)
  const lines = [...text.matchAll(/name="line\[\]" value="([^"]+)"/g)].map(([, line]) => line ?? '')
  assert.equal(lines.length, id === one.id ? 3 : 2, 'all that is on the bike')
  const typed = lines.map((line) => line.replace('Carnet ligné A5', name))
  const whys = typed.map((line) => (line.includes(name) ? 'not wanted' : ''))
  return press(id, 'name', { 'order[]': [id], name: 'Monique', 'line[]': typed, 'why[]': whys })
}
const given = async ({ id }: Order) =>
  (await refundsOf(db, asId(id))).reduce((sum, { cents }) => sum + cents, 0)
const notebookOf = async ({ id }: Order) =>
  (await linesOf(db, [id])).find(({ productId }) => productId === notebook) ?? assert.fail()
const read = async (order: Order) => sentencesIn((await beffroi.visitor().get(orderAddress(order))).text)
const shopPage = async (order: Order) =>
  sentencesIn((await didier.get(shareAddress((await notebookOf(order)).shareId))).text)
const toldBruno = async (about: RegExp) =>
  (await readMessages(db, [beffroi.personId('bruno')], { limit: 50 })).filter(({ title }) =>
    about.test(sentencesIn(title)),
  )

describe('A product that a door refuses', () => {
  test('is noted: its customer and its shop read it, and nothing is paid back while it may be taken back', async () => {
    await refuse(one)
    const [noted] = await refusedAtDoorOf(db, one.id)
    assert.deepEqual([noted?.why, noted?.givenBackAt], ['not wanted', null])
    assert.match(await read(one), /Carnet ligné A5 .{0,40}refusé à la porte, remboursé après la tournée/)
    assert.match(await shopPage(one), /Carnet ligné A5 : refusé à la porte, la personne n’en veut pas/)
    assert.match(
      await shopPage(one),
      /Le vélo le rapporte au dépôt\. Le client est remboursé après la tournée/,
    )
    for (const minutes of [5, 60]) await giveBackRefused(ground, later(minutes))
    assert.equal(await given(one), 0, 'the round goes on')
  })

  test('and that its customer gave up too is neither to bring back, nor to pay back by hand', async () => {
    const asked = { 'lines[]': (await notebookOf(one)).id, name: 'Lise Martel', email: 'lise@example.org' }
    await beffroi.visitor().submit(`${orderAddress(one)}/retractation`, asked)
    assert.match(await read(one), /Carnet ligné A5 : remboursé/)
    assert.doesNotMatch(await read(one), /à rapporter au commerce|vous ne l’avez pas encore/)
    assert.doesNotMatch(await shopPage(one), /à rembourser avant/)
  })

  test('is paid back to nobody once its courier took it back, whatever comes after', async () => {
    const order = undone ?? assert.fail()
    const act = await refuse(order)
    assert.equal((await refusedAtDoorOf(db, order.id)).length, 1)
    await press(order.id, 'undo', { undoes: act })
    assert.deepEqual(await refusedAtDoorOf(db, order.id), [])
    await press(order.id, 'name', { 'order[]': [order.id], name: 'Monique' })
    assert.match(await read(order), /Refus à la porte : corrigé/)
    assert.equal(await given(order), 0)
  })

  test('that no line is known by is for somebody to pay back: who runs the market is told once', async () => {
    const order = unnamed ?? assert.fail()
    await refuse(order, 'Carnet quadrillé')
    assert.deepEqual(await refusedAtDoorOf(db, order.id), [])
    assert.equal((await toldBruno(/un refus à la porte est à rembourser à la main/)).length, 1)
  })

  test('is paid back once the round is over, once, with its credit note; its customer and its shop are told', async () => {
    await refuse(disputed ?? assert.fail())
    await refuse(corrected ?? assert.fail())
    const claim = {
      id: newId<Parameters<typeof seedDispute>[1]['id']>(),
      paymentId: asId(disputed?.id ?? ''),
    } as const
    await db.transaction((tx) => seedDispute(tx, claim, noon))
    back = await press('retour', 'back')
    await giveBackRefused(ground, later(10))
    assert.equal(await given(one), 0, 'its courier may still undo')
    const before = await notebookOf(one)
    assert.ok(before.finalCents > 0)
    for (const minutes of [16, 17]) await giveBackRefused(ground, later(minutes))
    assert.equal(await given(one), before.finalCents)
    await beffroi.settle()
    const credits = (await receiptsOfOrder(db, one.id)).filter(({ kind }) => kind === 'credit note')
    assert.deepEqual(
      credits.map(({ content }) => content.totals.cents),
      [before.finalCents],
    )
    const letters = (await lettersAbout(one.reference)).map(({ body }) => sentencesIn(body))
    const told = letters.filter((body) =>
      /sauf ce qui a été refusé à la porte : - Carnet ligné A5/.test(body),
    )
    assert.equal(told.length, 1)
    const page = await read(one)
    assert.match(page, /Carnet ligné A5 .{0,40}refusé à la porte, on vous rembourse/)
    assert.match(page, /Carnet ligné A5 : refusé à la porte \(6,90 € rendus\)/)
    const shop = await shopPage(one)
    assert.match(shop, /Il est rapporté au dépôt\. Le client est remboursé, vous n’avez rien à faire/)
    assert.match(shop, /À la porte, 03\/06\/2026/)
    const { totalCents, unbalanced, wrongBalances } = await verifyMoney(db)
    assert.deepEqual([totalCents, unbalanced, wrongBalances], [0, [], []])
  })

  test('waits for the bank, where its customer claims the money already', async () => {
    const order = disputed ?? assert.fail()
    assert.equal(await given(order), 0)
    assert.equal((await refusedAtDoorOf(db, order.id))[0]?.givenBackAt, null)
  })

  test('and was taken all the same, as is heard too late, stays paid back: who runs the market is told', async () => {
    const order = corrected ?? assert.fail()
    const { gestureId } = (await refusedAtDoorOf(db, order.id))[0] ?? assert.fail()
    const cents = await given(order)
    assert.ok(cents > 0)
    for (const _ of [1, 2])
      await db.transaction((tx) => hearGoodsKept(tx, { orderId: order.id, gestureId }, later(30)))
    assert.equal(await given(order), cents)
    assert.equal((await toldBruno(/un produit remboursé a été pris/)).length, 1)
  })

  test('is given back the day after, where nobody said that the bike is back; never what was taken back', async () => {
    const last = others[4] ?? assert.fail()
    await press('retour', 'undo', { undoes: back })
    await refuse(last)
    await giveBackRefused(ground, later(60))
    assert.equal(await given(last), 0)
    await giveBackRefused(ground, later(60 * 24))
    assert.equal(await given(last), 690)
    assert.equal(await given(undone ?? assert.fail()), 0)
    assert.equal(await given(disputed ?? assert.fail()), 0)
  })
})
