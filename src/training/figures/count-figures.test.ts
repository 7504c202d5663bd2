import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { seededOrganisations, seededTrainees, type PersonId } from '#people'
import { addDays, dayOf, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId, newId, type Id } from '#platform/id'
import { modes } from '../activity.ts'
import { addLines } from '../attendance/line-store.ts'
import { endTraineeship, enrolTrainee } from '../team/enrol-trainee.ts'
import { saveHalfDay } from '../half-day-store.ts'
import { appendLines } from '../ledger/chain-store.ts'
import { insertSequence } from '../programme/sequence-store.ts'
import { saveActivity } from '../programme-store.ts'
import { started } from './counts.ts'
import { peopleBehindTraining, trainingFigures, trainingFiguresFromRows } from './count-figures.ts'
import type { HalfDayId, SequenceId, ActivityId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const startsOn = dayOf('2026-05-04')

const figure = async (groupId: GroupId, key: string) =>
  (await trainingFigures(db, [groupId]))[0]?.figures.find((one) => one.key === key)

describe('The figures of the group of 2018', () => {
  test('are thirteen participants and 76.1 % of the programme at a distance, all of it proven', async () => {
    assert.equal((await figure(seeded.group1, 'participants'))?.value, 13)
    const share = await figure(seeded.group1, 'foad-share')
    assert.deepEqual([share?.value, share?.numerator, share?.denominator], [76.1, 14_700, 19_320])
    assert.equal((await figure(seeded.group1, 'foad-credited'))?.value, 76.1)
  })

  test('have thirteen people behind them, and nobody behind a number of minutes', async () => {
    assert.equal((await peopleBehindTraining(db, seeded.group1, 'participants')).length, 13)
    assert.deepEqual(await peopleBehindTraining(db, seeded.group1, 'foad-share'), [])
  })
})

describe('A participant', () => {
  const row = {
    groupId: asId<GroupId>('g'),
    personId: asId<PersonId>('p'),
    fromDay: startsOn,
    untilDay: null,
    presences: 0,
    creditedMinutes: 0,
  }
  test('is whoever stayed, came once or proved one work; not who left on the first day with nothing', () => {
    assert.ok(started(row))
    assert.ok(started({ ...row, untilDay: addDays(startsOn, 1) }))
    assert.ok(started({ ...row, untilDay: startsOn, presences: 1 }))
    assert.ok(started({ ...row, untilDay: startsOn, creditedMinutes: 30 }))
    assert.ok(!started({ ...row, untilDay: startsOn }))
  })
})

/** A small generator, so that a case that fails can be played again from its number. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

async function generate(seed: number): Promise<GroupId> {
  const pick = chance(seed)
  const id = newId<GroupId>()
  const dates = { startsOn, endsOn: dayOf('2026-07-10') }
  const group = { id, actionId: seeded.clea, title: `Chiffres ${seed}`, places: 13, site: 'Arras', ...dates }
  await openGroup(db, { leadId: seededOrganisations.afp2i.id }, group, null, now)
  const activities = await programme(id, pick)
  const halfDayId = await halfDay(id)
  for (const { id: personId } of seededTrainees.group7.slice(0, pick(6))) {
    await enrolTrainee(db, { groupId: id, personId, fromDay: startsOn, at: now })
    if (pick(2)) {
      const untilDay = addDays(startsOn, pick(2) * 9)
      await endTraineeship(db, { groupId: id, personId, untilDay, why: { words: 'emploi' } })
    }
    if (pick(3) === 0) await present(halfDayId, personId, pick(2) ? 'present' : 'absent')
    const credited = activities.slice(0, pick(3)).map((activityId) => ({
      personId,
      activityId,
      kind: 'credit' as const,
      minutes: 15 + pick(200),
      proof: 'work' as const,
      proofId: asId<Id>('w'),
      signedBy: personId,
      why: 'cas',
      at: now,
    }))
    await appendLines(db, id, credited)
  }
  return id
}

async function programme(groupId: GroupId, pick: (below: number) => number): Promise<ActivityId[]> {
  const sequenceId = newId<SequenceId>()
  await insertSequence(db, { id: sequenceId, groupId, position: 1, week: 1, title: null })
  const ids: ActivityId[] = []
  for (let position = 1; position <= pick(6); position++) {
    const id = newId<ActivityId>()
    const words = { code: `A${position}`, title: 'Activité', instructions: '', picture: null, quiz: null }
    const counted = { mode: modes[pick(modes.length)] ?? 'sst', minutes: 1 + pick(400), domains: [] }
    await saveActivity(db, { id, groupId, sequenceId, position, proof: 'text', ...words, ...counted })
    ids.push(id)
  }
  return ids
}

async function halfDay(groupId: GroupId): Promise<HalfDayId> {
  const id = newId<HalfDayId>()
  const hours = { startsAt: parisInstant(startsOn, '09:00'), endsAt: parisInstant(startsOn, '12:30') }
  const place = { mode: 'face to face' as const, title: 'Accueil', room: '', trainerId: null, subgroup: null }
  const written = {
    id,
    groupId,
    uid: id,
    sequence: 0,
    day: startsOn,
    half: 'morning' as const,
    cancelledAt: null,
  }
  await saveHalfDay(db, { ...written, ...hours, ...place }, null, now)
  return id
}

async function present(
  halfDayId: HalfDayId,
  personId: PersonId,
  status: 'present' | 'absent',
): Promise<void> {
  const attended =
    status === 'present'
      ? { status, lateMinutes: 0, signature: undefined }
      : { status, reason: null, reasonWords: null }
  const silent = { justification: null, countersigned: null, why: null }
  const line = { id: randomUUID(), halfDayId, personId, saidBy: personId, saidAt: now }
  await addLines(db, [{ ...attended, ...line, ...silent }])
}

describe('Figures computed twice', () => {
  test('are the same in SQL and in TypeScript on fifty generated groups, and their people are as many', async () => {
    const ids: GroupId[] = []
    for (let seed = 1; seed <= 50; seed++) ids.push(await generate(seed))
    const found = await trainingFigures(db, ids)
    assert.deepEqual(found, await trainingFiguresFromRows(db, ids))
    assert.ok(
      found.some(({ figures }) =>
        figures.some((one) => one.key === 'participants' && one.excluded.length > 0),
      ),
    )
    for (const { groupId, figures } of found) {
      const behind = await peopleBehindTraining(db, groupId, 'participants')
      const [participants] = figures
      assert.equal(behind.filter((one) => one.counted === 'in').length, participants?.value)
      const left = behind.filter((one) => one.counted === 'excluded').length
      assert.equal(
        left,
        participants?.excluded.reduce((sum, one) => sum + one.count, 0),
      )
    }
  })
})
