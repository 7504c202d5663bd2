import { typo } from '#platform/i18n'
import type { Language } from '#platform/languages'
import { noticeSentences } from './sentences.ts'

/** What a message says of a notice. */
export type PlainMessage = { title: string; body: string; path: string | null }

/** Where somebody reads all that they were told, and chooses how. */
export const MESSAGES = '/moi/messages'

const ended = (sentence: string) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)

/**
 * For a telephone: one notice with its address, or the first of several and where all are. What has no address is said whole, and who cannot come in
 * reads the address of each.
 */
export function asSms(
  said: readonly PlainMessage[],
  { siteUrl, language, comesIn }: { siteUrl: string; language: Language; comesIn: boolean },
): string {
  const whole = said
    .filter(({ path }) => path === null)
    .map((one) => `${ended(one.title)} ${one.body}`.trim())
  const led = said.filter(({ path }) => path !== null)
  const [first] = led
  if (!first) return typo(whole.join('\n'))
  const each = led.map(({ title, path }) => `${ended(title)} ${siteUrl}${path}`)
  if (led.length === 1 || !comesIn) return typo([...whole, ...each].join('\n'))
  const many = `${led.map(({ title }) => ended(title)).join(' ')} ${siteUrl}${MESSAGES}`
  const shortened = noticeSentences.says[language].many(
    led.length,
    ended(first.title),
    `${siteUrl}${MESSAGES}`,
  )
  return typo([...whole, many.length <= LONGEST ? many : shortened].join('\n'))
}

/** Three SMS at most. */
const LONGEST = 400

export function asEmail(
  said: readonly PlainMessage[],
  {
    givenName,
    siteUrl,
    language,
    comesIn,
  }: { givenName: string; siteUrl: string; language: Language; comesIn: boolean },
): { subject: string; body: string } {
  const [first] = said
  const say = noticeSentences.says[language]
  const paragraphs = said.map(({ title, body, path }) =>
    [ended(title), body, path && `${siteUrl}${path}`].filter(Boolean).join('\n'),
  )
  return {
    subject: typo(said.length === 1 ? (first?.title ?? '') : say.subject(said.length)),
    body: typo(
      [say.hello(givenName), ...paragraphs, ...(comesIn ? [say.choose(`${siteUrl}${MESSAGES}`)] : [])].join(
        '\n\n',
      ),
    ),
  }
}

/** For the screen of a telephone, as the service worker shows it. */
export function asPush(
  said: readonly PlainMessage[],
  language: Language,
): { title: string; body: string; path: string } {
  const [first] = said
  if (said.length === 1 && first)
    return {
      title: typo(first.title),
      body: first.path === null ? typo(first.body) : '',
      path: first.path ?? MESSAGES,
    }
  return {
    title: noticeSentences.says[language].subject(said.length),
    body: typo(said.map(({ title }) => ended(title)).join('\n')),
    path: MESSAGES,
  }
}
