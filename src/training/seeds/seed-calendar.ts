import { readGroup, seeded, type Group, type GroupId } from '#actions'
import { cast, seededTrainees, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { asId, type Naming } from '#platform/id'
import { seedAttendance } from './seed-attendance.ts'
import { placeInSubgroup } from '../subgroup-store.ts'
import { insertHalfDays } from '../half-day-store.ts'
import { insertActivities } from '../programme-store.ts'
import { insertSequence } from '../programme/sequence-store.ts'
import { seededCalendar } from './seeded-calendar.ts'
import { seededProgramme } from './seeded-programme.ts'
import { seededQuiz } from './seeded-quiz.ts'
import type { SequenceId, ActivityId } from '../ids.ts'

const claire = cast.find((one) => one.id === 'claire')?.personId ?? asId<PersonId>('')

/** Programme, calendar and attendance of both groups of the demo: the one of 2018, over, and the one in its fifth week. */
export async function seedCalendar(tx: Tx, now: Date): Promise<void> {
  const first = await needGroup(tx, seeded.group1)
  const current = await needGroup(tx, seeded.group7)
  await seedGroup(tx, first, seededTrainees.group1, { A: [10, 11], B: [17, 18] }, now)
  await seedGroup(tx, current, seededTrainees.group7, { A: [31, 32], B: [38, 39] }, now)
}

async function seedGroup(
  tx: Tx,
  group: Group,
  trainees: readonly { id: PersonId }[],
  firstAid: { A: [number, number]; B: [number, number] },
  now: Date,
): Promise<void> {
  await seedProgramme(tx, group.id)
  const calendar = seededCalendar(group, claire, firstAid)
  await insertHalfDays(tx, calendar, claire, now)
  for (const [i, { id }] of trainees.entries())
    await placeInSubgroup(tx, { groupId: group.id, personId: id, subgroup: i < 7 ? 'A' : 'B', at: now })
  await seedAttendance(tx, { group, trainees, calendar, trainerId: claire, now })
}

async function seedProgramme(tx: Tx, groupId: GroupId): Promise<void> {
  const activities = seededProgramme()
  const id: Naming<[kind: string, n: number]> = (kind, n) =>
    asId(`${groupId.slice(0, 24)}${groupId.slice(-3)}${kind}${String(n).padStart(7, '0')}`)
  for (let week = 1; week <= 11; week++) {
    const name = { week: week === 11 ? null : week, title: null }
    await insertSequence(tx, { id: id<SequenceId>('5e', week), groupId, position: week, ...name })
  }
  await insertActivities(
    tx,
    activities.map(({ week, domain, ...one }, i) => ({
      ...one,
      id: id<ActivityId>('ac', i + 1),
      groupId,
      sequenceId: id('5e', week),
      position: i + 1,
      domains: [domain],
      picture: null,
      quiz: one.proof === 'quiz' ? seededQuiz : null,
    })),
  )
}

async function needGroup(db: Db, id: GroupId): Promise<Group> {
  const group = await readGroup(db, id)
  if (!group) throw new Error('seed the actions first')
  return group
}
