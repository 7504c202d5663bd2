import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newMarketSite, readMarket, seededMarketId, seededProductId } from '#market'
import { billingsOf } from '#payments'
import { seededOrganisations, type OrganisationId } from '#people'
import { addDays, dayOf, parisDay } from '#platform/time'
import { everythingSold, newcomer, openBeffroi, openSecondMarket, sentencesIn, type Visitor } from '#testing'
import type { OrderId } from '#delivery'
import { asId } from '#platform/id'
import { formsOf, pagesOf, type Things } from './examples/market-addresses.ts'
import { countWaiting, ordersOn } from './management/store.ts'
import { seededRecallId } from './seeds/seed-recall.ts'
import { findRecall } from './recall/find-recall.ts'
import { ordersSite } from './routes.ts'
import { idOf } from './seeds/example-ids.ts'
import { seededLineId, seededShareId } from './seeds/seeded-ids.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const littoral = await openSecondMarket(beffroi)
const { ateliers, delplanque } = seededOrganisations
const place = (organisationId: OrganisationId, ...roles: Parameters<typeof newcomer>[1]['role'][]) =>
  newcomer(beffroi, ...roles.map((role) => ({ organisationId, role })))

const waffle = seededProductId(22)
const calais: Things = {
  slug: 'calais',
  shop: 'boulangerie-delplanque',
  shopId: asId('00000000-0000-8000-8000-0000c1000002'),
  organisationId: delplanque.id,
  product: waffle,
  orderId: idOf<OrderId>('seed 1'),
  shareId: seededShareId(1, 'boulangerie-delplanque'),
  lineId: seededLineId(1, seededProductId(11)),
  receiptId: asId(seededShareId(6, 'boulangerie-delplanque')),
  recallId: seededRecallId,
}
const marck: Things = {
  slug: littoral.slug,
  shop: littoral.shop.slug,
  shopId: asId(littoral.shop.id),
  organisationId: asId(littoral.shop.organisationId),
  product: littoral.product.id,
  orderId: asId(littoral.order.id),
  shareId: asId(littoral.order.shareId),
  lineId: asId(littoral.order.lineId),
  receiptId: asId(littoral.order.shareId),
  recallId: asId(littoral.recallId),
}

const readers: { who: string; visitor: Visitor; of: Things }[] = [
  { who: 'the direction of Calais', visitor: await place(ateliers.id, 'direction'), of: calais },
  { who: 'the market keeper of Calais', visitor: await place(ateliers.id, 'market keeper'), of: calais },
  { who: 'a technical supervisor of Calais', visitor: await beffroi.as('bruno'), of: calais },
  { who: 'a merchant of Calais', visitor: await beffroi.as('nadege'), of: calais },
  { who: 'the direction of the Littoral', visitor: littoral.direction, of: marck },
  {
    who: 'the market keeper and the team of the Littoral',
    visitor: await place(asId(littoral.operator.id), 'market keeper', 'technical supervisor'),
    of: marck,
  },
  { who: 'a merchant of the Littoral', visitor: littoral.merchant, of: marck },
]

const tomorrow = addDays(parisDay(now()), 1)
const markets = {
  calais: (await readMarket(db, seededMarketId)) ?? assert.fail(),
  marck: (await readMarket(db, asId(littoral.id))) ?? assert.fail(),
}

const otherOf = (of: Things): Things => (of === calais ? marck : calais)

describe('A market beside another', () => {
  for (const { who, visitor, of } of readers)
    test(`opens no page and hears no form of ${who}, who is of the other`, async () => {
      const other = otherOf(of)
      const open: string[] = []
      for (const path of pagesOf(other)) {
        const { status } = await visitor.get(path)
        if (status !== 404) open.push(`GET ${path}: ${status}`)
      }
      const before = await everythingSold(db)
      for (const [path, fields] of formsOf(other)) {
        const { status } = await visitor.post(path, fields)
        if (status !== 404) open.push(`POST ${path}: ${status}`)
      }
      assert.deepEqual(open, [])
      assert.deepEqual(await everythingSold(db), before)
    })

  test('opens all of it for its own', async () => {
    for (const [visitor, of] of [
      [littoral.direction, marck],
      [readers[0]?.visitor ?? assert.fail(), calais],
    ] as const)
      for (const path of pagesOf(of)) {
        const { status } = await visitor.get(path)
        assert.ok([200, 303].includes(status), `${path}: ${status}`)
      }
  })

  test('has no closed address that this forgets', () => {
    const tried = [
      ...pagesOf(calais).map((path) => ['GET', path.split('?')[0] ?? ''] as const),
      ...formsOf(calais).map(([path]) => ['POST', path.split('?')[0] ?? ''] as const),
    ]
    const closed = [...newMarketSite({ billedMerchants: billingsOf }).routes, ...ordersSite.routes].filter(
      ({ method, path }) => method !== 'ALL' && /^\/marche\/(?:boutique|gestion|recus)/.test(path),
    )
    const forgotten = closed.filter(({ method, path }) => {
      const shape = new RegExp(`^${path.replaceAll(/:\w+(?:\{[^/]*\})?/g, '[^/]+')}$`)
      return !tried.some(([how, at]) => how === method && shape.test(at))
    })
    assert.ok(closed.length > 60, `${closed.length}`)
    assert.deepEqual(
      forgotten.map(({ method, path }) => `${method} ${path}`),
      [],
    )
  })

  test('is alone in the lists, the cards and the counts of who runs it', async () => {
    const today = parisDay(now())
    const lists = [
      '/',
      '/marche/gestion',
      '/marche/gestion/a-completer',
      `/marche/gestion/commandes?jour=${today}`,
      `/marche/gestion/commandes?jour=${tomorrow}`,
      '/marche/gestion/rappels',
      `/marche/gestion/rappels/nouveau?produit=${encodeURIComponent('roman')}&du=2020-01-01&au=2040-01-01`,
      '/marche/gestion/rappels/nouveau?lot=PERSIL-07',
      '/marche/gestion/part-des-ventes',
      '/marche/gestion/part-des-ventes/2026-05/charges',
      '/marche/gestion/part-des-ventes/2026-05/autres',
      `/marche/gestion/part-des-ventes/${today.slice(0, 7)}/commission`,
    ]
    const [direction] = readers
    const calaisNames = [
      'Delplanque',
      'Crèmerie',
      'Œufs',
      'Persil plat',
      'Hochart',
      'balance du mois',
      'journal des ventes, ',
    ]
    const marckNames = [littoral.shop.name, littoral.product.name, littoral.order.reference, 'Quenolle']
    for (const path of lists) {
      const own = (await direction?.visitor.get(path))?.text ?? ''
      for (const name of marckNames) assert.ok(!own.includes(name), `${name} at ${path} of Calais`)
      const { text } = await littoral.direction.get(path)
      for (const name of calaisNames) assert.ok(!text.includes(name), `${name} at ${path} of the Littoral`)
    }
    assert.ok(
      (await littoral.direction.get(`/marche/gestion/commandes?jour=${tomorrow}`)).text.includes(
        littoral.order.reference,
      ),
    )
    const counted = sentencesIn((await littoral.direction.get('/marche/gestion/part-des-ventes')).text)
    // 2500 × 7.5 % = 187.5 → 188
    assert.match(counted, /juin 2026 0,00 € 0,00 € 1,88 € 0,00 € 1,88 €/, 'its commission alone')
  })

  test('calls back its own lots and products only, whatever number they have', async () => {
    const search = { lot: 'PERSIL-07', product: '', from: null, until: null }
    assert.equal((await findRecall(db, markets.calais, search)).lots.length, 1)
    assert.equal((await findRecall(db, markets.marck, search)).lots.length, 0)
    const days = { lot: '', product: '', from: dayOf('2020-01-01'), until: dayOf('2040-01-01') }
    assert.equal((await findRecall(db, markets.marck, { ...days, productId: waffle })).about, null)
  })

  test('counts its own orders of a day', async () => {
    const day = (await ordersOn(db, markets.marck.id, tomorrow)).map((one) => one.id)
    assert.deepEqual(day, [littoral.order.id])
    assert.ok((await ordersOn(db, seededMarketId, tomorrow)).every((one) => one.id !== littoral.order.id))
    assert.deepEqual((await countWaiting(db, markets.marck.id, tomorrow)).toFetch, 1)
  })
})
