import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { asSeen, formIn, openBeffroi, sentencesIn } from '#testing'
import { readDay } from '../plan/day-store.ts'
import { openDoubts } from '../files/doubt-store.ts'
import { lostDoors } from '../addresses/lost-door-store.ts'
import { findPlace } from '../place-store.ts'
import { seededHub, seededPlaces } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const tomorrow = addDays(parisDay(beffroi.now()), 1)
const bruno = await beffroi.as('bruno')

const head =
  'Commande;Client;Adresse;CP;Commune;Latitude;Longitude;Livraison le;Créneau début;Créneau fin;Vendeur;Produit;Quantité;Unité;Poids (kg);Froid'
const row = (
  ref: string,
  changes: Partial<Record<'address' | 'lat' | 'day' | 'from' | 'shop' | 'kg' | 'cold', string>>,
) => {
  const {
    address = '5 Place d’Armes',
    lat = '50.9583',
    day = '03/06/2026',
    from = '14:00',
    ...more
  } = changes
  const { shop = 'Le Cageot', kg = '1', cold = 'ambiant' } = more
  return `${ref};Odile Fasquel;${address};62100;Calais;${lat};${lat && '1.8519'};${day};${from};16:00;${shop};Pommes;1;unité;${kg};${cold}`
}

/** The file goes the way of the street: sent, looked at, imported. */
async function importFile(...rows: string[]): Promise<string> {
  const form = await bruno.get('/imports/orders')
  const id = /name="id" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
  const file = new File([[head, ...rows].join('\n')], 'commandes.csv')
  await bruno.submit('/imports/orders', { id, file })
  return sentencesIn((await bruno.submit(`/imports/orders/${id}`)).text)
}

describe('A door that no street places', () => {
  test('is shown first, placed by hand, and finds its bike', async () => {
    const report = await importFile(row('P1', { address: '1 rue de la Lune', lat: '' }))
    assert.match(report, /1 ligne attend une réponse/)
    const [door] = await lostDoors(db, seededHub.id, beffroi.now())
    const here = `/livraisons/lieux/porte/${door?.id}`
    assert.match(
      sentencesIn((await bruno.get('/livraisons/lieux')).text),
      /1 point à placer.*1 rue de la Lune/,
    )
    assert.match((await bruno.post(here, {})).text, /Choisissez une rue, ou donnez un point/)
    const far = await bruno.post(here, { latitude: '48,85', longitude: '2,35' })
    assert.match(far.text, /trop loin du dépôt/)
    await bruno.submit(here, { latitude: '50,9513', longitude: '1,8587' })
    const order = (await readDay(db, seededHub, tomorrow)).orders.find(({ reference }) => reference === 'P1')
    assert.deepEqual(order?.door.point, { latitude: 50.9513, longitude: 1.8587, from: 'person' })
    assert.equal((await bruno.get(here)).status, 404)
    assert.match(await importFile(row('P2', { address: '9, rue de la lune', lat: '' })), /1 créée/)
  })
})

describe('A doubt of a file', () => {
  const doubtful = [
    row('D1', { day: '31/02/2026' }),
    row('D2', { from: '17:00' }),
    row('D4', { kg: '60' }),
    row('D5', { kg: '?' }),
    row('D6', { cold: 'tiède' }),
    row('D8', { day: '31/02/2026', kg: '?' }),
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((shop) => row('D7', { shop: `Boutique ${shop}` })),
  ]
  const answer = async (reference: string, fields: Record<string, string>) => {
    const doubt = (await openDoubts(db, seededHub.id)).find((one) => one.reference === reference)
    const named = Object.entries(fields).map(([name, value]) => [
      name === 'answer' ? name : `${name}-${doubt?.id}`,
      value,
    ])
    return bruno.post(
      `/livraisons/a-verifier/${doubt?.id}`,
      Object.fromEntries([['answer', 'taken'], ...named]),
    )
  }
  const read = async (reference: string) =>
    (await readDay(db, seededHub, tomorrow)).orders.find((one) => one.reference === reference)

  test('is answered on a screen, and the order is one like the others', async () => {
    assert.match(
      await importFile(...doubtful),
      /12 lignes attendent une réponse Répondez sur cette page : À vérifier/,
    )
    assert.equal((await answer('D1', { day: '' })).status, 422)
    assert.equal((await answer('D1', { day: '2026-06-03' })).status, 303)
    assert.equal((await answer('D2', { from: '10:00', to: '12:00' })).status, 303)
    assert.equal((await answer('D4', {})).status, 303)
    assert.equal((await answer('D5', { weight: '2,5' })).status, 303)
    assert.equal((await answer('D6', { cold: 'le8' })).status, 303)
    for (const reference of ['D1', 'D2', 'D4', 'D5', 'D6']) assert.ok(await read(reference), reference)
    assert.equal((await read('D5'))?.pickups[0]?.weight_g, 2500)
    assert.equal((await read('D6'))?.pickups[0]?.cold, 'le8')
  })
  test('may hide another one, which is then asked', async () => {
    const first = await answer('D8', { day: '2026-06-03' })
    assert.equal(first.status, 422)
    assert.match(sentencesIn(first.text), /Un poids manque/)
    assert.equal((await answer('D8', { answer: 'left out' })).status, 303)
    assert.equal(await read('D8'), undefined)
  })
  test('about too many shops makes two deliveries', async () => {
    assert.equal((await answer('D7', {})).status, 303)
    assert.deepEqual([(await read('D7'))?.pickups.length, (await read('D7-2'))?.pickups.length], [5, 1])
  })
  test('that was answered is not asked again by the same file', async () => {
    assert.match(await importFile(...doubtful), /12 inchangées/)
    assert.match(sentencesIn((await bruno.get('/livraisons/a-verifier')).text), /Rien à vérifier/)
  })
  test('is answered by whoever runs the bikes, and nobody else', async () => {
    for (const id of ['nadege', 'yanis', 'claire'] as const)
      assert.equal((await (await beffroi.as(id)).get('/livraisons/a-verifier')).status, 404)
  })
})

describe('A place', () => {
  test('is written, found by its name, moved; and says when rounds count with it', async () => {
    const form = await bruno.get('/livraisons/lieux/nouveau')
    const id = /name="id" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
    const said = {
      name: 'La Halle',
      phone: '',
      address: '3 Rue Royale',
      postcode: '٦٢١٠٠', // in the digits of another keyboard
      town: 'Calais',
      visitMinutes: '4',
    }
    await bruno.submit('/livraisons/lieux/nouveau', { id, ...said })
    const place = await findPlace(db, seededHub.id, { siret: null, name: 'la halle' })
    assert.deepEqual([place?.point?.from, place?.visit_s], ['street', 240])
    const written = `/livraisons/lieux/${id}`
    assert.equal(formIn((await bruno.get(written)).text, written)['postcode'], '62100')
    await bruno.submit(`/livraisons/lieux/${id}`, {
      ...(await asSeen(bruno, `/livraisons/lieux/${id}`)),
      ...said,
      address: '5 Rue Colbert',
    })
    const moved = await findPlace(db, seededHub.id, { siret: null, name: 'la halle' })
    assert.deepEqual(moved?.point, { latitude: 50.9502, longitude: 1.8474, from: 'street' })
    const twin = await bruno.post('/livraisons/lieux/nouveau', { ...said, id: seededHub.id })
    assert.match(twin.text, /Un autre lieu porte déjà ce nom/)
    await bruno.submit(`/livraisons/lieux/${id}`, {
      ...(await asSeen(bruno, `/livraisons/lieux/${id}`)),
      ...said,
      latitude: '50,95',
      longitude: '1,86',
    })
    assert.equal(
      (await findPlace(db, seededHub.id, { siret: null, name: 'La Halle' }))?.point?.from,
      'person',
    )
    const farm = await bruno.get(`/livraisons/lieux/${seededPlaces[0]?.id}`)
    assert.match(sentencesIn(farm.text), /Des tournées passent ici mardi 2 juin/)
    assert.match(sentencesIn((await bruno.get('/livraisons/lieux?q=halle')).text), /La Halle/)
  })
})
