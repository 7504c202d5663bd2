import { addDays, type Day } from '#platform/time'
import { judgeImmersion, type PastConvention, type Question, type Verdict } from '../law/door.ts'

export type Wish = {
  person: string
  host: string
  start: Day
  renews?: string
  objects?: Question['convention']['objects']
}

/** How long somebody may still go to a host from a day on, and what forbids the day after; or why not even a day. */
export type RoomLeft =
  | { possible: true; days: number; lastDay: Day; stop: Verdict; doubts: Verdict['doubts'] }
  | { possible: false; verdict: Verdict }

/** More than a month, whatever the month. */
const TOO_LONG = 32

/**
 * Asks the ledger itself for each last day: what is shown beforehand is what will be accepted. The latest one is taken, for a longer immersion may
 * be accepted where a shorter one is not: what was twelve months before its end no longer counts.
 */
export function roomLeft(wish: Wish, history: readonly PastConvention[]): RoomLeft {
  const judged = Array.from({ length: TOO_LONG + 1 }, (_, n) => {
    const end = addDays(wish.start, n)
    return { end, verdict: judgeImmersion({ convention: { ...wish, end }, history }) }
  })
  const at = judged.findLastIndex(({ verdict }) => verdict.verdict === 'accepted')
  const [first, last, next] = [judged[0], judged[at], judged[at + 1]]
  if (!first || (last && !next)) throw new Error(`nothing ends an immersion that begins on ${wish.start}`)
  if (!last || !next) return { possible: false, verdict: first.verdict }
  return { possible: true, days: at + 1, lastDay: last.end, stop: next.verdict, doubts: last.verdict.doubts }
}
