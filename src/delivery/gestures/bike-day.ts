import { z } from 'zod'
import type { Language } from '#platform/languages'
import { answerSentences } from '../answers/door.ts'

const format = z.object({ code: z.literal('bike day'), delivered: z.int(), bike: z.string() })

/** A day of somebody on a bike: how many orders they delivered. */
export type BikeDay = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what is no such day. */
export function sayBikeDay({ seen }: { seen: unknown }, language: Language) {
  const { title, words } = answerSentences.says[language].bikeDay
  const { delivered, bike } = format.parse(seen)
  return { title, words: words(delivered, bike) }
}
