import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { addDays } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { ordersByIds } from '../order-store.ts'
import { exampleRound } from '../seeds/courier-example.ts'
import { moveToHub } from '../seeds/other-hub-store.ts'
import { seededOrderId } from '../seeds/seeded-orders.ts'
import { asId } from '#platform/id'
import type { OrderId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const [bruno, yanis] = [await beffroi.as('bruno'), await beffroi.as('yanis')]
const { shift, doors } = await exampleRound(db, beffroi.now())
const [order] = await ordersByIds(db, doors.slice(0, 1))
assert.ok(order)
const HERE = `/livraisons/jours/${order.day}/commandes/${order.id}`
const PROOF = `/livraisons/commandes/${order.id}/preuve`
const read = async (at: string) => sentencesIn((await bruno.get(at)).text)

describe('The page of an order', () => {
  test('says what it holds, which bike has it, and the link of its customer', async () => {
    const words = await read(HERE)
    for (const { goods } of order.pickups)
      for (const { label } of goods) assert.ok(words.includes(label), label)
    assert.match(words, /Tournée Vélo 1 ?, \d+ h/)
    assert.match(words, /Ce qui s’est passé .* Demandée : /)
    const { text } = await bruno.get(HERE)
    assert.ok(text.includes(`/livraisons/suivre/${order.follow}`))
    assert.ok(text.includes(`href="tel:${order.door.phone?.replaceAll(' ', '')}"`))
    assert.ok(text.includes(`/tournees/${shift}`))
    assert.doesNotMatch(words, /Voir la preuve/)
    assert.equal((await bruno.get(PROOF)).status, 404)
  })

  test('is cancelled with a reason, told, and given back at the same hour', async () => {
    const id = seededOrderId('tomorrow', 3)
    const state = async () => (await ordersByIds(db, [id]))[0]?.standing.state
    const there = `/livraisons/jours/${addDays(order.day, 1)}/commandes/${id}`
    await bruno.submit(`${there}/annulation`, { why: 'by hub' })
    assert.equal(await state(), 'cancelled')
    assert.match(await read(there), /Annulée.*Annulée par le dépôt de vélos/)
    await bruno.submit(`${there}/retour`)
    assert.equal(await state(), 'confirmed')
    // both moments stay, with who and why; cancelled once more, all three
    assert.match(
      await read(there),
      /Annulée par le dépôt de vélos Bruno Ledoux.*Reprise, à la même heure Bruno Ledoux/,
    )
    await bruno.submit(`${there}/annulation`, { why: 'by customer' })
    await bruno.submit(`${there}/annulation`, { why: 'by customer' })
    const words = await read(there)
    assert.match(words, /Reprise, à la même heure Bruno Ledoux.*Annulée par le client Bruno Ledoux/)
    assert.equal(words.split('Annulée par le client').length, 2)
    await bruno.submit(`${there}/retour`)
    assert.equal((await bruno.post(`${there}/annulation`, { why: 'rain' })).status, 422)
  })

  test('tells what the courier did and who, what was taken back too', async () => {
    const press = async (what: string, fields: Record<string, string | string[]>) => {
      const act = randomUUID()
      beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
      const sent = { act, shift, stop: order.id, what, ...fields }
      assert.equal((await yanis.post('/livraisons/tournee/gestes', sent)).status, 303)
      return act
    }
    const absent = await press('absent', { 'order[]': [order.id], way: 'brought back' })
    await press('undo', { undoes: absent })
    await press('signature', { 'order[]': [order.id], drawing: 'M10 20L30 40L50 20' })
    const words = await read(HERE)
    assert.match(words, /Personne n’a ouvert : Retour au dépôt \(repris ensuite\) Yanis Morel/)
    assert.match(words, /Remise : signature Yanis Morel/)
    assert.doesNotMatch(words, /Annuler la commande|La donner à un autre vélo/)
    const late = await bruno.post(`${HERE}/annulation`, { why: 'by hub' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Trop tard/)
  })

  test('shows its proof, and each reading is told to its customer and to the hub', async () => {
    const customer = beffroi.visitor()
    const follow = async () => sentencesIn((await customer.get(`/livraisons/suivre/${order.follow}`)).text)
    assert.doesNotMatch(await follow(), /l’a lue/)
    const { text } = await bruno.get(PROOF)
    assert.match(text, /<path d="M10 20L30 40L50 20"/)
    assert.match(sentencesIn(text), /Prise par Yanis Morel/)
    assert.match(await follow(), /La Halle aux vélos l’a lue le 2 juin/)
    assert.match(await read(HERE), /Preuve lue Bruno Ledoux/)
  })

  test('opens for nobody else, nor for who runs other bikes', async () => {
    for (const id of ['yanis', 'nadege', 'claire'] as const)
      for (const at of [HERE, PROOF, '/livraisons/commandes'])
        assert.equal((await (await beffroi.as(id)).get(at)).status, 404, `${id} ${at}`)
    await moveToHub(db, seededOrderId('yesterday', 2), seededOrganisations.delplanque.id)
    const theirs = seededOrderId('yesterday', 2)
    assert.equal((await bruno.get(`/livraisons/commandes/${theirs}/preuve`)).status, 404)
    assert.doesNotMatch((await bruno.get('/livraisons/commandes?q=-002')).text, new RegExp(theirs))
    const [{ day } = order] = await ordersByIds(db, [theirs])
    for (const way of ['', '/annulation', '/retour'])
      assert.equal((await bruno.post(`/livraisons/jours/${day}/commandes/${theirs}${way}`, {})).status, 404)
  })
})

describe('The orders of a hub', () => {
  test('are listed the latest first, page by page', async () => {
    const seen: string[] = []
    let at: string | undefined = '/livraisons/commandes'
    while (at) {
      const { text } = await bruno.get(at)
      seen.push(...[...text.matchAll(/\/commandes\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id))
      at = /<a href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(new Set(seen).size, seen.length, 'none twice')
    const all = new Map(
      (await ordersByIds(db, seen.map(asId<OrderId>))).map((one) => [
        String(one.id),
        one.announcedAt.getTime(),
      ]),
    )
    const times = seen.map((id) => all.get(id) ?? 0)
    assert.deepEqual(
      times,
      times.toSorted((one, other) => other - one),
    )
    assert.ok(seen.length > 30)
    // the same, whole, to be printed
    const first = (await bruno.get('/livraisons/commandes')).text
    const whole = /href="([^"]*imprimer=tout)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { text } = await bruno.get(whole)
    const printed = [...text.matchAll(/\/commandes\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
    assert.deepEqual(printed, seen)
    assert.match(sentencesIn(text), /Toute la liste est sur cette page/)
    assert.doesNotMatch(text, /rel="next"/)
  })
  test('are found by a name, a street, a number, a telephone; or nothing is', async () => {
    const found = async (q: string) =>
      (await bruno.get(`/livraisons/commandes?${new URLSearchParams({ q })}`)).text.includes(order.id)
    const { door, reference } = order
    for (const q of [
      door.recipientName,
      door.address.toUpperCase(),
      reference,
      door.phone ?? '',
      '0639983100',
    ])
      assert.ok(await found(q), q)
    assert.equal(await found(`${door.recipientName} ailleurs`), false)
    assert.match(await read('/livraisons/commandes?q=personne+ici'), /Aucune commande ne correspond/)
  })
  test('lead from the bar of the desk', async () => {
    assert.match((await bruno.get('/livraisons/jours')).text, /href="\/livraisons\/commandes"/)
  })
})
