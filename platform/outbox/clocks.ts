import { parisDay } from '#platform/time'
import { z } from 'zod'

const instant = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.union([z.null(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]),
)

/**
 * What a letter says of when, empty where there was no script: `done_at` and `sent_at` by the clock of its device, `served_at` by ours,
 * when we wrote the page of the button.
 */
export const clockFields = { done_at: instant, sent_at: instant, served_at: instant }

type Clocks = { done_at: Date | null; sent_at: Date | null; served_at: Date | null }

/**
 * When it was done and sent, by the clock that the device had when it sent. Of that clock we believe how long a letter waited, no more:
 * what was done was done after we wrote its page and before we hear of it. Moved meanwhile, it is brought back in between.
 */
export function readClocks(
  { done_at, sent_at, served_at }: Clocks,
  now: Date,
): { doneAt: Date; sentAt: Date } {
  const [doneAt, sentAt] = [done_at ?? now, sent_at ?? now]
  const longest_ms = served_at ? now.getTime() - served_at.getTime() : -1
  if (!served_at || longest_ms < 0) return { doneAt, sentAt }
  const waited_ms = sentAt.getTime() - doneAt.getTime()
  const wentBack = waited_ms < 0 && parisDay(served_at) !== parisDay(now)
  const isBelieved = waited_ms <= longest_ms && !wentBack
  return { doneAt: isBelieved ? doneAt : new Date(sentAt.getTime() - longest_ms), sentAt }
}

/** When it happened on our clock: put right by how far the device's was from ours when it sent. Never after we heard of it. */
export const trueTime = ({ doneAt, sentAt }: { doneAt: Date; sentAt: Date }, heardAt: Date): Date =>
  new Date(heardAt.getTime() - Math.max(0, sentAt.getTime() - doneAt.getTime()))
