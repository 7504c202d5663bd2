import { z } from 'zod'
import type { Language } from '#platform/languages'
import { companySentences } from '../screen/door.ts'

const format = z.object({ code: z.literal('act noted'), name: z.string(), company: z.string() })

/** What somebody noted that they did for the company of their group: `company` is empty while it has no name. */
export type Noted = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what is no such act. */
export function sayNoted({ seen }: { seen: unknown }, language: Language) {
  const { name, company } = format.parse(seen)
  const { stamp } = companySentences.says[language]
  return { title: name, words: [stamp, company].filter(Boolean).join(' '), beside: company }
}
