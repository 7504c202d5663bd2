import { CENTRE, joinCircle } from '#people'
import type { Tx } from '#platform/db'
import { addDays, addMonths, dayOf, parisInstant } from '#platform/time'
import { asId } from '#platform/id'
import { insertFlagAnswer } from '../flag-store.ts'
import { saveExit } from '../exit-store.ts'
import { motives, unsettledAs, verdictOf } from '../exit.ts'
import { insertPath } from '../path-store.ts'
import { left, proofOf, situationOf } from './seeded-people.ts'
import { seededPosts } from './seeded-posts.ts'
import { seededId } from './seeded-id.ts'
import { farida, didier, actionId } from './seeded-employment.ts'
import { seedPerson } from './seed-person.ts'
import { seedCddi } from './seed-cddi.ts'
import type { PathId, CddiId } from '../ids.ts'

/** Somebody of 2018: a contract, a renewal for one in three, and how it ended. Nobody follows them any more. */
export async function seedLeft(tx: Tx, rank: number, now: Date): Promise<void> {
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
  const path = { id: seededId<PathId>('path', rank + 1), actionId, personId, enteredOn, adviserId: farida }
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
        cddiId: seededId<CddiId>('cddi', rank + 1),
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
    await joinCircle(tx, { circleId: asId(circleId), personId, relation: CENTRE, fromDay: enteredOn })
}
