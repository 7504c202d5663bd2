import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { gesturesOfOrder } from '../gestures/gesture-store.ts'
import { refusedAt } from '../gestures/refused-goods.ts'
import { followUrl } from '../follow/door.ts'
import { ordersByIds } from '../order-store.ts'
import { replacePickups } from '../order-write-store.ts'
import type { OrderId } from '../ids.ts'
import type { Good, Pickup } from '../pickup.ts'
import { exampleRound } from '../seeds/courier-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const start = beffroi.now()
const TOUR = '/livraisons/tournee'
const { shift, doors, shops } = await exampleRound(db, start)
const yanis = await beffroi.as('yanis')
let minutes = 0
beforeEach(() => beffroi.setNow(new Date(start.getTime() + minutes++ * 60_000)))

const words = async (at: string) => sentencesIn((await yanis.get(`${TOUR}/${at}`)).text)
const orderOf = async (id: OrderId) => (await ordersByIds(db, [id]))[0] ?? assert.fail()
const good = (label: string, adultsOnly: boolean): Good => ({
  label,
  quantity: '1',
  weight_g: 700,
  cold: 'ambient',
  adultsOnly,
})
const spare = [...doors]
/** A door to which only these goods go; `*` before those for adults. */
async function aDoor(...labels: string[]) {
  const id = spare.shift() ?? assert.fail('no door is left')
  const { pickups, day } = await orderOf(id)
  const [first] = pickups
  const goods = labels.map((one) => good(one.replace('*', ''), one.startsWith('*')))
  const pickup: Pickup = { ...(first ?? assert.fail()), goods }
  await db.transaction((tx) => replacePickups(tx, { id, pickups: [pickup] }))
  return {
    id,
    day,
    placeId: pickup.placeId,
    lines: goods.map(({ label }) => `${pickup.placeId ?? 'hub'} ${label}`),
  }
}
const press = (stop: string, what: string, fields: Record<string, string | string[]>, by = yanis) =>
  by.post(`${TOUR}/gestes`, { act: randomUUID(), shift, stop, what, ...fields })
const refuse = ({ id, lines }: { id: string; lines: string[] }, whys: string[], name = 'Monique Hochart') =>
  press(id, 'name', { 'order[]': [id], name, 'line[]': lines, 'why[]': whys })
const refusedOf = async (id: OrderId) => refusedAt(await gesturesOfOrder(db, id))?.refused

describe('Without a script, a courier at a door', () => {
  test('says that one product is refused and gives the rest; the hub and who waits read it', async () => {
    const door = await aDoor('Salade', 'Pain', 'Lait')
    assert.match(await words(door.id), /Un produit est refusé Dites pourquoi, produit par produit/)
    assert.equal((await refuse(door, ['damaged', '', ''])).status, 303)
    assert.equal((await orderOf(door.id)).ended?.how, 'delivered')
    assert.deepEqual(await refusedOf(door.id), [{ label: 'Salade', placeId: door.placeId, why: 'damaged' }])
    const said = await words(door.id)
    assert.match(said, /Livré, sauf un refus à .* Salade : Il est abîmé Annuler/)
    assert.match(await words('retour'), /À rapporter : 1 produit .* Salade/)

    const bruno = await beffroi.as('bruno')
    const hub = sentencesIn((await bruno.get(`/livraisons/jours/${door.day}/commandes/${door.id}`)).text)
    assert.match(hub, /Salade, 1 Refusé à la porte : Il est abîmé/)
    assert.match(hub, /Remise : nom donné à la porte, sauf : Salade : Il est abîmé/)
    const { follow } = await orderOf(door.id)
    const seen = sentencesIn((await beffroi.visitor().get(followUrl('', follow))).text)
    assert.match(seen, /Refusé à la porte : Salade\. Le vélo le rapporte au dépôt\./)
  })

  test('takes it back as any other press, and gives all of it', async () => {
    const door = await aDoor('Salade', 'Pain')
    await refuse(door, ['not wanted', ''])
    const pressed = (await gesturesOfOrder(db, door.id)).at(-1)?.pressId ?? assert.fail()
    await press(door.id, 'undo', { undoes: pressed })
    assert.equal((await orderOf(door.id)).ended, null)
    assert.doesNotMatch(await words('retour'), /Pain|2 produits/)
    await press(door.id, 'name', { 'order[]': [door.id], name: 'Jo' })
    assert.equal(await refusedOf(door.id), undefined)
  })

  test('says why and to whom the rest is given, or the page comes again', async () => {
    const door = await aDoor('Salade', 'Pain')
    const nothing = await refuse(door, ['', ''])
    assert.equal(nothing.status, 422)
    assert.match(
      sentencesIn(nothing.text),
      /Dites ce qui est refusé\. Si tout est pris, touchez « C’est livré »/,
    )
    assert.match(nothing.text, /<details class="opens quiet" open/)
    assert.match(sentencesIn((await refuse(door, ['damaged', ''], '')).text), /Écrivez à qui vous avez remis/)
    assert.equal((await orderOf(door.id)).ended, null)
  })

  test('refuses the whole order where every product is refused', async () => {
    const door = await aDoor('Salade', 'Pain')
    assert.match(await words(door.id), /Si tout est refusé, toute la commande revient au dépôt\./)
    await refuse(door, ['not wanted', 'damaged'])
    const [last] = (await gesturesOfOrder(db, door.id)).slice(-1)
    assert.ok(last?.kind === 'refused')
    assert.deepEqual(last.reason, { code: 'not wanted' })
    assert.match(await words('retour'), /À rapporter : 1 commande/)
  })

  test('keeps only what is for adults where nobody is of age: it is named, and nothing is to choose', async () => {
    const door = await aDoor('*Vin rouge', 'Pain')
    const { text } = await yanis.get(`${TOUR}/${door.id}`)
    assert.match(
      sentencesIn(text),
      /Personne n’a 18 ans Gardez pour le dépôt, et donnez le reste : Vin rouge/,
    )
    const hidden = [...text.matchAll(/<input type="hidden" name="why\[\]"(?: value(?:="([^"]*)")?)?/g)]
    const fields = hidden.map(([, why]) => why ?? '')
    assert.deepEqual(fields, ['not of age', ''])
    await refuse(door, fields)
    assert.deepEqual(await refusedOf(door.id), [
      { label: 'Vin rouge', placeId: door.placeId, why: 'not of age' },
    ])
  })

  test('brings all of it back where there is nothing else, without a name', async () => {
    const door = await aDoor('*Vin rouge', '*Bière')
    assert.match(await words(door.id), /Rien d’autre n’est à donner : toute la commande revient au dépôt\./)
    await refuse(door, ['not of age', 'not of age'], '')
    assert.equal((await orderOf(door.id)).ended?.how, 'refused')
    assert.match(await words(door.id), /Refusé à .* Personne n’a 18 ans/)
  })

  test('chooses among products, and only of more than one', async () => {
    const door = await aDoor('Pain')
    assert.doesNotMatch(await words(door.id), /Un produit est refusé|Personne n’a 18 ans/)
    const open = await aDoor('Pain', '*Vin rouge')
    const { text } = await yanis.get(`${TOUR}/${open.id}`)
    const ofAge = text.match(/<option value="not of age"/g) ?? []
    assert.equal(ofAge.length, 1, 'of the wine alone')
  })

  test('still has it on the bike, until the bike is back', async () => {
    const [shop] = shops
    const door = await aDoor('Salade', 'Pain')
    for (const { key, merchant, orders } of shops)
      await press(key, 'collect', { 'order[]': orders, place: merchant })
    assert.ok(shop)
    await refuse(door, ['', 'not wanted'])
    const { reference } = await orderOf(door.id)
    assert.match(await words('colis'), new RegExp(`${reference} .{0,40}Pain`))
  })

  test('of another round is not known here', async () => {
    const door = await aDoor('Salade', 'Pain')
    const stranger = await beffroi.as('nadege')
    assert.equal((await stranger.get(`${TOUR}/${door.id}`)).status, 404)
    await press(
      door.id,
      'name',
      { 'order[]': [door.id], name: 'Jo', 'line[]': door.lines, 'why[]': ['damaged', ''] },
      stranger,
    )
    assert.equal((await orderOf(door.id)).ended, null)
  })
})
