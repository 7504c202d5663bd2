import { writePercent } from '#platform/i18n'
import type { Writer } from '#platform/languages'
import { foundIn, type Found, type WaiverReason } from './found.ts'
import { foundSentences } from './sentences.ts'
import type { FoundSentences } from './sentences.fr.ts'

/** What the program found, in the language of who reads; undefined when somebody wrote it, in their own words. */
export function foundSentence(
  kept: string,
  say: FoundSentences,
  { percent }: Pick<Writer, 'percent'>,
): string | undefined {
  const found = foundIn(kept)
  return found && sentenceOf(found, say, percent)
}

/** Why somebody need not follow a part, for who reads French. */
export const waiverWords = foundSentences.says.fr.reasons

/** The same for who reads French: the words of somebody are given as they stand. */
export const inFrench = (kept: string): string =>
  foundSentence(kept, foundSentences.says.fr, { percent: writePercent }) ?? kept

function sentenceOf(found: Found, say: FoundSentences, percent: Writer['percent']): string {
  if (found.code === 'work accepted') return say.workAccepted
  if (found.code === 'quiz passed') return say.quizPassed(found.right, found.of)
  if (found.code === 'quiz missed') return say.quizMissed(found.right, found.of)
  if (found.code === 'waived') return say.waived(whyOf(found, say))
  const { score, waived } = found
  const followed = score === null ? say.courseFollowed : say.coursePassed(percent(score))
  return waived ? `${say.lessAPart(followed)} ${say.waived(whyOf(waived, say))}` : followed
}

const whyOf = (
  { reason, word }: { reason: WaiverReason | null; word: string },
  say: FoundSentences,
): string => (reason ? `${say.reasons[reason]}. ${word}` : word)
