import { z } from 'zod'
import type { Language } from '#platform/languages'
import { actKinds } from '../act.ts'
import { companySentences } from '../screen/door.ts'

const company = z.string()
const format = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('act done'),
    kind: z.enum(actKinds),
    named: z.string().nullable(),
    words: z.string().nullable(),
    company,
  }),
  /** Kept in French words, before acts were said in other languages. */
  z.object({ code: z.literal('act noted'), name: z.string(), company }),
])

/** What somebody did for the company of their group: `company` is empty while it has no name. */
export type Noted = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what is no such act. */
export function sayNoted({ seen }: { seen: unknown }, language: Language) {
  const noted = format.parse(seen)
  const { acts, stamp } = companySentences.says[language]
  return {
    title: noted.code === 'act noted' ? noted.name : shorten(acts[noted.kind](noted)),
    words: [stamp, noted.company].filter(Boolean).join(' '),
    beside: noted.company,
  }
}

/** As long as a name is shown. */
const LONG = 110

export const shorten = (title: string): string =>
  title.length > LONG ? `${title.slice(0, LONG).trimEnd()}…` : title
