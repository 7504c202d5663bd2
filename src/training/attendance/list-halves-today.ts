import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { groupsTrainedBy } from '../access.ts'
import { countedHalves, type CountedHalf } from './halves-today-store.ts'
import { halfAddress, asksSignature } from '../half-day.ts'
import { opensAt } from './signing.ts'

/** A half-day on the first page of who trains a group, or leads its training. */
export type TodayHalf = CountedHalf & {
  groupTitle: string
  stage: 'over' | 'now' | 'later'
  /** Where it is signed; null for work at home, which is proven by the work. */
  signedAt: string | null
}

const MOST = 6
const SOON_DAYS = 7
const MOST_SOON = 3

/** The half-days of today, in order; on a quiet day, the next ones of the week. */
export async function trainingHalves(
  db: Db,
  actor: Actor,
  now: Date,
): Promise<{ today: TodayHalf[]; soon: TodayHalf[] }> {
  const groups = new Map((await groupsTrainedBy(db, actor.personId, now)).map(({ id, title }) => [id, title]))
  if (groups.size === 0) return { today: [], soon: [] }
  const day = parisDay(now)
  const ids = [...groups.keys()]
  const dressed = (half: CountedHalf): TodayHalf => ({
    ...half,
    groupTitle: groups.get(half.groupId) ?? '',
    stage: stageOf(half, now),
    signedAt: asksSignature(half.mode)
      ? `/formation/${half.groupId}/emargement/${half.day}/${halfAddress[half.half]}`
      : null,
  })
  const today = (await countedHalves(db, ids, { from: day, to: day, limit: MOST })).map(dressed)
  if (today.some(({ stage }) => stage !== 'over')) return { today, soon: [] }
  const next = { from: addDays(day, 1), to: addDays(day, SOON_DAYS), limit: MOST_SOON }
  return { today, soon: (await countedHalves(db, ids, next)).map(dressed) }
}

function stageOf(half: CountedHalf, now: Date): TodayHalf['stage'] {
  if (half.endsAt <= now) return 'over'
  return opensAt(half) <= now ? 'now' : 'later'
}
