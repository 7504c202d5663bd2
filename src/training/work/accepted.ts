import { z } from 'zod'
import type { Language } from '#platform/languages'
import { workSentences } from './sentences.ts'

const format = z.object({
  code: z.literal('work accepted'),
  name: z.string(),
  readBy: z.string().nullable(),
  group: z.string(),
})

/** A work that was accepted: by whom, where somebody read it. */
export type Accepted = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what is no such work. */
export function sayAccepted({ seen }: { seen: unknown }, language: Language) {
  const { name, group, readBy } = format.parse(seen)
  return { title: name, words: workSentences.says[language].accepted(group, readBy) }
}
