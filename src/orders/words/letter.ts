import { spacedIn, type Language } from '#platform/languages'

/** A letter in one language, one sentence a line; French is spaced as it is printed. */
export function letterIn(
  language: Language,
  subject: string,
  sentences: readonly (string | null)[],
): { subject: string; body: string } {
  const body = sentences.flatMap((one) => (one ? spacedIn(language, one) : []))
  return { subject: spacedIn(language, subject), body: body.join('\n') }
}
