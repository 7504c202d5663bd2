import { typo } from '#platform/i18n'
import type { Language } from '#platform/languages'

/** A letter in one language, one sentence a line; French is spaced as it is printed. */
export function letterIn(
  language: Language,
  subject: string,
  sentences: readonly (string | null)[],
): { subject: string; body: string } {
  const spaced = (text: string) => (language === 'fr' ? typo(text) : text)
  const body = sentences.filter((one) => one !== null && one !== '').map((one) => spaced(one ?? ''))
  return { subject: spaced(subject), body: body.join('\n') }
}
