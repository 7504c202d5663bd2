/** Why a letter did not leave. `words`: the status of the gateway, or what the carrier or the network said. */
export type WhyNot =
  | { why: 'no mail server' | 'no SMS gateway' }
  | { why: 'gateway refused' | 'said'; words: string }

/** As a row keeps it; null, nothing went wrong. */
export type WhyNotRow = { why: WhyNot['why'] | null; words: string | null }

/** @throws when a row has no words where its code goes with some. */
export function whyNotOf({ why, words }: WhyNotRow): WhyNot | null {
  if (why === null) return null
  if (why === 'no mail server' || why === 'no SMS gateway') return { why }
  if (words === null) throw new Error(`A letter that did not leave (${why}) without its words`)
  return { why, words }
}

/** What goes with the code, as a row keeps it. */
export const wordsIn = (not: WhyNot): string | null => ('words' in not ? not.words : null)

const sentences = {
  'no mail server': () => 'Aucun serveur de courriel n’est réglé (SMTP_URL).',
  'no SMS gateway': () => 'Aucune passerelle de SMS n’est réglée (SMS_GATEWAY_URL).',
  'gateway refused': (status: string) => `La passerelle a refusé (${status}).`,
  said: (words: string) => words,
} satisfies Record<WhyNot['why'], (words: string) => string>

/** Why a letter did not leave, in French; what the carrier or the network said stays as they said it. */
export const whyNotSentence = (not: WhyNot): string => sentences[not.why](wordsIn(not) ?? '')
