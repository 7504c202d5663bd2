import { spoken } from '#platform/languages'

const french = {
  told: (by: string) => `${by} vous propose une preuve`,
  seenBy: (who: string) => `Vu par ${who}`,
  /** Who saw it, then their words. */
  thatSays: (seenBy: string, words: string) => `${seenBy} : ${words}`,
  comma: ', ',
}

/** What somebody reads when who leads their work says what they did. */
export const suggestionSentences = spoken('portfolio/suggestions', 'Ce que l’on me propose de montrer', {
  fr: french,
  en: {
    told: (by) => `${by} proposes a proof to you`,
    seenBy: (who) => `Seen by ${who}`,
    thatSays: (seenBy, words) => `${seenBy}: ${words}`,
    comma: ', ',
  } satisfies typeof french,
  ar: {
    told: (by) => `يقترح عليك ${by} إثباتًا`,
    seenBy: (who) => `شهد بذلك ${who}`,
    thatSays: (seenBy, words) => `${seenBy}: ${words}`,
    comma: '، ',
  } satisfies typeof french,
  uk: {
    told: (by) => `${by} пропонує вам доказ`,
    seenBy: (who) => `Засвідчує ${who}`,
    thatSays: (seenBy, words) => `${seenBy}: ${words}`,
    comma: ', ',
  } satisfies typeof french,
})
