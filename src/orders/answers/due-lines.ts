import type { SettledLine } from './letters.ts'
import type { ShareWhole } from '../share-store.ts'

/** Lines that cost less than what was paid for them, and whose customer was not told. */
export function dueOf({ lines, answers }: ShareWhole, before: Date): SettledLine[] {
  return answers
    .filter((one) => one.settledAt === null && one.answeredAt <= before)
    .flatMap(({ lineId, why }): SettledLine[] => {
      const line = lines.find((one) => one.id === lineId)
      const cents = line ? line.ceilingCents - line.finalCents : 0
      return line && cents > 0 ? [{ line, why, cents }] : []
    })
}

/** Nothing of the share is brought, and nothing of it may be taken back any more. */
export const isWhollyTold = ({ share, answers }: ShareWhole, due: readonly SettledLine[]): boolean =>
  share.state === 'refused' &&
  answers.every((one) => one.settledAt !== null || due.some(({ line }) => line.id === one.lineId))
