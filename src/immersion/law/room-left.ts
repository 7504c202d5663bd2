import { addDays, type Day } from '#platform/time'
import { judgeImmersion, type Verdict } from './judge-immersion.ts'
import type { PastConvention, Question } from './question.ts'

export type Wish = {
  person: string
  host: string
  start: Day
  renews?: string
  objects?: Question['convention']['objects']
  /** what a renewal keeps */
  objectives?: string
  /** the contract during which it would happen */
  cddi?: Question['cddi']
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
export function roomLeft({ cddi, ...wish }: Wish, history: readonly PastConvention[]): RoomLeft {
  const judge = (n: number): Verdict =>
    judgeImmersion({
      convention: { ...wish, end: addDays(wish.start, n) },
      history,
      ...(cddi ? { cddi } : {}),
    })
  let stop = judge(TOO_LONG)
  if (stop.verdict === 'accepted') throw new Error(`nothing ends an immersion that begins on ${wish.start}`)
  for (let n = TOO_LONG - 1; n >= 0; n -= 1) {
    const verdict = judge(n)
    if (verdict.verdict === 'accepted')
      return { possible: true, days: n + 1, lastDay: addDays(wish.start, n), stop, doubts: verdict.doubts }
    stop = verdict
  }
  return { possible: false, verdict: stop }
}
