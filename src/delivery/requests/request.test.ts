import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { ordersByIds } from '../order-store.ts'
import { seededOrderId } from '../seeds/seeded-orders.ts'
import { seededDraftId } from '../seeds/requests.ts'
import { asId } from '#platform/id'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const now = beffroi.now()
const tomorrow = addDays(parisDay(now), 1)
const nadege = await beffroi.as('nadege')

const idIn = (html: string) => /name="id" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
const placeIn = (html: string) => /name="placeId" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
const door = {
  recipientName: 'Monique Hochart',
  phone: '06 39 98 31 07',
  email: '',
  address: '26 rue du Vauxhall',
  postcode: '62100',
  town: 'Calais',
  floor: '2',
  lift: 'no',
  words: '',
}
const parcels = { bags: '2', weight: 'light', cold: 'ambient', what: 'Pain', readyClock: '' }

/** The first two questions answered. @returns the address of the third. */
async function beginRequest(changes: Record<string, string> = {}): Promise<string> {
  const first = await nadege.get('/livraisons/demandes/nouvelle')
  const id = idIn(first.text)
  await nadege.submit('/livraisons/demandes/nouvelle', { id, placeId: placeIn(first.text), ...door })
  await nadege.submit(`/livraisons/demandes/${id}/colis`, { ...parcels, ...changes })
  return `/livraisons/demandes/${id}`
}

describe('A shop asks for a delivery', () => {
  test('in three questions, and its customer is told by SMS with a link', async () => {
    const here = await beginRequest()
    const slots = await nadege.get(`${here}/creneau?jour=${tomorrow}`)
    assert.match(sentencesIn(slots.text), /Mercredi 3 juin, le vélo peut passer/)
    const from = parisInstant(tomorrow, '14:00').toISOString()
    assert.ok(slots.text.includes(from))
    const done = await nadege.submit(`${here}/creneau`, { from })
    assert.match(sentencesIn(done.text), /La livraison est demandée.*L260603-012.*Prévue/)
    const again = await nadege.post(`${here}/creneau`, { from })
    assert.equal(again.status, 404, 'the draft is an order now')
    const [sms] = await beffroi.letters()
    assert.equal(sms?.recipient, '+33639983107')
    assert.match(sms?.body ?? '', /Boulangerie Delplanque vous fait livrer à vélo mercredi 3 juin/)
    const link = /\/livraisons\/suivre\/[\w-]+/.exec(sms?.body ?? '')?.[0] ?? ''
    assert.match(sentencesIn((await beffroi.visitor().get(link)).text), /Entre 14 h et 16 h.*Pain/)
  })
  test('cancels it, takes that back, and the customer is told both', async () => {
    const here = await beginRequest()
    const from = parisInstant(tomorrow, '16:00').toISOString()
    await nadege.submit(`${here}/creneau`, { from })
    assert.match(
      sentencesIn((await nadege.submit(`${here}/annulation`)).text),
      /Annulée.*Reprendre la livraison/,
    )
    assert.match(
      sentencesIn((await nadege.submit(`${here}/retour`)).text),
      /reprise, à la même heure.*Prévue/,
    )
    await nadege.submit(`${here}/retour`)
    const { reference } = (await ordersByIds(beffroi.db, [asId(here.slice(-36))]))[0] ?? assert.fail()
    const told = (await beffroi.letters()).filter(({ body }) => body.includes(reference))
    const said = told.map(({ body }) => (body.includes('annulée') ? 'cancelled' : 'taken'))
    assert.deepEqual(said.toSorted(), ['cancelled', 'taken', 'taken'])
  })
  test('and reads where its customer was told', async () => {
    const first = await nadege.get('/livraisons/demandes/nouvelle')
    const [id, from] = [idIn(first.text), parisInstant(tomorrow, '14:00').toISOString()]
    const reached = { ...door, phone: '03 53 01 30 01', email: 'moi@example.org' }
    await nadege.submit('/livraisons/demandes/nouvelle', { id, placeId: placeIn(first.text), ...reached })
    await nadege.submit(`/livraisons/demandes/${id}/colis`, parcels)
    const done = await nadege.submit(`/livraisons/demandes/${id}/creneau`, { from })
    assert.match(sentencesIn(done.text), /Il l’a reçu à moi@example\.org/)
  })
  test('again for the same person, without typing anything', async () => {
    const like = await nadege.get(`/livraisons/demandes/nouvelle?comme=${seededOrderId('today', 1)}`)
    assert.match(like.text, /value="24 Rue du Vauxhall"/)
    assert.match(sentencesIn((await nadege.get('/livraisons/demandes?q=hochart')).text), /Monique Hochart/)
    assert.match(
      sentencesIn((await nadege.get('/livraisons/demandes?q=personne')).text),
      /Aucune livraison ne/,
    )
  })
  test('in a street that nobody knows, by choosing the nearest one', async () => {
    const first = await nadege.get('/livraisons/demandes/nouvelle')
    const sent = { id: idIn(first.text), placeId: placeIn(first.text), ...door, address: '3 rue de la Lune' }
    const lost = await nadege.post('/livraisons/demandes/nouvelle', sent)
    assert.equal(lost.status, 422)
    assert.match(lost.text, /Rue Royale\|Calais/)
    const found = await nadege.submit('/livraisons/demandes/nouvelle', {
      ...sent,
      street: 'Rue Royale|Calais',
    })
    assert.match(sentencesIn(found.text), /Que donnez-vous/)
  })
  test('but not for a parcel above 25 kg, nor on a day that has no room, and it is told why', async () => {
    const first = await nadege.get('/livraisons/demandes/nouvelle')
    const id = idIn(first.text)
    await nadege.submit('/livraisons/demandes/nouvelle', { id, placeId: placeIn(first.text), ...door })
    const refused = await nadege.post(`/livraisons/demandes/${id}/colis`, { ...parcels, weight: 'over' })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /25 kg ne part pas à vélo \(norme NF X35-109\)/)
    await nadege.submit(`/livraisons/demandes/${id}/colis`, { ...parcels, bags: '20', weight: 'very heavy' })
    const full = await nadege.get(`/livraisons/demandes/${id}/creneau?jour=${tomorrow}`)
    assert.match(sentencesIn(full.text), /aucun vélo ne peut.*350 kg de trop pour le plus grand vélo/)
    const from = parisInstant(tomorrow, '14:00').toISOString()
    const forced = await nadege.post(`/livraisons/demandes/${id}/creneau`, { from })
    assert.equal(forced.status, 422)
    assert.deepEqual(await ordersByIds(beffroi.db, [asId(id)]), [])
    assert.equal((await nadege.get(`/livraisons/demandes/${id}/creneau`)).status, 200, 'the draft stands')
    const wished = await beffroi.db.rows(
      sql`select 1 from delivery.refused_slots where wish_id = ${id} and slot_from = ${from}`,
    )
    assert.equal(wished.length, 1, 'what the bikes could not take is kept for the figures')
    const past = await nadege.post(`/livraisons/demandes/${id}/creneau`, { from: '2026-06-02T06:00:00.000Z' })
    assert.match(sentencesIn(past.text), /Cette heure n’est plus offerte/)
    for (const odd of ['+010000-01-03', 'x'])
      assert.equal((await nadege.post(`/livraisons/demandes/${id}/creneau`, { from: odd })).status, 422)
  })
  test('and nobody else sees what it began or asked for', async () => {
    const bruno = await beffroi.as('bruno')
    for (const path of [seededDraftId, seededOrderId('today', 1), `${seededDraftId}/creneau`]) {
      assert.equal((await bruno.get(`/livraisons/demandes/${path}`)).status, 404)
      assert.equal((await bruno.post(`/livraisons/demandes/${path}`, {})).status, 404)
    }
    const stolen = {
      id: seededDraftId,
      placeId: placeIn((await bruno.get('/livraisons/demandes/nouvelle')).text),
    }
    await bruno.post('/livraisons/demandes/nouvelle', { ...stolen, ...door })
    assert.match((await nadege.get(`/livraisons/demandes/${seededDraftId}/adresse`)).text, /Famille Ringot/)
    assert.equal((await (await beffroi.as('claire')).get('/livraisons/demandes')).status, 404)
  })
})

describe('The first page', () => {
  test('tells a shopkeeper what the bikes come for today, and what was begun', async () => {
    const text = sentencesIn((await (await beffroi.as('nadege')).get('/')).text)
    assert.match(text, /4 livraisons à préparer aujourd’hui La première : Monique Hochart, à partir de 12 h/)
    assert.match(text, /Une demande de livraison est commencée/)
  })
})

describe('A customer', () => {
  const here = `/livraisons/suivre/demo-tomorrow-003-suivre-sa-livraison`
  const customer = beffroi.visitor()
  test('leaves a word for the courier, and may change their mind', async () => {
    const said = await customer.submit(`${here}/mot`, { words: 'Code 12B, deuxième porte.' })
    assert.match(said.text, /Code 12B, deuxième porte\./)
    const long = await customer.post(`${here}/mot`, { words: 'é'.repeat(301) })
    assert.equal(long.status, 422)
    const gone = await customer.submit(`${here}/annulation`)
    assert.match(sentencesIn(gone.text), /Cette livraison est annulée/)
    assert.doesNotMatch(gone.text, /<textarea/)
  })
  test('does not take back what is delivered, and learns when it was and how it is proven', async () => {
    const done = '/livraisons/suivre/demo-yesterday-002-suivre-sa-livraison'
    assert.match(
      sentencesIn((await customer.get(done)).text),
      /Livré à .* Preuve gardée : un nom donné à la porte/,
    )
    const late = await customer.post(`${done}/annulation`)
    assert.equal(late.status, 422)
  })
  test('is the only one with their address: any other is nowhere', async () => {
    for (const path of ['x', 'demo-tomorrow-003-suivre-sa-livraisox', '%00'])
      assert.equal((await customer.get(`/livraisons/suivre/${path}`)).status, 404)
  })
  test('reads that name and address are gone, three months later', async () => {
    const { forgetDoors } = await import('../follow/forget-doors.ts')
    await forgetDoors(beffroi.db, parisInstant(addDays(tomorrow, 100), '02:00'))
    const text = sentencesIn((await customer.get(here)).text)
    assert.match(text, /votre nom et votre adresse ont été effacés/)
    assert.doesNotMatch(text, /Code 12B|Ringot/)
  })
})
