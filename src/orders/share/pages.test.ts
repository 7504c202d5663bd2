import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import type { ShareId } from '#payments'
import type { OrderId } from '#delivery'
import type { ProductId } from '#market'
import { asId } from '#platform/id'
import { sharesOf } from '../share-store.ts'
import { readyAtOf } from '../share.ts'
import { lineAddress, shareAddress } from '../share-address.ts'
import { BAKERY, FARM, goods, sharesFor } from '../seeds/paid-example.ts'
import { settleShares } from '../settlement/settle-share.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { baguette, bread, chicory, faluche, leeks } = goods
const { given, later, lettersAbout, paidOrder } = sharesFor(beffroi)
const nadege = await beffroi.as('nadege')
const bruno = await beffroi.as('bruno')
const strangers = { yanis: await beffroi.as('yanis'), claire: await beffroi.as('claire') }

const read = async (who: Visitor, address: string) => sentencesIn((await who.get(address)).text)
const stateOf = async (id: OrderId, shareId: ShareId) =>
  (await sharesOf(db, [id])).find((one) => one.id === shareId)
const isReady = async (id: OrderId, shareId: ShareId) => {
  const share = await stateOf(id, shareId)
  return share !== undefined && readyAtOf(share) !== null
}

type Ordered = Awaited<ReturnType<typeof paidOrder>>
const at = ({ shareOf, lineFor }: Ordered, shop = BAKERY) => ({
  shareId: shareOf(shop),
  to: (end: string) => shareAddress(shareOf(shop), end),
  line: (product: ProductId, end: string) => lineAddress(shareOf(shop), lineFor(product), end),
})

describe('The buttons of a merchant', () => {
  test('accept an order, say it is ready, and leave the receipt', async () => {
    const order = await paidOrder('street', [[bread, 2]])
    const { shareId, to } = at(order)
    assert.match(await read(nadege, to('')), /À accepter.*2 × Pain de campagne.*J’ai tout/)
    assert.match(sentencesIn((await nadege.submit(to('/accepter'))).text), /C’est prêt/)
    assert.match(await read(nadege, to('/bon')), new RegExp(`${order.reference}.*2 × Pain de campagne`))
    await nadege.submit(to('/prete'))
    assert.ok(await isReady(order.id, shareId))
    assert.match(await read(nadege, to('')), /Prête depuis.*Reçu F-2026-/)
  })

  test('say that the only product is missing: then nothing is to be ready, and its customer reads of the refund alone', async () => {
    const order = await paidOrder('nothing left', [
      [baguette, 1],
      [leeks, 1],
    ])
    const { shareId, to, line } = at(order)
    await nadege.submit(line(baguette, 'refuser'), { why: 'sold out' })
    const page = await read(nadege, to(''))
    assert.match(page, /Refusée.*Finalement, je l’ai/)
    assert.doesNotMatch(page, /C’est prêt|Imprimer/)
    const pressed = await nadege.post(to('/prete'), {})
    assert.match(sentencesIn(pressed.text), /Rien n’est à préparer/)
    assert.ok(!(await isReady(order.id, shareId)))
    await settleShares(beffroi.ground, later(6))
    const [letter] = await lettersAbout(order.reference)
    assert.match(letter?.body ?? '', /ne peut pas préparer sa part.*1,35/s)
    assert.doesNotMatch(letter?.body ?? '', /a préparé votre commande/)
    assert.doesNotMatch(await read(nadege, to('')), /Prête|C’est prêt/)
  })

  test('say that one product is missing, then that it is there after all', async () => {
    const order = await paidOrder('missing', [
      [bread, 1],
      [baguette, 2],
    ])
    const { line } = at(order)
    assert.match(await read(nadege, line(baguette, 'refuser')), /2,70 € seront remboursés/)
    const vague = await nadege.post(line(baguette, 'refuser'), { why: 'bof' })
    assert.equal(vague.status, 422)
    const asked = (await nadege.get(line(baguette, 'refuser'))).text
    assert.match(asked, /<input[^>]*name="none"[^>]*checked/)
    const said = await nadege.submit(line(baguette, 'refuser'), { why: 'sold out', none: 'oui' })
    assert.match(
      sentencesIn(said.text),
      /Baguette de tradition : remboursé dans cinq minutes.* Il n’est plus en vente/,
    )
    assert.match(said.text, new RegExp(`/marche/boutique/produits/${baguette}">Dire combien`))
    const counted = await nadege.submit(`/marche/boutique/produits/${baguette}/stock`, { count: '40' })
    assert.equal(counted.location, `/marche/boutique/produits/${baguette}`)
    assert.match(sentencesIn((await nadege.submit(line(baguette, 'reprendre'))).text), /est repris/)
    assert.equal(await given(asId(order.id)), 0)
  })

  test('refuse the whole of it, and the customer has their money back', async () => {
    const order = await paidOrder('refusal', [[bread, 1]])
    const { shareId, to } = at(order)
    assert.match(await read(nadege, to('/refuser')), /3,60 € sont rendus au client/)
    await nadege.submit(to('/refuser'), { why: 'cannot prepare' })
    const faites = await read(nadege, '/marche/boutique/commandes/faites?commerce=boulangerie-delplanque')
    assert.match(faites, /0,00 € sur 3,60 € payés Refusée/)
    assert.equal((await stateOf(order.id, shareId))?.state, 'refused')
    assert.equal(await given(asId(order.id)), 360 + 290)
  })

  test('propose something else, take it back, and answer the product again', async () => {
    const order = await paidOrder('instead', [[bread, 1]], '2026-06-03T14:00:00Z')
    const { to, line } = at(order)
    assert.match(await read(nadege, line(bread, 'remplacer')), /payé 3,60 €.*Faluche 1,20 €/)
    const proposal = { id: randomUUID(), product: faluche, pieces: 2 }
    const asked = await nadege.submit(line(bread, 'remplacer'), proposal)
    assert.match(sentencesIn(asked.text), /Le client choisit.*À la place : 2 × Faluche/)
    const back = await nadege.submit(to(`/questions/${proposal.id}/retirer`))
    assert.match(sentencesIn(back.text), /Proposition retirée : ce produit attend votre réponse.*J’ai tout/)
    assert.equal(await given(asId(order.id)), 0)
  })

  test('propose what is not dearer by the piece than what was paid', async () => {
    const order = await paidOrder('by the piece', [[faluche, 4]], '2026-06-03T14:00:00Z')
    const { line } = at(order)
    const page = await read(nadege, line(faluche, 'remplacer'))
    assert.match(page, /payé 4,80 €/)
    assert.doesNotMatch(page, /Baguette de tradition/, '1,35 € is dearer than 1,20 €, four or not')
  })

  test('propose weighed goods for about what was ordered, never a gram of them', async () => {
    const slot = '2026-06-03T14:00:00Z'
    const order = await paidOrder('weighed instead', [[leeks, 2]], slot)
    const { line } = at(order, FARM)
    const page = (await bruno.get(line(leeks, 'remplacer'))).text
    const carried = order.lines[0]?.carried_g ?? 0
    assert.ok(carried > 100)
    assert.match(page, new RegExp(`name="grams"[^>]*value="${carried}"`))
    const proposal = (grams: number | string) => ({ id: randomUUID(), product: chicory, pieces: '1', grams })
    for (const grams of [1, 20_000]) {
      const slip = await bruno.post(line(leeks, 'remplacer'), proposal(grams))
      assert.equal(slip.status, 422)
      assert.match(sentencesIn(slip.text), /trop loin de ce qui est commandé/)
    }
    assert.match(
      sentencesIn((await bruno.post(line(leeks, 'remplacer'), proposal(''))).text),
      /Dites quel poids/,
    )
    const asked = await bruno.submit(line(leeks, 'remplacer'), proposal(carried))
    assert.match(sentencesIn(asked.text), /Le client choisit/)
  })

  test('weigh, for whoever runs the market in the place of any shop', async () => {
    const order = await paidOrder('scales', [[chicory, 1000]])
    const { shareId, to, line } = at(order, FARM)
    await bruno.submit(to('/accepter'))
    const early = await bruno.post(to('/prete'))
    assert.equal(early.status, 422)
    assert.match(sentencesIn(early.text), /Pesez d’abord/)
    assert.equal((await bruno.post(line(chicory, 'peser'), { grams: 'lourd' })).status, 422)
    await bruno.submit(line(chicory, 'peser'), { grams: 913 })
    await bruno.submit(to('/prete'))
    assert.ok(await isReady(order.id, shareId))
    assert.equal(await given(asId(order.id)), 26)
  })

  test('give back what was sold, once, with a credit note that opens', async () => {
    const order = await paidOrder('back', [[baguette, 2]])
    const { shareId, to, line } = at(order)
    await nadege.submit(to('/accepter'))
    await nadege.submit(to('/prete'))
    const back = { id: randomUUID(), euros: '1,35', why: 'écrasée' }
    assert.equal((await nadege.post(line(baguette, 'rembourser'), { ...back, euros: '99' })).status, 422)
    await nadege.submit(line(baguette, 'rembourser'), back)
    await nadege.submit(line(baguette, 'rembourser'), back)
    assert.equal(await given(asId(order.id)), 135)
    assert.match(await textOf(nadege, shareId), /Reçu F-2026-\d{5}.*Baguette de tradition.*2,70 €/)
    assert.match(await textOf(nadege, back.id), /Avoir A-2026-\d{5}.*écrasée.*1,35 €/)
  })
})

async function textOf(who: Visitor, id: string): Promise<string> {
  const answer = await who.get(`/marche/recus/${id}.pdf`)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  const pdf = await getDocument({ data: new Uint8Array(answer.bytes), verbosity: 0 }).promise
  const content = await (await pdf.getPage(1)).getTextContent()
  const text = content.items.map((one) => ('str' in one ? one.str : '')).join(' ')
  return text.replaceAll(/\s+/g, ' ')
}

describe('The order of a shop', () => {
  test('opens for nobody else, read or written', async () => {
    const order = await paidOrder('closed', [
      [bread, 1],
      [chicory, 500],
    ])
    const [own, other] = [at(order), at(order, FARM)]
    const reads = ['', '/bon', '/refuser']
    const gestures = ['/accepter', '/prete', '/refuser', `/questions/${randomUUID()}/retirer`]
    const lines = ['refuser', 'peser', 'remplacer', 'rembourser']
    const addresses = (of: typeof own, product: ProductId) => ({
      get: [...reads.map(of.to), ...lines.map((end) => of.line(product, end))],
      post: [...gestures.map(of.to), ...[...lines, 'reprendre'].map((end) => of.line(product, end))],
    })
    const closed = async (who: Visitor, name: string, { get, post }: ReturnType<typeof addresses>) => {
      for (const one of get) assert.equal((await who.get(one)).status, 404, `${name} read ${one}`)
      for (const one of post) assert.equal((await who.post(one)).status, 404, `${name} wrote ${one}`)
    }
    for (const [name, who] of Object.entries(strangers)) await closed(who, name, addresses(own, bread))
    // a merchant keeps their own shop, and no other
    await closed(nadege, 'nadege', addresses(other, chicory))
    for (const one of addresses(own, bread).post) {
      const { status, location } = await beffroi.visitor().post(one)
      assert.deepEqual([status, location?.startsWith('/connexion')], [303, true], one)
    }
    const states = (await sharesOf(db, [order.id])).map((one) => one.state)
    assert.deepEqual(states, ['waiting', 'waiting'])
    assert.equal(await given(asId(order.id)), 0)
  })

  test('has no line of another order', async () => {
    const mine = await paidOrder('mine', [[bread, 1]])
    const theirs = await paidOrder('theirs', [[bread, 1]])
    const foreign = lineAddress(at(mine).shareId, theirs.lineFor(bread), 'refuser')
    assert.equal((await nadege.post(foreign, { why: 'sold out' })).status, 404)
  })
})
