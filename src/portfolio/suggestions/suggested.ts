import { z } from 'zod'
import { spacedIn, type Language } from '#platform/languages'
import { suggestionSentences } from './sentences.ts'

const format = z.object({
  code: z.literal('suggested'),
  name: z.string(),
  by: z.string(),
  organisation: z.string().nullable(),
  words: z.string().nullable(),
})

/** What who leads the work of somebody saw them do: who, of where, and their own words. */
export type SuggestedSeen = z.infer<typeof format>

/** Its name, and what is read of it. @throws for what nobody suggested. */
export function saySuggested({ seen }: { seen: unknown }, language: Language) {
  const { name, by, organisation, words } = format.parse(seen)
  const say = suggestionSentences.says[language]
  const who = say.seenBy([by, organisation].filter(Boolean).join(say.comma))
  return { title: name, words: spacedIn(language, words === null ? who : say.thatSays(who, words)) }
}
