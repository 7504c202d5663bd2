import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { asSeen, formIn, openBeffroi, sentencesIn } from '#testing'
import { readDay } from '../plan/day-store.ts'
import { readHub } from '../hub-store.ts'
import { lostDoors } from '../addresses/lost-door-store.ts'
import { findPlace } from '../place-store.ts'
import { pointOfStreet } from '../addresses/street-store.ts'
import { pointOfAddress } from '../addresses/find-address-point.ts'
import { seededHub } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const bruno = await beffroi.as('bruno')
const paul = await beffroi.as('paul')
const nadege = await beffroi.as('nadege')
const NEW = '/livraisons/lieux/nouveau'

const doors = [
  ['12', '', 'Rue Royale', '50.9570', '1.8520'],
  ['12', 'bis', 'Rue Royale', '50.9571', '1.8521'],
  ['30', '', 'Rue Royale', '50.9579', '1.8529'],
  ['4', '', 'Quai du Commerce', '50.9460', '1.8510'],
  ['2', '', 'Rue Royale des Prés', '50.9400', '1.8400'],
]
const file = [
  'id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat',
  ...doors.map(([number, after, street, lat, lon], n) =>
    [`62193_${n}`, number, after, street, '62100', '62193', 'Calais', lon, lat].join(';'),
  ),
].join('\n')

const place = {
  name: 'La Halle',
  phone: '',
  address: '12 rue royale',
  postcode: '62100',
  town: 'calais',
  visitMinutes: '4',
}
const halle = () => findPlace(db, seededHub.id, { siret: null, name: 'La Halle' })
const fresh = async () => formIn((await bruno.get(NEW)).text, NEW)

const ancre = () => findPlace(db, seededHub.id, { siret: null, name: 'L’Ancre' })

before(async () => {
  const early = { ...place, name: 'L’Ancre', address: '30 Rue Royale', postcode: '62100', town: 'Calais' }
  await bruno.submit(NEW, { ...(await fresh()), ...early })
  assert.equal((await ancre())?.point?.from, 'street')
  const id = (await paul.get('/imports/addresses')).text.match(/name="id" value="([^"]+)"/)?.[1] ?? ''
  await paul.submit('/imports/addresses', { id, file: new File([file], 'adresses.csv') })
  await paul.submit(`/imports/addresses/${id}`)
  await beffroi.settle()
})

describe('A place, where addresses were imported,', () => {
  test('asks nobody for a latitude', async () => {
    const { text } = await bruno.get(NEW)
    assert.doesNotMatch(text, /name="latitude"|name="street"/)
    assert.match(text, /data-propose="\/adresses"/)
  })
  test('stands where its address was published, and is drawn on our map', async () => {
    await bruno.submit(NEW, { ...(await fresh()), ...place })
    const known = await halle()
    assert.deepEqual(known?.point, { latitude: 50.957, longitude: 1.852, from: 'address' })
    assert.deepEqual([known?.address, known?.town], ['12 Rue Royale', 'Calais'])
    const here = `/livraisons/lieux/${known?.id}`
    assert.match((await bruno.get(here)).text, /<svg[^>]*aria-label="La Halle sur la carte, depuis le dépôt"/)
    assert.match(sentencesIn((await bruno.get('/livraisons/lieux?q=halle')).text), /Par son adresse/)
  })
  test('that was there before them moves from the middle of its street to its own door', async () => {
    assert.deepEqual((await ancre())?.point, { latitude: 50.9579, longitude: 1.8529, from: 'address' })
  })
  test('is asked among those that are like it, without a script', async () => {
    const here = `/livraisons/lieux/${(await halle())?.id}`
    const typed = { ...place, ...(await asSeen(bruno, here)), address: 'royale' }
    const asked = await bruno.post(here, typed)
    assert.equal(asked.status, 422)
    assert.match(
      sentencesIn(asked.text),
      /Est-ce l’une de ces adresses \?.*Rue Royale, 62100 Calais.*Le milieu de la rue/,
    )
    const back = formIn(asked.text, here)
    const elsewhere = { ...back, address: '12 bis rue royale', addressChosen: 'Rue Royale, 62100 Calais' }
    assert.equal((await bruno.post(here, { ...back, address: 'royale prés' })).status, 422)
    await bruno.submit(here, elsewhere)
    assert.equal((await halle())?.point?.latitude, 50.9571, 'a choice made for other words does not count')
    const again = formIn((await bruno.post(here, { ...typed, ...(await asSeen(bruno, here)) })).text, here)
    await bruno.submit(here, { ...again, addressChosen: 'Rue Royale, 62100 Calais' })
    const known = await halle()
    assert.equal(known?.point?.from, 'street')
    assert.equal(known?.address, 'royale')
  })
  test('is placed by hand where no address is like it: today’s way is kept', async () => {
    const here = `/livraisons/lieux/${(await halle())?.id}`
    const typed = { ...place, ...(await asSeen(bruno, here)), address: '3 rue de la Lune' }
    const asked = await bruno.post(here, typed)
    assert.equal(asked.status, 422)
    assert.match(asked.text, /name="latitude"/)
    await bruno.submit(here, { ...formIn(asked.text, here), latitude: '50,95', longitude: '1,86' })
    assert.equal((await halle())?.point?.from, 'person')
    await bruno.submit(here, { ...formIn((await bruno.get(here)).text, here), visitMinutes: '5' })
    assert.deepEqual((await halle())?.point, { latitude: 50.95, longitude: 1.86, from: 'person' })
  })
})

describe('A hub, where addresses were imported,', () => {
  const HUB = '/livraisons/depot'
  test('keeps its point while its address does not change, and follows it when it does', async () => {
    const form = formIn((await bruno.get(HUB)).text, HUB)
    assert.equal(form['latitude'], undefined)
    await bruno.submit(HUB, { ...form, speed: '16' })
    assert.equal((await readHub(db, seededHub.id))?.latitude, seededHub.latitude)
    const next = formIn((await bruno.get(HUB)).text, HUB)
    const unknown = await bruno.post(HUB, { ...next, address: '9 rue de nulle part' })
    assert.match(sentencesIn(unknown.text), /Cette adresse n’est pas connue/)
    await bruno.submit(HUB, { ...next, address: '4 quai du commerce calais' })
    const hub = await readHub(db, seededHub.id)
    assert.deepEqual([hub?.address, hub?.latitude], ['4 Quai du Commerce, 62100 Calais', 50.946])
  })
})

describe('A door', () => {
  const HERE = '/livraisons/demandes/nouvelle'
  const who = { recipientName: 'Odile Carton', phone: '06 39 98 31 55', floor: '0', lift: 'no' }
  test('of a request is found by its address, or asked among those like it', async () => {
    const form = { ...formIn((await nadege.get(HERE)).text, HERE), ...who, postcode: '62100', town: 'Calais' }
    const asked = await nadege.post(HERE, { ...form, address: '12 royale' })
    assert.equal(asked.status, 422)
    assert.match(sentencesIn(asked.text), /Est-ce l’une de ces adresses \?.*12 bis Rue Royale, 62100 Calais/)
    await nadege.post('/langue', { language: 'ar', to: '/' })
    const inArabic = (await nadege.post(HERE, { ...form, address: '12 royale' })).text
    assert.match(inArabic, /<bdi lang="fr">12 bis Rue Royale, 62100 Calais<\/bdi>/)
    await nadege.post('/langue', { language: 'fr', to: '/' })
    const chosen = { ...formIn(asked.text, HERE), addressChosen: '12 bis Rue Royale, 62100 Calais' }
    const kept = await nadege.post(HERE, chosen)
    assert.match(kept.location ?? '', /\/colis$/)
    const back = await nadege.get((kept.location ?? '').replace('colis', 'adresse'))
    assert.match(back.text, /value="12 bis Rue Royale"/)
  })
  test('that a file left lost is found by another spelling of its address', async () => {
    const order = `Commande;Client;Adresse;CP;Commune;Livraison le;Créneau début;Créneau fin;Vendeur;Produit;Quantité;Unité;Poids (kg);Froid
P1;Odile Fasquel;1 Ruelle Perdue;62100;Calais;03/06/2026;14:00;16:00;Le Cageot;Pommes;1;unité;1;ambiant`
    const id = (await bruno.get('/imports/orders')).text.match(/name="id" value="([^"]+)"/)?.[1] ?? ''
    await bruno.submit('/imports/orders', { id, file: new File([order], 'commandes.csv') })
    await bruno.submit(`/imports/orders/${id}`)
    const [door] = await lostDoors(db, seededHub.id, beffroi.now())
    const here = `/livraisons/lieux/porte/${door?.id}`
    const form = formIn((await bruno.get(here)).text, here)
    assert.equal(form['address'], '1 Ruelle Perdue, Calais')
    assert.match(sentencesIn((await bruno.post(here, form)).text), /Cette adresse n’est pas connue/)
    const asked = await bruno.post(here, { ...form, address: '12 royale' })
    const chosen = { ...formIn(asked.text, here), addressChosen: '12 Rue Royale, 62100 Calais' }
    await bruno.submit(here, chosen)
    const day = await readDay(db, seededHub, addDays(parisDay(beffroi.now()), 1))
    const point = day.orders.find(({ reference }) => reference === 'P1')?.door.point
    assert.deepEqual(point, { latitude: 50.957, longitude: 1.852, from: 'address' })
  })
  test('whose number nobody published is in the middle of its street; an unknown town goes by known streets', async () => {
    const street = await pointOfAddress(db, '77 rue royale', 'Calais')
    assert.equal(street?.from, 'street')
    assert.equal(Math.round((street?.latitude ?? 0) * 10_000), 509_573)
    assert.deepEqual(
      await pointOfAddress(db, '5 Rue Colbert', 'Calais'),
      await pointOfStreet(db, '5 Rue Colbert', 'Calais'),
    )
    assert.equal(await pointOfAddress(db, '12 rue royale', 'Marck'), undefined)
  })
})
