import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { saidIn, seededProductId, type ProductId } from '#market'
import { refundsOf, seedDispute, verifyMoney } from '#payments'
import { asId, newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { acceptShare, makeShareReady } from '../answers/door.ts'
import { hearDelivery } from '../hear-delivery.ts'
import { orderAddress } from '../order-address.ts'
import { orderBySecret } from '../order-store.ts'
import { paidOf, totalOf, type Order } from '../order.ts'
import { receiptsOfOrder } from '../receipt/door.ts'
import { exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'
import { sharesFor } from '../seeds/paid-example.ts'
import { shareAddress } from '../share-address.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { afterSentences } from '../words/door.ts'
import { nextOf } from './page.tsx'
import type { Line } from '../line.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground, now } = beffroi
const { leftOf, lettersAbout } = sharesFor(beffroi)
const [bread, comic, notebook] = [11, 55, 58].map(seededProductId)
const didier = await beffroi.as('didier')

/** Bought and paid for, to be brought tomorrow. */
async function bought(...products: (ProductId | undefined)[]) {
  const buyer = beffroi.visitor()
  for (const product of products) await buyer.post('/panier', { product, quantity: 1 })
  await buyer.submit('/panier/adresse', exampleDoor)
  const jour = addDays(parisDay(now()), 1)
  const basket = await buyer.get(`/panier?jour=${jour}`)
  const total = /name="total" value="(\d+)"/.exec(basket.text)?.[1] ?? ''
  const slot = tomorrowAt(now(), '14:00').toISOString()
  const toPay = await buyer.post('/panier/payer', { slot, day: jour, total })
  const back = await buyer.post(toPay.location ?? '', { gesture: 'pay' })
  await buyer.get(back.location ?? '')
  const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? ''
  const order = (await orderBySecret(db, secret)) ?? assert.fail()
  const lines = await linesOf(db, [order.id])
  const lineOf = (id: ProductId | undefined) => lines.find((one) => one.productId === id) ?? assert.fail()
  return { order, lineOf }
}

const who = { name: 'Lise Martel', email: 'lise@example.org' }

/** Gives up this line. @returns what the page says, and the receipt. */
async function giveUp({ order, lineOf }: Awaited<ReturnType<typeof bought>>, product: ProductId | undefined) {
  const asked = { 'lines[]': lineOf(product).id, ...who }
  const done = await beffroi.visitor().submit(`${orderAddress(order)}/retractation`, asked)
  await beffroi.settle()
  const receipt = (await lettersAbout(order.reference)).find((one) => one.recipient === who.email)
  return { page: sentencesIn(done.text), receipt: sentencesIn(receipt?.body ?? '') }
}

const given = async ({ id }: Order): Promise<number> =>
  (await refundsOf(db, asId(id))).reduce((sum, one) => sum + one.cents, 0)
/** The ledger stands to the cent. */
async function isBalanced(): Promise<void> {
  const { totalCents, unbalanced, wrongBalances } = await verifyMoney(db)
  assert.deepEqual([totalCents, unbalanced, wrongBalances], [0, [], []])
}
const coming = async (order: Order): Promise<string> => {
  const name = paidOf(order)?.follow ?? assert.fail()
  return sentencesIn((await beffroi.visitor().get(`/livraisons/suivre/${name}`)).text)
}
const shopPage = async (id: Parameters<typeof shareAddress>[0]): Promise<string> =>
  sentencesIn((await didier.get(shareAddress(id))).text)

describe('A product given up before a courier has it', () => {
  test('alone: nothing comes, all is paid back with the delivery, and the page, the receipt and the shop say the same', async () => {
    const all = await bought(notebook)
    const { order, lineOf } = all
    const before = await leftOf(notebook ?? asId<ProductId>(''))
    const { page, receipt } = await giveUp(all, notebook)
    for (const said of [page, receipt])
      assert.match(said, /Carnet ligné A5 : vous ne l’avez pas encore, rien à rapporter/)
    for (const said of [page, receipt])
      assert.doesNotMatch(said, /Rapportez|à rapporter au commerce|Le retour/)
    assert.match(receipt, /Tout revient sur votre carte, livraison comprise/)
    assert.equal((await orderBySecret(db, order.secret))?.state, 'cancelled')
    assert.equal(await given(order), totalOf(order))
    assert.equal(await leftOf(notebook ?? asId<ProductId>('')), before + 1, 'it is on the shelf again')
    const shop = await shopPage(lineOf(notebook).shareId)
    assert.match(shop, /Le client y renonce/)
    assert.doesNotMatch(shop, /J’ai tout|C’est prêt|Je ne l’ai pas|Finalement/)
    const again = await giveUp(all, notebook)
    assert.match(again.page, /rien à rapporter/)
    assert.equal(await given(order), totalOf(order), 'twice is once')
    await isBalanced()
  })

  test('among others: it alone leaves the lists of the shop, the bike and the customer, and is paid back', async () => {
    const all = await bought(bread, comic, notebook)
    const { order, lineOf } = all
    assert.match(await coming(order), /Carnet/)
    const { page, receipt } = await giveUp(all, notebook)
    assert.match(
      page,
      /Carnet ligné A5 : vous y renoncez, on vous rembourse|Carnet ligné A5.*vous y renoncez, on vous rembourse/,
    )
    assert.match(receipt, /6,90 € reviennent sur votre carte/)
    assert.equal(await given(order), lineOf(notebook).ceilingCents)
    const left = await coming(order)
    assert.doesNotMatch(left, /Carnet/)
    assert.match(left, /La marée/)
    const slip = sentencesIn((await didier.get(shareAddress(lineOf(notebook).shareId, '/bon'))).text)
    assert.doesNotMatch(slip, /Carnet/)
    assert.match(slip, /La marée/)
    // then the whole shop: the bike does not stop there, the baker goes on
    await giveUp(all, comic)
    assert.equal((await orderBySecret(db, order.secret))?.state, 'confirmed')
    const rest = await coming(order)
    assert.doesNotMatch(rest, /Dentelle|La marée/)
    assert.match(rest, /Pain de campagne/)
    assert.equal(await given(order), lineOf(notebook).ceilingCents + lineOf(comic).ceilingCents)
    const list = sentencesIn((await didier.get('/marche/gestion/commandes?jour=2026-06-03')).text)
    assert.doesNotMatch(list, /Refusée/)
    await isBalanced()
  })

  test('once its shop had it ready: a credit note takes back the receipt, and that of the delivery', async () => {
    const all = await bought(notebook)
    const { order, lineOf } = all
    const shareId = lineOf(notebook).shareId
    const hand = { shareId, by: beffroi.personId('didier') }
    assert.deepEqual(await acceptShare(db, hand, now()), { ok: true })
    assert.deepEqual(await makeShareReady(ground, hand, now()), { ok: true })
    const { receipt } = await giveUp(all, notebook)
    assert.match(receipt, /rien à rapporter.*livraison comprise/s)
    assert.equal(await given(order), totalOf(order))
    const issued = await receiptsOfOrder(db, order.id)
    const sum = issued.reduce(
      (all, one) => all + (one.kind === 'receipt' ? 1 : -1) * one.content.totals.cents,
      0,
    )
    assert.deepEqual([issued.length, sum], [4, 0])
    assert.doesNotMatch(await shopPage(shareId), /Prête depuis|Rembourser/)
    await isBalanced()
  })
})

describe('A product given up that can leave its order no more', () => {
  test('is said to who brings it: its customer may refuse it at the door', async () => {
    const all = await bought(notebook, bread)
    const { order } = all
    const claim = { id: newId<Parameters<typeof seedDispute>[1]['id']>(), paymentId: asId(order.id) } as const
    await db.transaction((tx) => seedDispute(tx, claim, now()))
    const { page } = await giveUp(all, notebook)
    assert.match(page, /Refusez-le à la remise/)
    const bruno = await beffroi.as('bruno')
    const brought = sentencesIn(
      (await bruno.get(`/livraisons/jours/${order.day}/commandes/${order.id}`)).text,
    )
    assert.match(brought, /Carnet ligné A5.{0,30}Le client y renonce/)
    assert.doesNotMatch(brought, /Pain de campagne.{0,30}Le client y renonce/)
  })

  test('reads who pays back, and when, before it is confirmed: at once, or once it is back', async () => {
    const { order } = await bought(notebook, bread)
    const form = async (onBike: ReadonlySet<Line['shareId']>) => {
      const lines = (await linesOf(db, [order.id])).filter((one) => one.productId !== bread)
      const held = { isDisputed: false, onBike }
      return nextOf(saidIn('fr', afterSentences), order, { lines, held })
    }
    const [line] = (await linesOf(db, [order.id])).filter((one) => one.productId === notebook)
    assert.match((await form(new Set())).join(), /Vous êtes remboursé tout de suite\.$/)
    const taken = (await form(new Set([line?.shareId ?? assert.fail()]))).join()
    assert.match(taken, /^Carnet ligné A5\s:\sdéjà sur le vélo.*une fois le produit revenu/)
    assert.doesNotMatch(taken, /tout de suite/)
  })
})

describe('A product given up after it came', () => {
  test('is to be paid back by its shop, which reads until when beside the button', async () => {
    const all = await bought(notebook)
    const { order, lineOf } = all
    const [share] = await sharesOf(db, [order.id])
    const hand = { shareId: share?.id ?? assert.fail(), by: beffroi.personId('didier') }
    await acceptShare(db, hand, now())
    await makeShareReady(ground, hand, now())
    await db.transaction((tx) => hearDelivery(tx, 'delivery confirmed', { orderId: order.id }, now()))
    const { page, receipt } = await giveUp(all, notebook)
    assert.match(page, /Carnet ligné A5 : à rapporter au commerce, fermé/)
    assert.match(receipt, /Rapportez ces produits au commerce.*au plus tard le 16 juin 2026/s)
    assert.equal(await given(order), 0)
    const shop = await shopPage(lineOf(notebook).shareId)
    assert.match(
      shop,
      /Le client renonce à Carnet ligné A5 : à rembourser avant le 16 juin 2026.*Rembourser/s,
    )
    const address = `${shareAddress(hand.shareId)}/lignes/${lineOf(notebook).id}/rembourser`
    const form = (await didier.get(address)).text
    const id = /name="id" value="([^"]+)"/.exec(form)?.[1] ?? ''
    await didier.post(address, { id, euros: '6,90', why: 'Rétractation' })
    assert.equal(await given(order), totalOf(order), 'with the delivery: nothing else was brought')
    await isBalanced()
    assert.doesNotMatch(await shopPage(hand.shareId), /à rembourser avant/)
  })
})
