import type { LineWhy } from '#payments'
import type { Line } from '../line.ts'
import type { ShareWhole } from '../share-store.ts'

/** A line that costs less than what was paid for it, by so many cents. */
export type DueLine = { line: Line; why: LineWhy; cents: number }

/** Lines that cost less than what was paid for them, and whose customer was not told. */
export function dueOf({ lines, answers }: ShareWhole, before: Date): DueLine[] {
  return answers
    .filter((one) => one.settledAt === null && one.answeredAt <= before)
    .flatMap(({ lineId, why }): DueLine[] => {
      const line = lines.find((one) => one.id === lineId)
      const cents = line ? line.ceilingCents - line.finalCents : 0
      return line && cents > 0 ? [{ line, why, cents }] : []
    })
}

/** Nothing of the share is brought, and nothing of it may be taken back any more. */
export const isWhollyTold = ({ share, answers }: ShareWhole, due: readonly DueLine[]): boolean =>
  share.state === 'refused' &&
  answers.every((one) => one.settledAt !== null || due.some(({ line }) => line.id === one.lineId))
