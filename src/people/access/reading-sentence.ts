import { writerOf, type Writer } from '#platform/languages'
import { parisDay } from '#platform/time'
import type { KeptReason, ReadingReason } from './reading-reason.ts'
import { french, type AccessSentences } from './sentences.fr.ts'

/** Why a file was opened, said to the person whose file it is. */
export function readingSentence(reason: ReadingReason, say: AccessSentences, write: Writer): string {
  const { reasons, halves } = say
  switch (reason.code) {
    case 'attendance':
      return reasons[reason.code](reason.group)
    case 'attendance sheet':
      return reasons[reason.code](write.fullDay(reason.day))
    case 'attendance sheet printed':
      return reasons[reason.code](write.fullDay(reason.day), halves[reason.half])
    case 'meeting': {
      const at = new Date(reason.at)
      return reasons[reason.code](write.fullDay(parisDay(at)), write.clock(at))
    }
    case 'work':
    case 'course':
    case 'evidence':
      return reasons[reason.code](reason.title)
    case 'ledger line':
    case 'proof of a ledger line':
      return reasons[reason.code](reason.line)
    case 'post':
      return reasons[reason.code](reason.post)
    case 'figure':
      return reasons[reason.code](reason.figure, reason.of)
    default:
      return reasons[reason.code]
  }
}

/** The same in French, for papers and copies of data. */
export const frenchReason = (reason: KeptReason): string =>
  'oldWords' in reason ? reason.oldWords : readingSentence(reason, french, writerOf('fr'))
