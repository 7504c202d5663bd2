import { readAction, seeded } from '#actions'
import { CENTRE, cast, joinCircle, leaveCircle, onlyNamed, registerPerson } from '#people'
import type { Db } from '#platform/db'
import { addDays, addMonths, dayOf, parisDay, parisInstant, type Day } from '#platform/time'
import { insertCddi } from '../cddi-store.ts'
import { insertFlagAnswer } from '../flag-store.ts'
import { saveExit } from '../exit-store.ts'
import { motives, unsettledAs, verdictOf } from '../exit.ts'
import { insertPath } from '../path-store.ts'
import { insertPost } from '../post-store.ts'
import { left, present, proofOf, situationOf } from './seeded-people.ts'
import { seededPosts, seededSupervisors, type SeededPost } from './seeded-posts.ts'
import { seededId } from './seeded-id.ts'
import { surroundAction } from '../around/surround-action.ts'

const castId = (id: string) => cast.find((one) => one.id === id)?.personId ?? ''
const [bruno, yanis, farida, didier] = [
  castId('bruno'),
  castId('yanis'),
  castId('farida'),
  castId('didier'),
] as const
const actionId = seeded.anima

/** Ids of the demo territory, for links: a post, somebody at work, somebody who left, a contract to look at. */
export const seededEmployment = {
  post: seededId('post', 1),
  vacantPost: seededId('post', 18),
  yanisPath: seededId('path', 100),
  path: seededId('path', 101),
  person: seededId('person', 101),
  cddi: seededId('cddi', 201),
  leftPath: seededId('path', 1),
  leftPerson: seededId('person', 1),
} as const

/** The 36 posts of Pôle ESS ANIMA, those who left in the year of the bulletin, and the 34 who work there today. */
export async function seedEmployment(tx: Db, now: Date): Promise<void> {
  const action = await readAction(tx, actionId)
  if (!action) throw new Error('the actions are seeded first')
  await surroundAction(tx, action, now)
  for (const { rank, givenName, familyName } of seededSupervisors)
    await registerPerson(tx, onlyNamed(givenName, familyName), null, now, seededId('person', 900 + rank))
  for (const post of seededPosts)
    await insertPost(tx, asPost(post), {
      by: null,
      at: parisInstant(dayOf('2018-01-02'), '09:00'),
      typed: false,
    })
  for (const [rank] of left.entries()) await seedLeft(tx, rank, now)
  const held = seededPosts.filter(({ vacant }) => !vacant)
  for (const [rank, post] of held.entries()) await seedPresent(tx, rank, post, action.leadId, now)
}

const supervisorOf = ({ supervisor }: SeededPost) =>
  supervisor === 0 ? bruno : seededId('person', 900 + supervisor)

const asPost = (post: SeededPost) => ({
  id: seededId('post', post.number),
  actionId,
  code: post.code,
  rome: post.rome,
  title: post.title,
  activity: post.activity,
  weeklyMinutes: post.weeklyMinutes,
  supervisorId: supervisorOf(post),
  since: dayOf('2018-01-01'),
  until: null,
})

/** A birth date that nobody has, the same each time. */
const bornAt = (n: number): Day =>
  dayOf(`${1964 + ((n * 7) % 38)}-${two(1 + ((n * 5) % 12))}-${two(1 + ((n * 11) % 28))}`)
const two = (n: number) => String(n).padStart(2, '0')

async function seedPerson(
  tx: Db,
  n: number,
  [familyName, givenName]: readonly [string, string, ...unknown[]],
  now: Date,
) {
  const who = { ...onlyNamed(givenName, familyName), birthDate: bornAt(n), town: 'Calais', postcode: '62100' }
  return registerPerson(tx, who, null, now, seededId('person', n))
}

/** Somebody of 2018: a contract, a renewal for one in three, and how it ended. Nobody follows them any more. */
async function seedLeft(tx: Db, rank: number, now: Date): Promise<void> {
  const [, , how] = left[rank] ?? ['', '', null]
  const post = seededPosts[rank]
  if (!post) return
  const personId = await seedPerson(tx, rank + 1, left[rank] ?? ['', '', null], now)
  const leftOn = addDays(dayOf('2018-07-20'), rank * 9)
  const trial = how === 'trial ended'
  const enteredOn = trial
    ? addDays(leftOn, -20)
    : addDays(addMonths(leftOn, -([6, 8, 9, 12][rank % 4] ?? 6)), 1)
  const at = parisInstant(leftOn, '17:00')
  const path = { id: seededId('path', rank + 1), actionId, personId, enteredOn, adviserId: farida }
  await insertPath(tx, path, at)
  const renewedOn = !trial && rank % 3 === 1 && rank % 4 > 0 ? addMonths(enteredOn, 4) : null
  await seedCddi(
    tx,
    { n: rank + 1, path, post, fromDay: enteredOn, toDay: renewedOn ? addDays(renewedOn, -1) : leftOn },
    at,
  )
  if (renewedOn)
    await seedCddi(tx, { n: rank + 51, path, post, fromDay: renewedOn, toDay: leftOn, renews: true }, at)
  if (trial)
    await insertFlagAnswer(
      tx,
      {
        cddiId: seededId('cddi', rank + 1),
        revision: 1,
        flag: 'too short',
        reason: 'trial ended',
        by: didier,
      },
      at,
    )
  const verdict = how ? verdictOf(motives[how], how) : unsettledAs('nothing said')
  const beside = how
    ? { proof: proofOf(how), situation: situationOf(how, rank) }
    : { proof: null, situation: null }
  await saveExit(tx, { ...verdict, ...beside, pathId: path.id, leftOn }, null, at)
  for (const circleId of [path.id, actionId])
    await joinCircle(tx, { circleId, personId, relation: CENTRE, fromDay: enteredOn })
}

/** Somebody at work today: their contract ends in three weeks to seven months; one in five was renewed; one works 18 h. */
async function seedPresent(tx: Db, rank: number, post: SeededPost, leadId: string, now: Date): Promise<void> {
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
  const id = isYanis ? seededEmployment.yanisPath : seededId('path', n)
  const path = { id, actionId, personId, enteredOn, adviserId: farida }
  await insertPath(tx, path, at)
  if (enteredOn < fromDay)
    await seedCddi(tx, { n: n + 50, path, post, fromDay: enteredOn, toDay: addDays(fromDay, -1) }, at)
  const weeklyMinutes = post.number === 14 ? 18 * 60 : post.weeklyMinutes
  const renews = enteredOn < fromDay
  await seedCddi(tx, { n: n + 100, path, post: { ...post, weeklyMinutes }, fromDay, toDay, renews }, at)
  for (const circleId of [id, actionId])
    await joinCircle(tx, { circleId, personId, relation: CENTRE, fromDay: enteredOn })
  const around = { circleId: id, organisationId: leadId }
  await joinCircle(tx, { ...around, personId: farida, relation: 'integration adviser', fromDay: enteredOn })
  const supervising = { ...around, personId: supervisorOf(post), relation: 'technical supervisor' } as const
  await joinCircle(tx, { ...supervising, fromDay: enteredOn })
  await leaveCircle(tx, supervising, toDay)
}

type SeededCddi = {
  n: number
  path: { id: string }
  post: SeededPost
  fromDay: Day
  toDay: Day
  renews?: boolean
}

const seedCddi = (tx: Db, { n, path, post, fromDay, toDay, renews = false }: SeededCddi, at: Date) =>
  insertCddi(
    tx,
    {
      id: seededId('cddi', n),
      actionId,
      pathId: path.id,
      postId: seededId('post', post.number),
      number: `AC${fromDay.slice(2, 4)}-${String(n).padStart(3, '0')}`,
      kind: renews ? 'renewal' : 'initial',
      fromDay,
      toDay,
      weeklyMinutes: post.weeklyMinutes,
      revision: 1,
    },
    null,
    at,
  )
