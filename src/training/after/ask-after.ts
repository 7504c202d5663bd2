import { randomBytes } from 'node:crypto'
import { groupsWithIds, type GroupId } from '#actions'
import { languagesOf, type PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { newId } from '#platform/id'
import { tell, type Notice } from '#platform/notices'
import { DAY_MS, addDays, parisDay, parisInstant, type Day } from '#platform/time'
import {
  asksOpinion,
  insertAsks,
  lockToRemind,
  markTold,
  moments,
  replySentences,
  type AfterAsk,
  type Moment,
} from '../reply/door.ts'
import { DAYS_BETWEEN, dueOn, endedAbout, LATE_DAYS, MOST_TOLD, openUntil } from './due.ts'
import { dueBetween } from './due-store.ts'

/** Asks what is due today, once to each person, and reminds who said nothing; for a job of every day. @returns how many were told. */
export async function askAfter(db: Db, now: Date): Promise<{ asked: number; reminded: number }> {
  return db.transaction(async (tx) => {
    const today = parisDay(now)
    let asked = 0
    for (const moment of moments) asked += await askMoment(tx, moment, today, now)
    return { asked, reminded: await remind(tx, today, now) }
  })
}

async function askMoment(tx: Tx, moment: Moment, today: Day, now: Date): Promise<number> {
  // a day of a month that is too short is its last: both bounds are widened, and each group's own day decides
  const about = endedAbout(today, moment)
  const range = { from: addDays(about, -LATE_DAYS - 3), to: addDays(about, 3), moment }
  const due = await dueBetween(tx, range)
  const groups = await groupsWithIds(tx, [...new Set(due.map((one) => one.groupId))])
  const isDue = ({ endsOn }: { endsOn: Day }) =>
    dueOn(endsOn, moment) <= today && dueOn(endsOn, moment) >= addDays(today, -LATE_DAYS)
  const ids = new Set<string>(groups.filter(isDue).map((group) => group.id))
  return ask(
    tx,
    due.filter((one) => ids.has(one.groupId)),
    moment,
    now,
  )
}

/** Asks these people, and tells them. */
export async function ask(
  tx: Tx,
  people: readonly { groupId: GroupId; personId: PersonId }[],
  moment: Moment,
  now: Date,
): Promise<number> {
  const asks = people.map((one) => ({
    ...one,
    id: newId<AfterAsk['id']>(),
    moment,
    secret: randomBytes(18).toString('base64url'),
    askedAt: now,
    openUntil: openUntil(parisDay(now)),
  }))
  const made = new Set<string>(await insertAsks(tx, asks))
  const fresh = asks.filter((one) => made.has(one.id))
  await tell(tx, await noticesOf(tx, fresh, () => 1), now)
  return fresh.length
}

async function remind(tx: Tx, today: Day, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAYS_BETWEEN * DAY_MS)
  const late = await lockToRemind(tx, { on: today, before, most: MOST_TOLD })
  await markTold(
    tx,
    late.map((one) => one.id),
    now,
  )
  await tell(tx, await noticesOf(tx, late, ({ told }) => told + 1), now)
  return late.length
}

type Asked = Omit<AfterAsk, 'told'>

/** What each is told, in their language. `time`: the first, the second or the third. */
async function noticesOf<One extends Asked>(
  tx: Tx,
  asks: readonly One[],
  time: (ask: One) => number,
): Promise<Notice[]> {
  const languageOf = await languagesOf(
    tx,
    asks.map(({ personId }) => personId),
  )
  return asks.map((one) => {
    const say = replySentences.says[languageOf(one.personId)]
    return {
      to: one.personId,
      key: `after ${one.id} ${time(one)}`,
      title: one.moment === 'end' ? say.toldOpinion : say.toldSituation,
      body: asksOpinion(one.moment) ? say.toldHow : say.oneMinute,
      path: `/apres/${one.secret}`,
      pace: 'soon',
      until: parisInstant(one.openUntil, '20:00'),
    }
  })
}
