import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { asSeen, openBeffroi, sentencesIn } from '#testing'
import { planDay } from '../planning/plan-day.ts'
import { planOfDay } from '../plan/store.ts'
import { idOf, seededBikes, seededHub } from '../seeds/seeded-town.ts'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { readHub } from '../hub-store.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import { shiftsOfDay } from '../shift-store.ts'
import { ordersIn } from '../workday/workday.ts'

const beffroi = await openBeffroi({ at: '2026-06-02T05:30:00Z' })
after(() => beffroi.close())
const { db } = beffroi
const tomorrow = addDays(parisDay(beffroi.now()), 1)
const TEAM = `/livraisons/jours/${tomorrow}/equipe`
const bruno = await beffroi.as('bruno')
const [bike1, bike2, bike3] = seededBikes.map(({ id }) => id)
const yanis = beffroi.personId('yanis')
const shift = {
  bike: bike1,
  courier: yanis,
  starts: '9:00',
  ends: '14h15',
  breakFrom: '',
  breakTo: '',
  minutes: '30',
}
const team = shiftId('tomorrow', 1)
const bike = { name: 'Vélo 1', payload: '80', volume: '220', le8: '2', le4: '2', le2: '1', frozen: '1' }
const planned = await planDay(db, {
  hub: seededHub,
  day: tomorrow,
  by: null,
  at: beffroi.now(),
  seconds: 1,
  iterations: 60,
})
const plan = async () => (await planOfDay(db, seededHub.id, tomorrow))!
/** Sends a form as a browser does: with what it saw when it was read. */
const save = async (path: string, fields: Record<string, string | undefined>) =>
  bruno.submit(path, { ...fields, ...(await asSeen(bruno, path)) })

/** The sentence of the field, and nothing written. */
async function refused(
  path: string,
  fields: Record<string, string | undefined>,
  sentence: RegExp,
): Promise<void> {
  const answer = await bruno.post(path, { ...fields, ...(await asSeen(bruno, path)) })
  assert.equal(answer.status, 422)
  assert.match(sentencesIn(answer.text), sentence)
}

describe('The team of a day', () => {
  test('was planned to begin with', () => assert.ok(planned.ok))
  const wrong: [string, Record<string, string>, RegExp][] = [
    ['the same bike twice', { bike: bike2! }, /Ce vélo roule déjà ce jour-là/],
    ['somebody on two bikes at once', { courier: idOf('b3', 3) }, /déjà sur un autre vélo à cette heure-là/],
    ['somebody who is no courier', { courier: beffroi.personId('nadege') }, /n’est pas livreuse ce jour-là/],
    ['hours that end before they begin', { ends: '8:00' }, /La fin doit venir après le début/],
    ['a day of eleven hours', { starts: '7:00', ends: '18:00' }, /10 heures au plus/],
    ['a break outside the shift', { breakFrom: '15:00', breakTo: '15:30' }, /La pause doit tenir/],
    ['half a break', { breakFrom: '11:00' }, /Donnez les deux heures de la pause/],
    ['an hour that is none', { starts: '25:00' }, /Donnez une heure/],
    ['hours that leave orders without a bike', { starts: '9:00', ends: '9:10' }, /plus de vélo/],
  ]
  for (const [what, change, sentence] of wrong)
    test(`does not take ${what}`, async () => {
      const { version } = await plan()
      await refused(`${TEAM}/${team}`, { ...shift, ...change }, sentence)
      assert.equal((await plan()).version, version)
    })
  test('changes, and the plan follows: every order keeps a bike', async () => {
    const page = await save(`${TEAM}/${team}`, { ...shift, starts: '9:30', heavy: 'oui' })
    assert.match(sentencesIn(page.text), /C’est enregistré/)
    assert.equal(ordersIn((await plan()).plan).length, 13)
    const [first] = (await shiftsOfDay(db, seededHub.id, tomorrow)).filter(({ id }) => id === team)
    assert.equal(first?.heavy, true)
  })
  test('loses a bike only if its orders hold on the others', async () => {
    const { version } = await plan()
    assert.match(sentencesIn((await bruno.get(`${TEAM}/${team}/retirer`)).text), /commandes? de ce vélo/)
    await refused(`${TEAM}/${team}/retirer`, {}, /plus de vélo/)
    assert.equal((await plan()).version, version)
    const longer = { ...shift, bike: bike2, courier: idOf('b3', 2), starts: '9:00', ends: '18:30' }
    await save(`${TEAM}/${shiftId('tomorrow', 2)}`, longer)
    const page = await bruno.submit(`${TEAM}/${team}/retirer`)
    assert.match(sentencesIn(page.text), /ses commandes ont un autre vélo/)
    assert.equal(ordersIn((await plan()).plan).length, 13)
    assert.ok((await plan()).plan.bikes.every((round) => round.bike !== team))
    assert.equal((await plan()).how, 'team changed')
  })
  test('says how many orders would be left when the last bike goes', async () => {
    const left = await shiftsOfDay(db, seededHub.id, tomorrow)
    for (const one of left) await bruno.post(`${TEAM}/${one.id}/retirer`)
    const [last] = await shiftsOfDay(db, seededHub.id, tomorrow)
    assert.ok(last, 'nobody is left')
    await refused(`${TEAM}/${last.id}/retirer`, {}, /commandes? n’(aurait|auraient) plus de vélo/)
  })
  test('has a bike back when its form is sent again after it was taken out', async () => {
    await save(`${TEAM}/${team}`, shift)
    assert.ok((await shiftsOfDay(db, seededHub.id, tomorrow)).some(({ id }) => id === team))
    await bruno.submit(`${TEAM}/${team}/retirer`)
  })
  test('is copied from the week before', async () => {
    const nextWeek = addDays(tomorrow, 7)
    const count = (await shiftsOfDay(db, seededHub.id, tomorrow)).length
    const page = await bruno.submit(`/livraisons/jours/${nextWeek}/equipe/copier`)
    assert.match(sentencesIn(page.text), /vélos? copiés?/)
    assert.equal((await shiftsOfDay(db, seededHub.id, nextWeek)).length, count)
  })
})

describe('A bike', () => {
  test('does not take the name of another', () =>
    refused(`/livraisons/velos/${bike1}`, { ...bike, name: 'Triporteur' }, /Un autre vélo porte déjà ce nom/))
  test('is not made so small that a plan to come breaks', async () => {
    for (const id of [bike1, bike2, bike3].filter((one) => one !== undefined)) {
      const answer = await bruno.post(`/livraisons/velos/${id}`, {
        ...(await asSeen(bruno, `/livraisons/velos/${id}`)),
        ...bike,
        name: `Petit ${id.at(-1)}`,
        payload: '1',
      })
      if (answer.status === 422) {
        assert.match(sentencesIn(answer.text), /n’(aurait|auraient) plus de vélo avec ce réglage/)
        return
      }
    }
    assert.fail('three bikes of one kilo carry everything')
  })
  test('is added, and rides no more once nothing waits for it', async () => {
    const id = randomUUID()
    await bruno.submit(`/livraisons/velos/${id}`, { ...bike, name: 'Vélo de prêt' })
    const page = await bruno.submit(`/livraisons/velos/${id}/retirer`)
    assert.match(sentencesIn(page.text), /Vélo de prêt ne roule plus/)
    assert.equal((await bruno.post(`/livraisons/velos/${id}`, { ...bike, name: 'Vélo de prêt' })).status, 404)
    await refused(
      `/livraisons/velos/${randomUUID()}`,
      { ...bike, name: 'Vélo de prêt' },
      /porte déjà ce nom, ou l’a porté/,
    )
  })
  test('that still rides is not put away', async () => {
    const [first] = await shiftsOfDay(db, seededHub.id, parisDay(beffroi.now()))
    await refused(`/livraisons/velos/${first!.bike.id}/retirer`, {}, /Ce vélo roule encore/)
  })
})

describe('A hub', () => {
  const hub = {
    name: 'La Halle aux vélos',
    address: '4 Quai du Commerce',
    latitude: '50,9454',
    longitude: '1,8504',
  }
  const ride = { speed: '15', detour: '130', reload: '10', stairs: '40', box: '25' }
  test('says which slot it cannot read', () =>
    refused(
      '/livraisons/depot',
      { ...hub, ...ride, slots2: '10h-12h, midi' },
      /« midi » n’est pas un créneau/,
    ))
  test('does not ride so slowly that promised hours break', () =>
    refused('/livraisons/depot', { ...hub, ...ride, speed: '3' }, /plus de vélo avec ce réglage/))
  test('keeps its settings and its slots', async () => {
    await save('/livraisons/depot', {
      ...hub,
      ...ride,
      speed: '14,5',
      slots2: '10h-12h, 14:00-16:00',
    })
    assert.equal((await readHub(db, seededHub.id))?.speed_m_per_h, 14_500)
    assert.deepEqual(await slotsOfHub(db, seededHub.id), [
      { weekday: 2, from: '10:00', to: '12:00' },
      { weekday: 2, from: '14:00', to: '16:00' },
    ])
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
