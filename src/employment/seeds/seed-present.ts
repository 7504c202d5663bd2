import { CENTRE, joinCircle, leaveCircle, type OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, addMonths, parisDay, parisInstant } from '#platform/time'
import { asId } from '#platform/id'
import { insertPath } from '../path-store.ts'
import { present } from './seeded-people.ts'
import type { SeededPost } from './seeded-posts.ts'
import { seededId } from './seeded-id.ts'
import { yanis, farida, actionId, seededEmployment, supervisorOf } from './seeded-employment.ts'
import { seedPerson } from './seed-person.ts'
import { seedCddi } from './seed-cddi.ts'
import type { PathId } from '../ids.ts'

/** Somebody at work today: their contract ends in three weeks to seven months; one in five was renewed; one works 18 h. */
export async function seedPresent(
  tx: Tx,
  rank: number,
  post: SeededPost,
  leadId: OrganisationId,
  now: Date,
): Promise<void> {
  const today = parisDay(now)
  const n = rank + 101
  const isYanis = post.number === 13
  const others = present[post.number > 13 ? rank - 1 : rank] ?? ['', '']
  const personId = isYanis ? yanis : await seedPerson(tx, n, others, now)
  const ahead = isYanis ? 165 : 20 + ((rank * 37) % 200)
  const toDay = addDays(today, ahead)
  const fromDay = addDays(addMonths(toDay, -(ahead > 150 ? 12 : ([6, 8, 10, 12][rank % 4] ?? 6))), 1)
  const enteredOn = rank % 5 === 4 ? addMonths(fromDay, -4) : fromDay
  const at = parisInstant(fromDay, '10:00')
  const id = isYanis ? seededEmployment.yanisPath : seededId<PathId>('path', n)
  const path = { id, actionId, personId, enteredOn, adviserId: farida }
  await insertPath(tx, path, at)
  if (enteredOn < fromDay)
    await seedCddi(tx, { n: n + 50, path, post, fromDay: enteredOn, toDay: addDays(fromDay, -1) }, at)
  const weeklyMinutes = post.number === 14 ? 18 * 60 : post.weeklyMinutes
  const renews = enteredOn < fromDay
  await seedCddi(tx, { n: n + 100, path, post: { ...post, weeklyMinutes }, fromDay, toDay, renews }, at)
  for (const circleId of [id, actionId])
    await joinCircle(tx, { circleId: asId(circleId), personId, relation: CENTRE, fromDay: enteredOn })
  const around = { circleId: id, organisationId: leadId }
  await joinCircle(tx, { ...around, personId: farida, relation: 'integration adviser', fromDay: enteredOn })
  const supervising = { ...around, personId: supervisorOf(post), relation: 'technical supervisor' } as const
  await joinCircle(tx, { ...supervising, fromDay: enteredOn })
  await leaveCircle(tx, supervising, toDay)
}
