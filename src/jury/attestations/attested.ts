import { z } from 'zod'
import type { Language } from '#platform/languages'
import { myJurySentences } from '../sentences.ts'

const format = z.object({
  code: z.literal('attested'),
  trade: z.string(),
  acquired: z.int(),
  of: z.int(),
  organiser: z.string(),
})

/** What a jury attested: for which trade, how many skills of how many, and who held it. */
export type Attested = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what no jury attested. */
export function sayAttested({ seen }: { seen: unknown }, language: Language) {
  const { trade, acquired, of, organiser } = format.parse(seen)
  const { title, words } = myJurySentences.says[language].attested
  return { title: title(trade), words: words(acquired, of, organiser) }
}
