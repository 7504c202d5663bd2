import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { seededOrganisations, seededTrainees, type PersonId } from '#people'
import { addDays, dayOf, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId, newId, type Id } from '#platform/id'
import { modes } from '../activity.ts'
import { planAtHost } from '../at-host/door.ts'
import { enrolTrainee, endTraineeship } from '../team/enrol-trainee.ts'
import { gaugeFrom } from './gauge.ts'
import { sumOf, tally, type Tally } from './tally.ts'
import { gaugeOf } from './read-gauge.ts'
import { creditsOf } from './credit-sum-store.ts'
import { readTallies } from './gauge-store.ts'
import { placeInSubgroup, subgroupsOf } from '../subgroup-store.ts'
import { hostHalfDaysOfEach, saveHalfDay, wholeCalendarOf } from '../half-day-store.ts'
import type { Entry } from '../ledger/ledger.ts'
import { appendLines } from '../ledger/chain-store.ts'
import { activitiesOf } from '../activity-store.ts'
import { traineesOf } from '../trainee-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()

const one: Tally = {
  personId: asId<PersonId>('a'),
  creditedMinutes: 750,
  foadDone: 800,
  foadTotal: 1600,
  done: 1000,
  total: 2000,
}

describe('The gauge of a trainee', () => {
  test('is what is credited out of what has passed; what will be missing at the end, at this pace, is said to the minute', () => {
    const under = gaugeFrom({ ...one, creditedMinutes: 749 }, 75)
    assert.deepEqual([under.share, under.behind, under.missingMinutes], [0.749, true, 2])
    const reached = gaugeFrom(one, 75)
    assert.deepEqual([reached.share, reached.behind, reached.missingMinutes], [0.75, false, 0])
    // Above the goal today, and under it at the end: what is left is not at a distance.
    const later = gaugeFrom({ ...one, creditedMinutes: 780, foadTotal: 1200 }, 75)
    assert.deepEqual([later.share, later.behind, later.missingMinutes], [0.78, true, 330])
  })

  test('foresees the end at the pace kept until now, never above what is planned', () => {
    assert.equal(gaugeFrom(one, 75).forecast, (750 + (750 / 800) * 800) / 2000)
    assert.equal(gaugeFrom({ ...one, creditedMinutes: 900 }, 75).forecast, (900 + 800) / 2000)
  })

  test('says nothing before the first half-day, and misses nothing without an obligation', () => {
    const before = gaugeFrom({ ...one, creditedMinutes: 0, done: 0, foadDone: 0 }, 75)
    assert.deepEqual([before.share, before.forecast, before.behind], [null, null, false])
    assert.equal(gaugeFrom({ ...one, creditedMinutes: 0 }, null).behind, false)
  })
})

describe('The gauge of the demo', () => {
  test('looks like a group in its fifth week: three people under 75 % today, all of them at the end if nothing changes', async () => {
    const gauge = await gaugeOf(db, seeded.group7, now)
    const under = gauge.trainees
      .filter((trainee) => (trainee.share ?? 1) < 0.75)
      .map((trainee) => trainee.givenName)
    assert.ok(gauge.trainees.every((trainee) => trainee.behind))
    assert.deepEqual(under, ['Kévin', 'Yasmine', 'Jocelyne'])
    assert.equal(gauge.goalPercent, 75)
    assert.ok((gauge.group.share ?? 0) > 0.75 && (gauge.group.share ?? 0) < 0.8, String(gauge.group.share))
    assert.ok(gauge.trainees.every((trainee) => trainee.connectionMinutes > 0))
  })

  test('of 2018 is above the obligation for everybody', async () => {
    const gauge = await gaugeOf(db, seeded.group1, now)
    assert.deepEqual([...new Set(gauge.trainees.map((trainee) => trainee.creditedMinutes))], [14_700])
    assert.ok(gauge.trainees.every((trainee) => !trainee.behind))
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
  const groupId = newId<GroupId>()
  const startsOn = dayOf('2026-05-04')
  const common = { places: 13, site: 'Arras', startsOn, endsOn: dayOf('2026-07-10') }
  const group = { id: groupId, actionId: seeded.clea, title: `Cas ${seed}`, ...common }
  await openGroup(db, { leadId: seededOrganisations.afp2i.id }, group, null, now)
  const people = seededTrainees.group7.slice(0, 1 + pick(4)).map((trainee) => trainee.id)
  for (const personId of people) {
    await enrolTrainee(db, { groupId, personId, fromDay: addDays(startsOn, pick(3) === 0 ? 10 : 0), at: now })
    if (pick(3) > 0) await placeInSubgroup(db, { groupId, personId, subgroup: pick(2) ? 'A' : 'B', at: now })
    if (pick(4) === 0)
      await endTraineeship(db, {
        groupId,
        personId,
        untilDay: addDays(startsOn, 20),
        why: { words: 'emploi' },
      })
  }
  for (const personId of people.filter(() => pick(2) === 0)) {
    const halves = Array.from({ length: 8 }, (_, n) => {
      const day = addDays(startsOn, n * 7 + pick(5))
      const hours = { startsAt: parisInstant(day, '08:30'), endsAt: parisInstant(day, '11:30') }
      return { day, half: 'morning' as const, ...hours }
    })
    const conventionId = newId<Id<'convention'>>()
    await db.transaction((tx) =>
      planAtHost(tx, { conventionId, personId, hostName: 'Au Fil Propre', halves, at: now }),
    )
  }
  for (let n = 0; n < 12; n++) {
    const day = addDays(startsOn, pick(60))
    const startsAt = parisInstant(day, '09:00')
    await saveHalfDay(
      db,
      {
        id: newId(),
        groupId,
        uid: `${seed}-${n}`,
        sequence: 0,
        day,
        half: 'morning',
        startsAt,
        endsAt: new Date(startsAt.getTime() + (60 + pick(180)) * 60_000),
        mode: modes[pick(modes.length)] ?? 'sst',
        title: 'Séance',
        room: '',
        trainerId: null,
        subgroup: [null, null, 'A' as const, 'B' as const][pick(4)] ?? null,
        cancelledAt: pick(5) === 0 ? now : null,
      },
      null,
      now,
    )
  }
  await credit(groupId, people, pick)
  return groupId
}

/** Credits and corrections; activities are lent by the demo: only their minutes count here. */
async function credit(groupId: GroupId, people: PersonId[], pick: (below: number) => number): Promise<void> {
  const lent = await activitiesOf(db, seeded.group1)
  const entries = people.flatMap((personId) =>
    lent.slice(0, pick(6)).flatMap(({ id }): Entry[] => {
      const written = { personId, proofId: asId<Id>('x'), signedBy: people[0] ?? null, why: 'cas', at: now }
      return [
        { ...written, activityId: id, kind: 'correction', minutes: 30 + pick(90), proof: 'correction' },
        { ...written, activityId: id, kind: 'correction', minutes: -1 - pick(30), proof: 'correction' },
      ]
    }),
  )
  await appendLines(db, groupId, entries)
}

describe('Tallies computed twice', () => {
  for (let seed = 1; seed <= 25; seed++) {
    test(`are the same in SQL and in TypeScript, case ${seed}`, async () => {
      const groupId = await generate(seed)
      for (const pmsmpCounts of [true, false]) {
        const rows = {
          calendar: await wholeCalendarOf(db, groupId),
          atHosts: (await hostHalfDaysOfEach(db, [groupId])).get(groupId) ?? [],
          trainees: await traineesOf(db, groupId),
          subgroups: await subgroupsOf(db, groupId),
          credits: await creditsOf(db, groupId),
        }
        const found = await readTallies(db, groupId, { now, pmsmpCounts })
        assert.deepEqual(found, tally(rows, { now, pmsmpCounts }))
        assert.ok(sumOf(found).done <= sumOf(found).total)
      }
    })
  }
})
