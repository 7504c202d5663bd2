import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId, stocksOf } from '#market'
import { addDays, dayOf, parisDay, parisInstant, weekday } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { exampleBuyer, tomorrowAt } from '../seeds/example-buyer.ts'
import { ordersOfReaches } from '../past/store.ts'
import { forgetWeekly, prepareWeekly } from './prepare-weekly.ts'
import { nextDay } from './weekly.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground } = beffroi
const bread = seededProductId(11)
const first = addDays(parisDay(beffroi.now()), 1)
const wished = `${weekday(first)} 14:00`
const who = beffroi.visitor('10.1.0.1')
const read = async (at: string, reader: Visitor = who) => sentencesIn((await reader.get(at)).text)
const goTo = (day: string, clock = '09:00') => beffroi.setNow(parisInstant(dayOf(day), clock))
const told = () => prepareWeekly(ground, beffroi.now())
const letters = async () => {
  await beffroi.settle()
  return (await beffroi.letters()).filter((one) => one.recipient === exampleBuyer.email)
}
const bought = async () => (await ordersOfReaches(db, [exampleBuyer.email])).length
const held = async () => (await stocksOf(db, [bread])).get(bread)?.reserved
const secretIn = (address: string | null) =>
  /\/chaque-semaine\/[\w-]{24}/.exec(address ?? '')?.[0] ?? assert.fail(`no weekly basket: ${address}`)

/** @returns the address of an order that is fetched tomorrow. */
async function buy(): Promise<string> {
  await who.post('/panier', { product: bread, quantity: 2 })
  await who.submit('/panier/retrait', exampleBuyer)
  const total = /name="total" value="(\d+)"/.exec((await who.get(`/panier?jour=${first}`)).text)?.[1]
  const slot = tomorrowAt(beffroi.now(), '14:00').toISOString()
  const asked = await who.post('/panier/payer', { slot, day: first, total })
  const back = await who.post(asked.location ?? '', { gesture: 'pay' })
  const order = /\/commandes\/[\w-]{24}/.exec(back.location ?? '')?.[0] ?? assert.fail(sentencesIn(back.text))
  await who.get(`${order}/retour`)
  return order
}

/** The form of the week that waits. */
async function week(at: string) {
  const { text } = await who.get(at)
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1]
  return { day: value('day'), total: value('total'), said: sentencesIn(text) }
}

const order = await buy()
let here = ''

describe('The next day of a weekly basket', () => {
  test('leaves out the days for which its customer has just bought, over the new year too', () => {
    const begunAt = parisInstant(dayOf('2026-12-28'), '10:00') // a Monday
    const next = (wanted: number) => nextDay({ weekday: wanted, begunAt, pausedUntil: null }, begunAt)
    assert.deepEqual([1, 4, 5, 7].map(next), ['2027-01-04', '2027-01-07', '2027-01-01', '2027-01-03'])
  })

  test('is the one whose letter leaves this morning, and no more once nothing leaves for it', () => {
    const begunAt = parisInstant(dayOf('2026-06-03'), '10:00')
    const next = (clock: string) =>
      nextDay({ weekday: 3, begunAt, pausedUntil: null }, parisInstant(dayOf('2026-06-14'), clock))
    const eve = parisInstant(dayOf('2026-06-16'), '20:00')
    assert.deepEqual(['07:30', '21:00'].map(next), ['2026-06-17', '2026-06-17'])
    assert.equal(nextDay({ weekday: 3, begunAt, pausedUntil: null }, eve), '2026-06-24')
  })
})

describe('A customer', () => {
  test('begins a basket of every week from an order, once, and is written its address', async () => {
    const asked = await who.get(`${order}/chaque-semaine`)
    assert.match(asked.text, new RegExp(`value="${wished}" selected`))
    assert.equal((await who.post(`${order}/chaque-semaine`, { hour: '8 99:00' })).status, 422)
    const started = await who.post(`${order}/chaque-semaine`, { hour: wished })
    here = secretIn(started.location)
    assert.equal((await who.post(`${order}/chaque-semaine`, { hour: wished })).location, here)
    assert.match(await read(here), /Vous avez déjà ce panier/)
    assert.match(await read(here), /Prochain panier : mercredi 10 juin/)
    const [letter, ...more] = (await letters()).filter((one) => /chaque mercredi/.test(one.subject))
    assert.equal(more.length, 0)
    assert.match(letter?.body ?? '', new RegExp(here))
  })

  test('or from their basket, once they said where', async () => {
    const buyer = beffroi.visitor('10.1.0.2')
    await buyer.post('/panier', { product: bread, quantity: 1 })
    assert.equal((await buyer.get('/panier/chaque-semaine')).location, '/panier')
    await buyer.submit('/panier/retrait', { ...exampleBuyer, email: 'luc@example.org', phone: '' })
    const started = await buyer.post('/panier/chaque-semaine', { hour: '6 10:00' })
    const other = secretIn(started.location)
    await buyer.post(`${other}/arreter`)
    assert.match(await read(other, buyer), /Ce panier est arrêté/)
  })

  test('is told three days before, once, in the day; nothing is held and nothing is ordered', async () => {
    assert.equal(await told(), 0)
    goTo('2026-06-06')
    assert.equal(await told(), 0)
    goTo('2026-06-07', '06:00')
    assert.equal(await told(), 0)
    const [before, count] = [await held(), await bought()]
    goTo('2026-06-07')
    assert.equal(await told(), 1)
    assert.equal(await told(), 0)
    const [letter] = await letters()
    assert.match(letter?.body.replaceAll('\u00A0', ' ') ?? '', /mercredi 10 juin : 1 produit, 7,20 €/)
    assert.match(letter?.body ?? '', /Sans réponse, rien n’est commandé/)
    assert.deepEqual([await held(), await bought()], [before, count])
  })

  test('says yes by one press, pays what they read, and pressing twice is one order', async () => {
    const { day, total, said } = await week(here)
    assert.match(said, /Commande avec obligation de paiement : 7,20 €/)
    assert.match(said, /Contient : gluten/)
    assert.equal((await who.post(`${here}/payer`, { day, total: '1' })).status, 422)
    const count = await bought()
    const asked = await who.post(`${here}/payer`, { day, total })
    assert.equal(asked.status, 303, sentencesIn(asked.text))
    assert.equal((await who.post(`${here}/payer`, { day, total })).location, asked.location)
    const back = await who.post(asked.location ?? '', { gesture: 'pay' })
    await who.get(back.location ?? '')
    await beffroi.settle()
    assert.equal(await bought(), count + 1)
    const paid = await read(here)
    assert.match(paid, /Mercredi 10 juin : c’est payé/)
    const [newest] = await ordersOfReaches(db, [exampleBuyer.email])
    assert.deepEqual([newest?.day, newest?.state, newest?.mode], ['2026-06-10', 'confirmed', 'pickup'])
  })

  test('skips a week, takes the skip back, or changes it in their basket', async () => {
    goTo('2026-06-14')
    assert.equal(await told(), 1)
    const { day, total } = await week(here)
    await who.post(`${here}/passer`, { day })
    assert.match(await read(here), /Mercredi 17 juin : pas cette semaine/)
    assert.equal((await who.post(`${here}/payer`, { day, total })).status, 422)
    await who.post(`${here}/reprendre`, { day })
    assert.match(await read(here), /Commande avec obligation de paiement/)
    const buyer = beffroi.visitor('10.1.0.3')
    const changed = await buyer.post(`${here}/changer`, { day })
    assert.equal(changed.location, '/panier')
    assert.match(await read('/panier', buyer), /Pain de campagne/)
    assert.match(await read(here), /Mercredi 17 juin : dans votre panier/)
  })

  test('is told what is missing, and that nothing comes on a public holiday', async () => {
    const nadege = await beffroi.as('nadege')
    await nadege.submit(`/marche/boutique/produits/${bread}/retirer`)
    goTo('2026-06-21')
    assert.equal(await told(), 1)
    assert.match((await letters())[0]?.body ?? '', /rien de ce qu’il contient n’est en vente cette semaine/)
    await nadege.submit(`/marche/boutique/produits/${bread}/publier`)
    const form = { hour: '2 14:00' }
    const tuesday = secretIn((await who.post(`${order}/chaque-semaine`, form)).location)
    goTo('2026-07-11')
    await told()
    assert.match((await letters())[0]?.body ?? '', /mardi 14 juillet.*rien n’est livré à cette heure/s)
    await who.post(`${tuesday}/arreter`)
  })

  test('finds it among their orders, and stops it: nothing is told any more', async () => {
    const login = exampleBuyer.email
    await who.post('/mes-courses/code', { login })
    const code = /(\d{3})\s(\d{3})/
      .exec((await letters())[0]?.body ?? '')
      ?.slice(1)
      .join('')
    await who.submit('/mes-courses/entrer', { login, code })
    assert.match((await who.get('/mes-courses')).text, new RegExp(`href="${here}"`))
    await who.post(`${here}/arreter`)
    assert.match(await read(here), /Ce panier est arrêté/)
    goTo('2026-07-19')
    assert.equal(await told(), 0)
  })
})

describe('A weekly basket', () => {
  test('is nobody else’s: an address that is not one opens nothing', async () => {
    assert.equal((await who.get('/chaque-semaine/x')).status, 404)
    assert.equal((await who.get('/commandes/aaaaaaaaaaaaaaaaaaaaaaaa/chaque-semaine')).status, 404)
  })

  test('that nobody confirms for eight weeks stops by itself, with who and where', async () => {
    goTo('2026-07-20')
    const form = { hour: wished }
    const silent = secretIn((await who.post(`${order}/chaque-semaine`, form)).location)
    const at = (day: string) => parisInstant(dayOf(day), '02:49')
    assert.equal(await forgetWeekly(db, at('2026-09-14')), 0)
    assert.equal(await forgetWeekly(db, at('2026-09-15'), { dryRun: true }), 1)
    assert.equal(await forgetWeekly(db, at('2026-09-15')), 1)
    assert.match(await read(silent), /Ce panier est arrêté/)
  })

  test('writes to nobody all day: the eleventh that begins for one person is refused', async () => {
    const buyer = beffroi.visitor('10.1.0.4')
    const statuses: number[] = []
    for (let press = 1; press <= 11; press += 1) {
      await buyer.post('/panier', { product: bread, quantity: 1 })
      if (press === 1) await buyer.submit('/panier/retrait', { ...exampleBuyer, email: 'zoe@example.org' })
      statuses.push((await buyer.post('/panier/chaque-semaine', { hour: '6 10:00' })).status)
    }
    assert.deepEqual([statuses.filter((one) => one === 303).length, statuses.at(-1)], [10, 422])
  })
})
