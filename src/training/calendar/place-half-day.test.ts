import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { openGroup, readGroup, seeded, type Group } from '#actions'
import { registerPerson, onlyNamed, seededOrganisations, seededTrainees, type PersonId } from '#people'
import { dayOf, parisInstant, type Day } from '#platform/time'
import { openBeffroi } from '#testing'
import { newId, asId } from '#platform/id'
import { enrolTrainee } from '../team/enrol-trainee.ts'
import { readHalfDay } from '../half-day-store.ts'
import { placeHalfDay } from './place-half-day.ts'
import type { HalfDay } from '../half-day.ts'
import type { HalfDayId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const claire = beffroi.personId('claire')
const eighth = {
  id: newId(),
  actionId: seeded.clea,
  title: 'Groupe 8',
  places: 12,
  site: 'Arras',
  startsOn: dayOf('2026-05-04'),
  endsOn: dayOf('2026-07-10'),
}
await openGroup(db, { leadId: seededOrganisations.afp2i.id }, eighth, null, beffroi.now())
const seventh = await readGroup(db, seeded.group7)
assert.ok(seventh)

const asked = (on: string, from: string, to: string, more: Partial<HalfDay> = {}) => {
  const id = newId<HalfDayId>()
  const day: Day = dayOf(on)
  return {
    id,
    uid: id,
    groupId: eighth.id,
    sequence: 0,
    day,
    half: 'morning' as const,
    mode: 'face to face' as const,
    title: 'Essai',
    room: '',
    trainerId: null,
    subgroup: null,
    cancelledAt: null,
    startsAt: parisInstant(day, from),
    endsAt: parisInstant(day, to),
    ...more,
  }
}
const place = async (one: ReturnType<typeof asked>, group: Pick<Group, 'startsOn' | 'endsOn'> = eighth) => {
  const done = await placeHalfDay(db, group, one, claire, beffroi.now())
  return done.ok ? (done.warning ?? 'placed') : done.refusal
}

test('What lasts several days is no half-day, whatever its clocks say', async () => {
  const week = asked('2026-06-08', '13:30', '17:00', { endsAt: parisInstant(dayOf('2026-06-12'), '17:00') })
  assert.equal(await place(week), 'passes noon')
  assert.equal(await readHalfDay(db, eighth.id, week.id), undefined)
})

describe('A half-day is placed', () => {
  test('when nothing is against it, and its half follows its hours', async () => {
    const one = asked('2026-06-09', '13:30', '17:00')
    assert.equal(await place(one), 'placed')
    assert.equal((await readHalfDay(db, eighth.id, one.id))?.half, 'afternoon')
  })
  test('outside the dates of the group, with a warning', async () => {
    assert.equal(await place(asked('2026-07-13', '09:00', '12:30')), 'outside the dates of the group')
  })
})

describe('A half-day is refused', () => {
  test('on a public holiday', async () => {
    assert.equal(await place(asked('2026-05-14', '09:00', '12:30')), 'public holiday')
  })
  test('when it ends before it starts, or passes noon', async () => {
    assert.equal(await place(asked('2026-06-10', '12:30', '09:00')), 'ends before it starts')
    assert.equal(await place(asked('2026-06-10', '09:00', '17:00')), 'passes noon')
  })
  test('when its trainees have another one then', async () => {
    assert.equal(await place(asked('2026-06-09', '14:00', '16:00')), 'same trainees')
    assert.equal(await place(asked('2026-06-09', '17:00', '18:00')), 'placed')
  })
  test('when who trains is with another group', async () => {
    assert.equal(await place(asked('2026-06-01', '09:00', '12:30', { trainerId: claire })), 'same trainer')
  })
  test('when another group has the room, whatever the case; not when it is at home', async () => {
    assert.equal(await place(asked('2026-06-01', '09:00', '12:30', { room: 'salle 2 ' })), 'same room')
    assert.equal(
      await place(asked('2026-06-01', '09:00', '12:30', { room: 'Salle 2', mode: 'foad at home' })),
      'placed',
    )
  })
  test('when a trainee is on PMSMP, in this group or in another', async () => {
    const during = seventh.startsOn < '2026-06-16' ? '2026-06-17' : ''
    const one = asked(during, '09:00', '12:30', { groupId: seeded.group7 })
    assert.equal(await place(one, seventh), 'on pmsmp')
    const shared = seededTrainees.group7[1]?.id ?? asId<PersonId>('')
    await enrolTrainee(db, {
      groupId: eighth.id,
      personId: shared,
      fromDay: eighth.startsOn,
      at: beffroi.now(),
    })
    assert.equal(await place(asked(during, '09:00', '12:30')), 'on pmsmp')
  })
  test('by somebody else at the same moment: the second waits, then is refused', async () => {
    const who = await registerPerson(db, onlyNamed('Zoé', 'Essai'), null, beffroi.now())
    const both = () => asked('2026-06-13', '09:00', '12:30', { trainerId: who })
    const second: Promise<string>[] = []
    await db.transaction(async (tx) => {
      assert.equal((await placeHalfDay(tx, eighth, both(), claire, beffroi.now())).ok, true)
      second.push(place(both()))
      await setTimeout(200) // the second one is looking for clashes while the first is not committed
    })
    assert.deepEqual(await Promise.all(second), ['same trainees'])
  })
})

describe('Two subgroups', () => {
  test('may work at the same time in one room; a third half-day for all may not', async () => {
    assert.equal(
      await place(asked('2026-06-20', '09:00', '12:30', { subgroup: 'A', room: 'Salle 9' })),
      'placed',
    )
    assert.equal(
      await place(asked('2026-06-20', '09:00', '12:30', { subgroup: 'B', room: 'Salle 9' })),
      'placed',
    )
    assert.equal(await place(asked('2026-06-20', '09:00', '12:30')), 'same trainees')
  })
})
