import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { insertMembership, seededOrganisations } from '#people'
import { movedOrders } from '#planner'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { newId } from '#platform/id'
import { bookSlot } from '../slots/hold-slot.ts'
import { riddenStops, writeGestures } from '../seeds/example-gestures.ts'
import { shiftOf } from '../plan/parts.ts'
import { readDay } from '../plan/day-store.ts'
import { planOfDay } from '../plan/store.ts'
import { insertPlanning } from '../planning/store.ts'
import { seededOrderId } from '../seeds/seeded-orders.ts'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { seededHub } from '../seeds/seeded-town.ts'
import { exampleWish } from '../seeds/wish-example.ts'
import { ordersIn } from '../workday/workday.ts'
import type { OrderId, PlanningId } from '../ids.ts'

const beffroi = await openBeffroi({ at: '2026-06-02T05:30:00Z' })
after(() => beffroi.close())
const today = parisDay(beffroi.now())
const tomorrow = addDays(today, 1)
const DAY = `/livraisons/jours/${tomorrow}`
const bruno = await beffroi.as('bruno')
const versionOf = async (day = tomorrow) => (await planOfDay(beffroi.db, seededHub.id, day))!
const order = (n: number) => seededOrderId('tomorrow', n)
const elsewhere = async (id: OrderId) => {
  const here = shiftOf((await versionOf()).plan, id)
  return [1, 2, 3].map((n) => shiftId('tomorrow', n)).filter((shift) => shift !== here)
}
const priceOn = async (id: string, shift: string): Promise<{ ok: boolean; words: string }> =>
  JSON.parse((await bruno.get(`${DAY}/commandes/${id}/prix.json?tournee=${shift}`)).text)

/** An order of tomorrow, and another bike that has room for it: which ones depends on the plan. */
async function roomier() {
  const { orders } = await readDay(beffroi.db, seededHub, tomorrow)
  for (const { id, door } of orders)
    for (const shift of await elsewhere(id)) {
      const { ok, words } = await priceOn(id, shift)
      if (ok) return { id, name: door.recipientName, shift, words }
    }
  throw new Error('no other bike has room')
}
/** Who is moved to another bike. */
let moved = ''

describe('Whoever runs the bikes', () => {
  test('sees what each day asks for', async () => {
    const words = sentencesIn((await bruno.get('/livraisons/jours')).text)
    assert.match(words, /18 commandes .* 18\/18 faites/)
    assert.match(words, /aujourd’hui 21 commandes .* Planifiée/)
    assert.match(words, /13 commandes .* À planifier/)
  })
  test('is told what is not ready on the first page', async () => {
    const words = sentencesIn((await bruno.get('/')).text)
    assert.match(words, /Mercredi 3 juin : 13 commandes à planifier/)
    assert.match(words, /Aujourd’hui : 21 commandes à livrer/)
  })
  test('plans a day with one button, pressed twice for nothing, and reads what came of it', async () => {
    const id = randomUUID()
    const sent = await bruno.post(`${DAY}/plan`, { id })
    assert.equal(sent.location, `${DAY}/plan/${id}`)
    await bruno.post(`${DAY}/plan`, { id })
    const waiting = await bruno.get(`${DAY}/plan/${id}`)
    assert.equal(waiting.headers.get('refresh'), '1')
    await beffroi.settle()
    const done = await bruno.get(`${DAY}/plan/${id}`)
    assert.equal(done.headers.get('refresh'), null)
    assert.match(sentencesIn(done.text), /La journée est planifiée .*Commandes sur un vélo 13/)
    assert.equal((await versionOf()).version, 1)
    assert.equal((await versionOf()).madeBy, beffroi.personId('bruno'))
  })
  test('is not kept waiting by a search that never answers', async () => {
    const id = newId<PlanningId>()
    const asked = { id, hubId: seededHub.id, day: tomorrow, askedBy: beffroi.personId('bruno') }
    await insertPlanning(beffroi.db, { ...asked, askedAt: new Date(beffroi.now().getTime() - 180_000) })
    const page = await bruno.get(`${DAY}/plan/${id}`)
    assert.equal(page.headers.get('refresh'), null)
    assert.match(sentencesIn(page.text), /Le calcul n’a pas répondu/)
  })
  test('reads the price of a move, then keeps it', async () => {
    const to = await roomier()
    assert.match(to.words, /^[+−] \d.*km, [+−] \d.*min|Aucun détour/)
    const page = await bruno.submit(`${DAY}/commandes/${to.id}`, { shift: to.shift, version: 1 })
    assert.match(sentencesIn(page.text), /passe sur .* \(/)
    assert.equal(shiftOf((await versionOf()).plan, to.id), to.shift)
    moved = to.name
  })
  test('is shown the prices again when the day changed meanwhile', async () => {
    const [to = ''] = await elsewhere(order(2))
    const refused = await bruno.post(`${DAY}/commandes/${order(2)}`, { shift: to, version: 1 })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /La journée a changé entre-temps/)
  })
  test('takes the plan back as it was, and reads who did what', async () => {
    await bruno.submit(`${DAY}/historique/1`)
    const words = sentencesIn((await bruno.get(`${DAY}/historique`)).text)
    assert.match(
      words,
      new RegExp(
        `3\\. Version reprise .* Bruno Ledoux .* 2\\. Commande déplacée .* Changent de vélo : ${moved} .* 1\\. Journée planifiée`,
      ),
    )
  })
  test('locks a round: nothing goes in or out until it is unlocked', async () => {
    const locked = (await versionOf()).plan.bikes[0]!.bike
    const page = await bruno.submit(`${DAY}/tournees/${locked}/bloquer`)
    assert.match(sentencesIn(page.text), /La tournée est bloquée/)
    const inside = (await versionOf()).plan.bikes[0]!.stops.flatMap((stop) =>
      stop.kind === 'drop' ? [stop.order] : [],
    )[0]!
    const price = await priceOn(
      inside,
      [1, 2, 3].map((n) => shiftId('tomorrow', n)).find((id) => id !== locked)!,
    )
    assert.deepEqual(price, { ok: false, words: 'Cette tournée est bloquée. Débloquez-la d’abord.' })
    await bruno.submit(`${DAY}/tournees/${locked}/debloquer`)
  })
  test('sees which bikes are late, and what will go wrong if nothing changes', async () => {
    const { plan } = await versionOf(today)
    const leaves = ({ stops }: (typeof plan.bikes)[number]) => stops[0]?.departure_s ?? Infinity
    const round = plan.bikes.toSorted((one, other) => leaves(one) - leaves(other))[0]!
    const ridden = Math.min(5, round.stops.length - 3)
    await writeGestures(beffroi.db, riddenStops(today, round, ridden, 3600), beffroi.personId('yanis'))
    beffroi.setNow('2026-06-02T11:35:00Z')
    const words = sentencesIn((await bruno.get('/livraisons/jours/aujourdhui')).text)
    assert.match(words, /Un vélo est en retard|vélos sont en retard/)
    assert.match(words, /après son créneau/)
    assert.match(words, new RegExp(`${ridden} faits, le dernier à `))
    const page = (await bruno.get('/livraisons/jours/aujourdhui')).text
    const [first] = [...page.matchAll(/data-lane="([^"]+)"/g)].map(([, id]) => id)
    assert.equal(first, round.bike, 'the bike that is late comes first')
    const folded = /<details class="did">(.*?)<\/details>/s.exec(page)?.[1] ?? ''
    assert.equal((folded.match(/<li class="done"/g) ?? []).length, ridden)
    assert.match(sentencesIn((await bruno.get('/')).text), /livraisons? en retard/)
    assert.match(
      sentencesIn((await bruno.get(`/livraisons/jours/${today}/tournees/${round.bike}`)).text),
      /Si rien ne change/,
    )
  })
  test('sees an urgent order come in, which bike has it and what it moved', async () => {
    const slot = { day: today, from: parisInstant(today, '16:00'), to: parisInstant(today, '18:00') }
    const before = await versionOf(today)
    const booked = await bookSlot(beffroi.db, exampleWish(), slot, beffroi.personId('bruno'), beffroi.now())
    assert.ok(booked.ok, JSON.stringify(booked))
    const after = await versionOf(today)
    assert.equal(after.how, 'order taken')
    assert.ok(movedOrders(before.plan.bikes, after.plan.bikes).length <= 2)
    assert.equal(ordersIn(after.plan).length, ordersIn(before.plan).length + 1)
    const words = sentencesIn((await bruno.get('/livraisons/jours/aujourdhui')).text)
    assert.match(words, /Commande arrivée à 13 h 35 : Monique Hochart/)
  })
  test('finds the same on the map, without a colour to see', async () => {
    const { text } = await bruno.get(`/livraisons/jours/${today}/carte`)
    assert.match(text, /<polyline class="line r1"/)
    assert.match(text, /role="img"/)
    assert.match(sentencesIn(text), /Dépôt .*500 m/)
  })
  test('is one of the hub: others find nothing', async () => {
    for (const id of ['yanis', 'nadege', 'claire', 'farida'] as const) {
      const other: Visitor = await beffroi.as(id)
      assert.equal((await other.get(DAY)).status, 404, id)
      assert.equal((await other.post(`${DAY}/plan`, { id: randomUUID() })).status, 404, id)
      assert.equal((await other.get(`${DAY}/commandes/${order(1)}/prix.json`)).status, 404, id)
    }
    assert.equal((await (await beffroi.as('didier')).get(DAY)).status, 200)
  })
  test('is not whoever supervises elsewhere', async () => {
    await insertMembership(beffroi.db, {
      id: newId(),
      personId: beffroi.personId('nadege'),
      organisationId: seededOrganisations.delplanque.id,
      role: 'technical supervisor',
      fromDay: addDays(today, -1),
    })
    assert.equal((await (await beffroi.as('nadege')).get(DAY)).status, 404)
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
