import type { Tx, Db } from '#platform/db'
import { newId } from '#platform/id'
import { done, refuse, type Result } from '#platform/refusal'
import { parisDay } from '#platform/time'
import type { Desk } from '../access.ts'
import { addHost, hostWithSiret, lockHosts, unsaidHost, type HostRefusal } from '../hosts/door.ts'
import type { ImmersionId } from '../ids.ts'
import { deletePast } from './forget-store.ts'
import { judgePast } from './judge-past.ts'
import { leaveMadeCircles } from './leave-circles.ts'
import type { PastAnswer, QuestionKind } from './past-question.ts'
import { setRenewed } from './past-store.ts'
import {
  answererOf,
  askedOf,
  closeQuestion,
  isLeftOut,
  keepLeftOut,
  lockPast,
  mendPast,
  type AskedPast,
} from './question-store.ts'
import { tellPast } from './tell-past.ts'

export type AnswerRefusal = 'not yours' | HostRefusal
/** 'still asked': the dates were changed, and the law says no as before. */
export type Answered = 'answered' | 'answered before' | 'left out' | 'still asked'
type Answering = { desk: Desk; now: Date }

const questionOf = {
  host: 'host',
  'new host': 'host',
  'hire day': 'hire day',
  renewal: 'renewal',
  dates: 'law',
} as const satisfies Partial<Record<PastAnswer['kind'], QuestionKind>>

/** Answers one question about an immersion of a list, or leaves its line out. What was answered before stays: the same answer twice is once. */
export const answerPast = (
  db: Db,
  { id, answer }: { id: ImmersionId; answer: PastAnswer },
  { desk, now }: Answering,
): Promise<Result<Answered, AnswerRefusal>> =>
  db.transaction(async (tx): Promise<Result<Answered, AnswerRefusal>> => {
    const by = desk.actor.personId
    const own = desk.own.map((one) => one.id)
    await lockHosts(tx, desk.own)
    await lockPast(tx, id)
    const [asked] = await askedOf(tx, answererOf(desk), { on: parisDay(now), ids: [id] })
    if (answer.kind === 'left out') {
      if (!asked) return (await isLeftOut(tx, own, { id })) ? done('left out') : refuse('not yours')
      await leaveOut(tx, id, { desk, now })
      return done('left out')
    }
    if (!asked) return refuse('not yours')
    const question = answer.kind === 'as it is' ? answer.question : questionOf[answer.kind]
    if (!asked.kinds.includes(question)) return done('answered before')
    const mended = await mend(tx, asked, answer, { desk, now })
    if (!mended.ok) return mended
    if (answer.kind === 'dates' && (await isRefused(tx, asked, { desk, now }))) return done('still asked')
    await closeQuestion(tx, id, question, by, now)
    return done('answered')
  })

async function leaveOut(tx: Tx, id: ImmersionId, { desk, now }: Answering): Promise<void> {
  await keepLeftOut(tx, id, desk.actor.personId, now)
  await leaveMadeCircles(tx, [id], 'by mistake')
  await deletePast(tx, [id])
}

async function mend(
  tx: Tx,
  { id, keeperId, personId }: AskedPast,
  answer: Exclude<PastAnswer, { kind: 'left out' }>,
  { desk, now }: Answering,
): Promise<Result<'mended', AnswerRefusal>> {
  const all = await tellPast(tx, [personId], desk, now)
  const past = all.find((one) => one.id === id)
  const keeper = desk.own.find((one) => one.id === keeperId)
  if (!past || !keeper) return refuse('not yours')
  if (answer.kind === 'host') {
    if (!(await hostWithSiret(tx, answer.siret, desk.keepers))) return refuse('not yours')
    await mendPast(tx, id, { hostSiret: answer.siret })
  }
  if (answer.kind === 'new host') {
    const siret = answer.siret ?? past.hostSiret
    const said = { ...unsaidHost, name: past.hostName, town: answer.town, siret }
    const by = desk.actor.personId
    const added = await addHost(tx, newId(), { said, keeper, keepers: desk.keepers, by, now, typed: false })
    if (!added.ok) return added
    if (siret) await mendPast(tx, id, { hostSiret: siret })
  }
  if (answer.kind === 'hire day') await mendPast(tx, id, { hiredOn: answer.on })
  if (answer.kind === 'dates') await mendPast(tx, id, { fromDay: answer.from, toDay: answer.to })
  if (answer.kind === 'renewal') {
    if (!all.some((one) => one.id === answer.of && one.fromDay < past.fromDay)) return refuse('not yours')
    await setRenewed(tx, id, answer.of)
  }
  return done('mended')
}

async function isRefused(tx: Tx, { id, personId }: AskedPast, { desk, now }: Answering): Promise<boolean> {
  const all = await tellPast(tx, [personId], desk, now)
  const past = all.find((one) => one.id === id)
  return past !== undefined && judgePast(past, all).verdict === 'refused'
}
