import { readGroup, seeded } from '#actions'
import { seededTrainees } from '#people'
import type { Tx } from '#platform/db'
import { addDays, holidayOn, parisDay, parisInstant, weekday, type Day } from '#platform/time'
import { isFoad, type Activity } from '../activity.ts'
import { seedMinutes } from '../hours/connection-store.ts'
import { readTallies } from '../hours/gauge-store.ts'
import { activitiesOf } from '../activity-store.ts'
import { wayOf } from '../work/way.ts'
import { acceptedWork, unfinished } from './seeded-works.ts'
import { keepWorks } from './keep-works.ts'

/** The credited share that each trainee of group 7 has reached today, in the order of `seededTrainees`: three are under 75 %. */
const shares = [0.8, 0.735, 0.79, 0.6, 0.795, 0.785, 0.59, 0.77, 0.84, 0.78, 0.815, 0.835, 0.825]

/** The one without work for more than a week. */
const SILENT = 6

/** Hours of connection: some work on paper, others keepWorks the page open. */
const hours = [13, 10, 9, 7, 11, 14, 6, 11, 17, 9, 14, 13, 12]

/** What was handed in, credited, waits or was given back, in both groups of the demo. */
export async function seedWork(tx: Tx, now: Date): Promise<void> {
  await seedFirst(tx)
  await seedSeventh(tx, now)
}

async function seedFirst(tx: Tx): Promise<void> {
  const group = await readGroup(tx, seeded.group1)
  if (!group) throw new Error('seed the actions first')
  const activities = (await activitiesOf(tx, group.id)).filter((one) => isFoad(one.mode))
  const days = workingDays(group.startsOn, addDays(group.endsOn, -1))
  const works = seededTrainees.group1.flatMap(({ id }, p) =>
    activities.map((activity, i) =>
      acceptedWork(activity, id, p, i, days[Math.floor((i * days.length) / activities.length)]),
    ),
  )
  await keepWorks(tx, group.id, works, activities)
}

async function seedSeventh(tx: Tx, now: Date): Promise<void> {
  const group = await readGroup(tx, seeded.group7)
  if (!group) throw new Error('seed the actions first')
  const today = parisDay(now)
  const activities = (await activitiesOf(tx, group.id)).filter((one) => isFoad(one.mode))
  const tallies = await readTallies(tx, group.id, { now, pmsmpCounts: true })
  const done = new Map(tallies.map((one) => [one.personId, one.done]))
  const works = seededTrainees.group7.flatMap(({ id }, p) => {
    const target = (shares[p] ?? 0.8) * (done.get(id) ?? 0)
    const days = workingDays(group.startsOn, addDays(today, p === SILENT ? -11 : -1))
    const reached = upTo(activities, target)
    const theirs = reached.map((activity, i) =>
      acceptedWork(activity, id, p, i, days[Math.floor((i * days.length) / reached.length)]),
    )
    const next = activities.filter(
      (one) => !reached.includes(one) && wayOf(one) !== 'quiz' && one.proof !== 'observation',
    )
    return [...theirs, ...unfinished(next, id, p, addDays(today, -1))]
  })
  await keepWorks(tx, group.id, works, activities)
  for (const [p, { id }] of seededTrainees.group7.entries())
    await seedMinutes(tx, {
      personId: id,
      groupId: group.id,
      from: parisInstant(group.startsOn, '09:00'),
      hours: hours[p] ?? 10,
    })
}

/** The first activities whose minutes come nearest to the target without passing it. */
function upTo(activities: readonly Activity[], target: number): Activity[] {
  let sum = 0
  return activities.filter(({ minutes }) => {
    if (sum + minutes > target + 10) return false
    sum += minutes
    return true
  })
}

function workingDays(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekday(day) <= 5 && !holidayOn(day)) days.push(day)
  return days
}
