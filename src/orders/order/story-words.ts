import type { Language } from '#platform/languages'
import type { StoryLine } from '../story-store.ts'
import { orderSentences, reasonIn } from '../words/door.ts'

/**
 * The story of an order as its customer reads it: one sentence a line, the oldest first; what has none is for the room alone. `shops`: names,
 * by the id of the share.
 */
export function tellStoryOf(
  story: readonly StoryLine[],
  shops: ReadonlyMap<string, string>,
  language: Language = 'fr',
): { at: Date; words: string }[] {
  const say = orderSentences.says[language]
  const sentences: Record<string, (shop: string, why: string) => string> = say.story
  return story.flatMap(({ what, reason, at, shareId }) => {
    const words = reason ? reasonIn(language, reason) : ''
    const shop = shops.get(shareId ?? '') ?? say.aShop
    const said = sentences[what]?.(shop, words)
    return said ? [{ at, words: said }] : []
  })
}
