import type { Language } from '#platform/languages'
import type { StoryLine } from '../story-store.ts'
import { orderSentences, reasonIn } from '../words/door.ts'

/** What is said of each thing that happens, of a shop and of why. */
type StorySentences = Record<string, ((shop: string, why: string) => string) | undefined>

/**
 * The story of an order: one sentence a line, the oldest first; what has none is for the room alone. `shops`: names, by the id of the share.
 * `sentences`: those that its customer reads, unless somebody else does.
 */
export function tellStoryOf(
  story: readonly StoryLine[],
  shops: ReadonlyMap<string, string>,
  language: Language = 'fr',
  sentences: StorySentences = orderSentences.says[language].story,
): { at: Date; words: string }[] {
  const say = orderSentences.says[language]
  return story.flatMap(({ what, reason, at, shareId }) => {
    const words = reason ? reasonIn(language, reason) : ''
    const shop = shops.get(shareId ?? '') ?? say.aShop
    const said = sentences[what]?.(shop, words)
    return said ? [{ at, words: said }] : []
  })
}
