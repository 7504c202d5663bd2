import type { GroupId } from '#actions'
import type { Db } from '#platform/db'
import {
  asksOf,
  asksOpinion,
  moments,
  opinionsIn,
  questionsAt,
  situationsIn,
  tallyOf,
  type AfterAsk,
  type Moment,
  type Tally,
  type ToldSituation,
} from '../reply/door.ts'
import { improvementsIn, type Improvement } from './improvement-store.ts'
import { tellable } from './tellable.ts'

/** One moment of some groups: how many were asked and answered, and what they thought, once they are enough. */
export type Heard = {
  moment: Moment
  asked: number
  answered: number
  tallies: Tally[] | 'masked'
  words: string[]
}

export type After = {
  asks: AfterAsk[]
  heard: Heard[]
  situations: ReadonlyMap<string, ToldSituation>
  improvements: Improvement[]
}

/** What was asked in these groups after their training, and what was answered. The caller has the right to them. */
export async function readAfter(db: Db, groupIds: readonly GroupId[]): Promise<After> {
  const asks = await asksOf(db, groupIds)
  return {
    asks,
    heard: hear(asks, await opinionsIn(db, groupIds)),
    situations: await situationsIn(db, groupIds),
    improvements: await improvementsIn(db, groupIds),
  }
}

/** What these groups think, moment by moment, without a name: nothing of fewer than five answers, nor what would give them back. */
export async function listHeard(db: Db, groupIds: readonly GroupId[]): Promise<Heard[]> {
  return hear(await asksOf(db, groupIds), await opinionsIn(db, groupIds))
}

type Given = Awaited<ReturnType<typeof opinionsIn>>

const hear = (asks: readonly AfterAsk[], opinions: Given): Heard[] =>
  moments.filter(asksOpinion).map((moment) =>
    heardAt(
      moment,
      asks.filter((one) => one.moment === moment).length,
      opinions.filter((one) => one.moment === moment),
    ),
  )

function heardAt(moment: Moment, asked: number, opinions: Given): Heard {
  const told = tellable(opinions)
  return {
    moment,
    asked,
    answered: opinions.length,
    tallies: told.length > 0 ? questionsAt[moment].map((question) => tallyOf(question, told)) : 'masked',
    words: told.flatMap((one) => one.words ?? []),
  }
}
