import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { dayOf, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { linesOf } from '../share-store.ts'
import { ordersOfReaches } from '../past/store.ts'
import { exampleBuyer } from '../seeds/example-buyer.ts'
import { holdWeekly, writeHour } from './edit-store.ts'
import { forgetWeekly, prepareWeekly } from './prepare-weekly.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { ground, db } = beffroi
const [bread, eclair, beer] = [seededProductId(11), seededProductId(20), seededProductId(60)]
const goTo = (day: string, clock = '09:00') => beffroi.setNow(parisInstant(dayOf(day), clock))
const told = () => prepareWeekly(ground, beffroi.now())

let visitors = 30
/** Somebody with two loaves every Saturday at noon, and their e-mail. */
async function begin() {
  visitors += 1
  const email = `client${visitors}@example.org`
  const who = beffroi.visitor(`10.1.0.${visitors}`)
  await who.post('/panier', { product: bread, quantity: 2 })
  await who.submit('/panier/retrait', { ...exampleBuyer, email, phone: '' })
  const started = await who.post('/panier/chaque-semaine', { hour: '6 12:00' })
  const here = /\/chaque-semaine\/[\w-]{24}/.exec(started.location ?? '')?.[0] ?? assert.fail(started.text)
  const press = (at: string, form: Record<string, string | number> = {}) =>
    who.post(`${here}/modifier/${at}`, form)
  const read = async (at = here) => sentencesIn((await who.get(at)).text)
  /** Says yes to what is read. @returns where it is paid. */
  const sayYes = async () => {
    const { text } = await who.get(here)
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? ''
    return who.post(`${here}/payer`, { day: value('day'), total: value('total'), adult: 'yes' })
  }
  const pay = async (at: string | null) => {
    const back = await who.post(at ?? '', { gesture: 'pay' })
    await who.get(back.location ?? '')
    await beffroi.settle()
  }
  const orders = () => ordersOfReaches(db, [email])
  return { who, here, press, read, sayYes, pay, orders }
}

describe('A week that waits for its payment', () => {
  test('is paid for what is read: other goods of the same price are another order', async () => {
    goTo('2026-06-02')
    const { press, sayYes, pay, orders, read } = await begin()
    await press('ajouter', { product: eclair, quantity: 1 })
    goTo('2026-06-10')
    await told()
    const first = await sayYes()
    assert.equal((await sayYes()).location, first.location, 'twice is one order')
    await press('ajouter', { product: beer, quantity: 1 })
    await press('quantite', { product: eclair, quantity: 0 })
    assert.match(await read(), /Bière blonde du Platier.*2,90/)
    const second = await sayYes()
    assert.notEqual(second.location, first.location)
    await pay(second.location)
    const paid = (await orders()).find((one) => one.state === 'confirmed')
    assert.deepEqual(
      (await linesOf(db, [paid?.id ?? assert.fail()])).map(({ name, quantity }) => [name, quantity]),
      [
        ['Bière blonde du Platier', 1],
        ['Pain de campagne', 2],
      ],
    )
  })

  test('is moved to no other day: its hours are held for some minutes', async () => {
    goTo('2026-06-02')
    const { press, sayYes, read } = await begin()
    goTo('2026-06-10')
    await told()
    await sayYes()
    const refused = await press('heure', { hour: '3 14:00' })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Ce panier attend son paiement/)
    goTo('2026-06-10', '09:20')
    assert.equal((await press('heure', { hour: '5 12:00' })).status, 303)
    assert.match(await read(), /Prochain panier : vendredi 12 juin/)
  })

  test('once cancelled is said to be, and was not bought', async () => {
    goTo('2026-06-02')
    const { who, press, sayYes, pay, orders, read, here } = await begin()
    goTo('2026-06-10')
    await told()
    await pay((await sayYes()).location)
    assert.match(await read(), /Samedi 13 juin : c’est payé/)
    const { text } = await who.get(here)
    const order = /\/commandes\/[\w-]{24}/.exec(text)?.[0] ?? assert.fail()
    await who.submit(`${order}/annulation`, {})
    assert.equal((await orders())[0]?.state, 'cancelled')
    assert.match(await read(), /Samedi 13 juin : commande annulée/)
    await press('heure', { hour: '5 12:00' })
    assert.match(await read(), /Prochain panier : vendredi 12 juin/)
  })
})

describe('What was answered stays so', () => {
  test('not this week is not asked again on another day of it', async () => {
    goTo('2026-06-02')
    const { who, here, press, read } = await begin()
    goTo('2026-06-10')
    await told()
    await who.post(`${here}/passer`, { day: '2026-06-13' })
    await press('heure', { hour: '5 12:00' })
    assert.match(await read(), /Samedi 13 juin : pas cette semaine/)
    await told()
    goTo('2026-06-13')
    assert.match(await read(), /Prochain panier : vendredi 19 juin/)
  })

  test('going on at once brings back the week that the rest skipped, and is no silence', async () => {
    goTo('2026-06-02')
    const { press, read, here } = await begin()
    goTo('2026-06-10')
    await told()
    await press('pause', { until: '2026-08-08' })
    assert.match(await read(), /Samedi 13 juin : pas cette semaine/)
    await press('reprendre')
    assert.match(await read(), /Commande avec obligation de paiement/)
    await press('pause', { until: '2026-08-08' })
    goTo('2026-08-05')
    await press('reprendre')
    await forgetWeekly(db, parisInstant(dayOf('2026-08-06'), '02:49'))
    assert.match(await read(here), /Prochain panier : samedi 8 août/)
  })
})

describe('A rest', () => {
  test('ends in the week that was chosen, whichever its day is then; no holiday is offered', async () => {
    goTo('2026-06-02')
    const { who, here, press, read } = await begin()
    await press('pause', { until: '2026-06-20' })
    assert.match(await read(), /En pause. Le prochain : samedi 20 juin/)
    await press('heure', { hour: '5 12:00' })
    assert.match(await read(), /En pause. Le prochain : vendredi 19 juin/)
    await press('heure', { hour: '2 12:00' })
    const { text } = await who.get(`${here}/modifier`)
    assert.match(text, /<option value="2026-07-07"/)
    assert.doesNotMatch(text, /<option value="2026-07-14"/)
  })
})

describe('What is wanted every week', () => {
  test('is as much of what is sold out as one says', async () => {
    goTo('2026-06-02')
    const { press, read, here } = await begin()
    const merveilleux = seededProductId(21)
    await press('ajouter', { product: merveilleux, quantity: 1 })
    assert.match(await read(`${here}/modifier`), /Ce qui manque Merveilleux est épuisé/)
    const { text } = await beffroi.visitor().get(`${here}/modifier`)
    const missing = text.slice(text.indexOf('Ce qui manque'))
    assert.match(missing, /aria-label="Plus[^"]*Merveilleux[^"]*"/)
    await press('quantite', { product: merveilleux, quantity: 2 })
    assert.match(await read(), /Merveilleux : 2/)
  })

  test('is told of for its day only: a job that read it before it was moved tells nothing', async () => {
    goTo('2026-06-02')
    const { here, read } = await begin()
    goTo('2026-06-10')
    const { letters } = await db.transaction(async (tx) => {
      const held = (await holdWeekly(tx, here.slice(-24))) ?? assert.fail()
      await writeHour(tx, held.id, { weekday: 5, clock: '12:00', begunAt: held.begunAt })
      const letters = told()
      await new Promise((done) => setTimeout(done, 500))
      return { letters }
    })
    await letters
    assert.match(await read(), /Prochain panier : vendredi 12 juin/)
    await told()
    assert.match(await read(), /Vendredi 12 juin, entre 12 h et 14 h/)
  })

  test('of more than five shops is not asked for: who reads it knows why', async () => {
    goTo('2026-06-02')
    const { press, read, here } = await begin()
    for (const n of [1, 24, 35, 44, 53, 60])
      await press('ajouter', { product: seededProductId(n), quantity: 1 })
    assert.match(await read(`${here}/modifier`), /Un vélo passe chez cinq commerces au plus/)
    goTo('2026-06-10')
    await told()
    await beffroi.settle()
    const letter = (await beffroi.letters()).find(({ body }) => body.includes(here))
    assert.match(letter?.body ?? '', /Un vélo passe chez cinq commerces au plus/)
  })
})
