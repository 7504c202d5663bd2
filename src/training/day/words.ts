import type { Writer } from '#platform/languages'
import { speak, writerIn, type Ask } from '#platform/web'
import { phoneSentences, type PhoneSentences } from '../phone/door.ts'
import { foundSentences, type FoundSentences } from '../found/door.ts'
import { workSentences, type WorkSentences } from '../work/door.ts'
import type { DaySentences } from './sentences.fr.ts'
import { daySentences } from './sentences.ts'

/** All that a day says, in the language of its trainee: its own sentences, those of a work and of what the telephone keeps, dates and hours. */
export type DayWords = {
  say: DaySentences
  work: WorkSentences
  found: FoundSentences
  phone: PhoneSentences
  write: Writer
}

export const dayWords = (c: Ask): DayWords => ({
  say: speak(c, daySentences),
  work: speak(c, workSentences),
  found: speak(c, foundSentences),
  phone: speak(c, phoneSentences),
  write: writerIn(c),
})
