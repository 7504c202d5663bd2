import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { groupsWithIds, openGroup, seeded, type GroupId } from '#actions'
import { seededOrganisations, seededTrainees } from '#people'
import { addDays, dayOf, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { newId } from '#platform/id'
import { alertRules, alertsFor, isLookedAfter } from './alert.ts'
import { alertsOf, alertsOfEach } from './gather-alerts.ts'
import { gaugeOf } from '../hours/door.ts'
import { enrolTrainee } from '../team/enrol-trainee.ts'
import { saveHalfDay } from '../half-day-store.ts'
import type { HalfDayId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const today = dayOf('2026-06-02')
const first = dayOf('2026-05-18')

/** Ten days at a distance, from Monday 18 May. */
const calendar = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((n) => ({
  day: addDays(first, n),
  mode: 'foad at home' as const,
  endsAt: parisInstant(addDays(first, n), '12:30'),
  cancelledAt: null as Date | null,
}))
const fine: Parameters<typeof alertsFor>[0] = {
  now,
  calendar,
  fromDay: first,
  lastWorkAt: parisInstant(addDays(first, 10), '10:00'),
  forecast: undefined,
  absences: [],
  held: [],
}
const kinds = (known: Partial<typeof fine>) => alertsFor({ ...fine, ...known }).map((one) => one.kind)

describe('Somebody is called', () => {
  test('not when work arrives, minutes are there and presence is told', () => {
    assert.deepEqual(kinds({}), [])
  })

  test('after five days at a distance without any work, counted on the calendar', () => {
    const last = (n: number) => parisInstant(addDays(first, n), '10:00')
    assert.deepEqual(kinds({ lastWorkAt: last(4) }), ['no work'])
    assert.deepEqual(kinds({ lastWorkAt: last(7) }), [])
    const cancelled = calendar.map((one) => ({ ...one, cancelledAt: now }))
    assert.deepEqual(kinds({ lastWorkAt: last(4), calendar: cancelled }), [])
  })

  test('when their pace ends under the obligation, and when absent twice without news in two weeks', () => {
    const forecast = { share: 0.7, goalPercent: 75, missingMinutes: 1, by: today }
    assert.deepEqual(kinds({ forecast }), ['behind'])
    assert.deepEqual(kinds({ absences: [today] }), [])
    assert.deepEqual(kinds({ absences: [today, addDays(today, -3)] }), ['absent'])
    assert.deepEqual(kinds({ absences: [today, addDays(today, -alertRules.absencesWithinDays)] }), [])
  })

  test('and not again until the catch-up that was noted, or for three days', () => {
    const note = { catchUpOn: null, writtenAt: now }
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
    assert.deepEqual(
      [0, 3, 4].map((days) => isLookedAfter(note, later(days))),
      [true, true, false],
    )
    const planned = { ...note, catchUpOn: addDays(today, 6) }
    assert.deepEqual(
      [6, 7].map((days) => isLookedAfter(planned, later(days))),
      [true, false],
    )
    assert.equal(isLookedAfter(undefined, now), false)
  })
})

/** A group at work beside the seventh, with two of its people, who have handed nothing in there. */
async function besideGroup7(): Promise<GroupId> {
  const id = newId<GroupId>()
  const dates = { startsOn: first, endsOn: dayOf('2026-07-10') }
  const group = { id, actionId: seeded.clea, title: 'Groupe 8', places: 13, site: 'Arras', ...dates }
  await openGroup(db, { leadId: seededOrganisations.afp2i.id }, group, null, now)
  for (const { id: personId } of seededTrainees.group7.slice(0, 2))
    await enrolTrainee(db, { groupId: id, personId, fromDay: first, at: now })
  for (const { day, mode } of calendar) {
    const uid = newId<HalfDayId>()
    const hours = { startsAt: parisInstant(day, '09:00'), endsAt: parisInstant(day, '12:30') }
    const words = { title: 'À distance', room: '', trainerId: null, subgroup: null, cancelledAt: null }
    const halfDay = { id: uid, groupId: id, uid, sequence: 0, day, half: 'morning' as const, mode }
    await saveHalfDay(db, { ...halfDay, ...hours, ...words }, null, now)
  }
  return id
}

describe('The alerts of a group', () => {
  const base = `/formation/${seeded.group7}/alertes`
  const jocelyne = seededTrainees.group7.find((one) => one.givenName === 'Jocelyne')?.id ?? ''

  test('name all those whose pace ends under the obligation, who has most to make up first, and who has sent nothing for a week', async () => {
    const found = await alertsOf(db, seeded.group7, now)
    const behind = found.filter((one) => one.alerts.some((alert) => alert.kind === 'behind'))
    const { trainees } = await gaugeOf(db, seeded.group7, now)
    const under = trainees.filter(({ forecast }) => forecast !== null && forecast < 0.75)
    assert.equal(behind.length, 13)
    assert.deepEqual(
      behind.map((one) => one.personId).toSorted(),
      under.map((one) => one.personId).toSorted(),
    )
    assert.deepEqual(
      behind.slice(0, 3).map((one) => one.givenName),
      ['Jocelyne', 'Yasmine', 'Kévin'],
    )
    const page = sentencesIn((await (await beffroi.as('claire')).get(base)).text)
    assert.match(page, /À ce rythme, 13 personnes finissent sous l’obligation/)
    assert.match(
      page,
      /À ce rythme, 4\d,\d % à la fin : \d+ h( \d\d)? de FOAD à rattraper d’ici le 10 juillet 2026 pour tenir 75 %/,
    )
    const silent = found.filter((one) => one.alerts.some((alert) => alert.kind === 'no work'))
    assert.deepEqual(
      silent.map((one) => one.givenName),
      ['Jocelyne'],
    )
  })

  test('say in the evening what they said in the morning', async () => {
    const at = (clock: string) => alertsOf(db, seeded.group7, parisInstant(today, clock))
    const behind = (found: Awaited<ReturnType<typeof alertsOf>>) =>
      found.flatMap((one) => one.alerts.filter((alert) => alert.kind === 'behind'))
    assert.deepEqual(behind(await at('19:00')), behind(await at('08:00')))
    assert.notDeepEqual(
      behind(await alertsOf(db, seeded.group7, parisInstant(addDays(today, 1), '08:00'))),
      behind(await at('08:00')),
    )
  })

  test('are over with the group', async () => {
    assert.deepEqual(await alertsOf(db, seeded.group1, now), [])
  })

  test('are the same for several groups at once as for each of them', async () => {
    const ids = [seeded.group1, seeded.group7, await besideGroup7()]
    const together = await alertsOfEach(db, await groupsWithIds(db, ids), now)
    for (const id of ids) assert.deepEqual(together.get(id) ?? [], await alertsOf(db, id, now))
    const beside = together.get(ids[2] ?? '') ?? []
    assert.deepEqual(
      beside.map((one) => one.alerts.map(({ kind }) => kind).toSorted()),
      [
        ['behind', 'no work'],
        ['behind', 'no work'],
      ],
    )
  })

  test('open on a call and a note, which the person may read; then wait for the catch-up', async () => {
    const claire = await beffroi.as('claire')
    const path = `${base}/${jocelyne}`
    assert.match(sentencesIn((await claire.get(path)).text), /Aucun travail donné depuis/)
    const id = randomUUID()
    assert.match(sentencesIn((await claire.post(path, { id, said: '' })).text), /Écrivez ce qui s’est dit/)
    const past = await claire.post(path, { id, said: 'Appelée.', catchUpOn: '2026-06-01' })
    assert.match(sentencesIn(past.text), /Ce jour est passé/)
    for (let n = 0; n < 2; n++)
      await claire.submit(path, { id, said: 'Plus de réseau chez elle.', catchUpOn: '2026-06-05' })
    const [last] = (await alertsOf(db, seeded.group7, now)).toReversed()
    assert.deepEqual([last?.givenName, last?.lookedAfter], ['Jocelyne', true])
    const list = sentencesIn((await claire.get(base)).text)
    assert.equal(list.split('Plus de réseau chez elle.').length, 2)
  })

  test('are for who trains the group; the training lead reads and writes nothing', async () => {
    const brigitte = await beffroi.as('brigitte')
    assert.equal((await brigitte.get(`${base}/${jocelyne}`)).status, 200)
    const note = { id: randomUUID(), said: 'x' }
    assert.equal((await brigitte.post(`${base}/${jocelyne}`, note)).status, 404)
    for (const id of ['aicha', 'karine', 'mathieu', 'agnes'] as const)
      for (const path of [base, `${base}/${jocelyne}`])
        assert.equal((await (await beffroi.as(id)).get(path)).status, 404)
    const stranger = seededTrainees.group1[0]?.id
    assert.equal((await (await beffroi.as('claire')).get(`${base}/${stranger}`)).status, 404)
  })
})
