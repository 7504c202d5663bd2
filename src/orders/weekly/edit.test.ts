import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, dayOf, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { exampleBuyer } from '../seeds/example-buyer.ts'
import { forgetWeekly, prepareWeekly } from './prepare-weekly.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { ground, db } = beffroi
const bread = seededProductId(11)
/** Of La Houblonnière: closed on Mondays and Tuesdays. */
const beer = seededProductId(60)
const buyer = beffroi.visitor('10.1.0.21')
const goTo = (day: string, clock = '09:00') => beffroi.setNow(parisInstant(dayOf(day), clock))
const told = () => prepareWeekly(ground, beffroi.now())
const letters = async () => {
  await beffroi.settle()
  return (await beffroi.letters()).filter((one) => one.recipient === exampleBuyer.email)
}

/** @returns the address of a basket of two loaves every Saturday at 10. */
async function begin(who: Visitor = buyer): Promise<string> {
  await who.post('/panier', { product: bread, quantity: 2 })
  await who.submit('/panier/retrait', exampleBuyer)
  const started = await who.post('/panier/chaque-semaine', { hour: '6 10:00' })
  return (
    /\/chaque-semaine\/[\w-]{24}/.exec(started.location ?? '')?.[0] ?? assert.fail(sentencesIn(started.text))
  )
}

const here = await begin()
const edit = `${here}/modifier`
const read = async (at = here) => sentencesIn((await buyer.get(at)).text)
const press = (at: string, form: Record<string, string | number> = {}) => buyer.post(`${edit}/${at}`, form)

describe('What is wanted every week', () => {
  test('is changed by a link of its page: how many of a product, what may not be bought so little', async () => {
    assert.match((await buyer.get(here)).text, new RegExp(`href="${edit}"`))
    assert.match(await read(edit), /Pain de campagne.*2.*7,20 €/)
    const more = await press('quantite', { product: bread, quantity: 3 })
    assert.equal(more.location?.split('#')[0], edit)
    assert.match(await read(), /Pain de campagne : 3/)
    assert.equal((await press('quantite', { product: bread, quantity: 'x' })).status, 422)
    await press('quantite', { product: beer, quantity: 4 })
    assert.doesNotMatch(await read(), /Houblon/)
  })

  test('takes a product that is found by its name, and none of another market', async () => {
    const { text } = await buyer.get(`${edit}?q=${encodeURIComponent('éclair au chocolat')}`)
    const found = /name="product" value="([^"]+)"/.exec(text.slice(text.indexOf('<search>')))?.[1]
    assert.match(sentencesIn(text), /Éclair au chocolat Boulangerie Delplanque/)
    await press('ajouter', { product: found ?? '', quantity: 1 })
    assert.match(await read(), /Éclair au chocolat : 1/)
    await press('quantite', { product: found ?? '', quantity: 0 })
    assert.match(await read(`${edit}?q=zzzz`), /Rien pour « zzzz »/)
    assert.match(
      await read(`${edit}?q=pain de campagne`),
      /Ajouter un produit.*Pain de campagne.*Il y est déjà/,
    )
  })

  test('takes what the basket of this browser holds, once; the alcohol of it is said', async () => {
    await buyer.post('/panier', { product: beer, quantity: 1 })
    assert.match(await read(edit), /Ajouter mon panier : 1 produit/)
    assert.doesNotMatch(await read(edit), /alcool/)
    await press('mon-panier')
    await press('mon-panier')
    assert.match(await read(), /Pain de campagne : 3/)
    assert.match(await read(edit), /2 produits, aux prix d’aujourd’hui/)
    assert.match(await read(), /alcool/)
    assert.match(await read(edit), /Son jour, son heure La Houblonnière ouvre à 10 h 30/)
  })

  test('loses a product, which is put back by one press; not its last one', async () => {
    const taken = await press('quantite', { product: bread, quantity: 0 })
    assert.doesNotMatch(await read(), /Pain de campagne/)
    const offered = await buyer.get(taken.location ?? '')
    assert.match(sentencesIn(offered.text), /Pain de campagne : enlevé/)
    const last = await press('quantite', { product: beer, quantity: 0 })
    assert.equal(last.status, 422)
    assert.match(sentencesIn(last.text), /Il faut au moins un produit/)
    await press('ajouter', { product: bread, quantity: 3 })
    await press('ajouter', { product: bread, quantity: 3 })
    assert.match(await read(), /Pain de campagne : 3/)
  })

  test('says what is sold no more, takes it out, and what is like it in its place', async () => {
    const nadege = await beffroi.as('nadege')
    await nadege.submit(`/marche/boutique/produits/${bread}/retirer`)
    const { text } = await buyer.get(edit)
    assert.match(sentencesIn(text), /Pain de campagne n’est plus vendu/)
    const likely = new RegExp(`${edit}/ajouter.*?name="product" value="([^"]+)"`, 's').exec(text)?.[1]
    if (likely) await press('ajouter', { product: likely, quantity: 1 })
    await nadege.submit(`/marche/boutique/produits/${bread}/publier`)
    assert.match(await read(), /Pain de campagne : 3/)
    if (likely) await press('quantite', { product: likely, quantity: 0 })
  })
})

describe('Its day and its hour', () => {
  test('are changed to one that the market offers and its shops allow, and to no other', async () => {
    const closed = await press('heure', { hour: '2 14:00' })
    assert.equal(closed.status, 422)
    assert.match(sentencesIn(closed.text), /La Houblonnière est fermé le mardi/)
    assert.equal((await press('heure', { hour: '2 03:00' })).status, 422)
    assert.equal((await press('heure')).status, 422)
    assert.equal((await press('heure', { hour: '3 14:00' })).location, here)
    assert.match(await read(), /Mon panier du mercredi/)
    assert.match(await read(), /Prochain panier : mercredi 10 juin/)
  })

  test('told of already, not answered: it is told of again, for the new day only', async () => {
    goTo('2026-06-07')
    assert.equal(await told(), 1)
    assert.match(await read(), /Commande avec obligation de paiement/)
    assert.equal((await press('heure', { hour: '6 12:00' })).location, here)
    assert.match(await read(), /Prochain panier : samedi 13 juin/)
    goTo('2026-06-10')
    assert.equal(await told(), 1)
    assert.match((await letters())[0]?.body ?? '', /samedi 13 juin/)
  })

  test('bought this week: the next one comes four days after at the soonest', async () => {
    const day = dayOf('2026-06-13')
    await buyer.post(`${here}/changer`, { day })
    await press('heure', { hour: '5 12:00' })
    assert.equal(await told(), 0)
    await press('heure', { hour: '3 14:00' })
    assert.match(await read(), /Samedi 13 juin : dans votre panier/)
    goTo('2026-06-13')
    assert.match(await read(), /Prochain panier : mercredi 17 juin/)
    await press('heure', { hour: '5 12:00' })
    assert.match(await read(), /Prochain panier : vendredi 19 juin/)
    await press('heure', { hour: '3 14:00' })
  })
})

describe('A rest', () => {
  test('tells nothing until the day that was chosen, and goes on by one press', async () => {
    assert.equal((await press('pause', { until: '2026-06-18' })).status, 422)
    assert.equal((await press('pause')).status, 422)
    assert.equal((await press('pause', { until: '2026-07-01' })).location, here)
    assert.match(await read(), /En pause. Le prochain : mercredi 1er juillet/)
    for (const day of ['2026-06-14', '2026-06-21']) {
      goTo(day)
      assert.equal(await told(), 0)
    }
    await press('reprendre')
    assert.match(await read(), /Prochain panier : mercredi 24 juin/)
    assert.equal(await told(), 1)
  })

  test('skips the week that waits for an answer; it may still be taken', async () => {
    await press('pause', { until: '2026-07-08' })
    const said = await read()
    assert.match(said, /Mercredi 24 juin : pas cette semaine/)
    assert.match(said, /En pause. Le prochain : mercredi 8 juillet/)
    goTo('2026-06-28')
    assert.equal(await told(), 0)
    goTo('2026-07-05')
    assert.equal(await told(), 1)
  })

  test('is not silence: eight weeks without a yes are counted from its end', async () => {
    goTo('2026-07-06')
    const until = addDays(dayOf('2026-07-08'), 8 * 7)
    await press('pause', { until })
    const at = (day: string) => parisInstant(dayOf(day), '02:49')
    assert.equal(await forgetWeekly(db, at('2026-10-28'), { dryRun: true }), 0)
    assert.equal(await forgetWeekly(db, at('2026-10-29'), { dryRun: true }), 1)
  })
})

test('Once it is stopped, nothing of it can be changed; an address that is not one opens nothing', async () => {
  assert.equal((await buyer.get('/chaque-semaine/x/modifier')).status, 404)
  await buyer.post(`${here}/arreter`)
  assert.match(await read(edit), /Ce panier est arrêté/)
  for (const at of ['quantite', 'heure', 'pause', 'ajouter'])
    assert.match(sentencesIn((await press(at, { product: bread, quantity: 1 })).text), /Ce panier est arrêté/)
})
