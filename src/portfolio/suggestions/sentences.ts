import { spoken } from '#platform/languages'

const french = {
  told: (by: string) => `${by} vous propose une preuve`,
}

/** What somebody reads when who leads their work says what they did. */
export const suggestionSentences = spoken('portfolio/suggestions', 'Ce que l’on me propose de montrer', {
  fr: french,
  en: { told: (by) => `${by} proposes a proof to you` } satisfies typeof french,
  ar: { told: (by) => `يقترح عليك ${by} إثباتًا` } satisfies typeof french,
  uk: { told: (by) => `${by} пропонує вам доказ` } satisfies typeof french,
})
