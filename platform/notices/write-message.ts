import { typo, writeCount } from '#platform/i18n'

/** What a message says of a notice. */
export type PlainMessage = { title: string; body: string; path: string | null }

/** Where somebody reads all that they were told, and chooses how. */
export const MESSAGES = '/moi/messages'

const ended = (sentence: string) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)

/** For a telephone: one notice with its address, or the first of several and where all are. What has no address is said whole. */
export function asSms(said: readonly PlainMessage[], siteUrl: string): string {
  const whole = said
    .filter(({ path }) => path === null)
    .map((one) => `${ended(one.title)} ${one.body}`.trim())
  const led = said.filter(({ path }) => path !== null)
  const [first] = led
  if (!first) return typo(whole.join('\n'))
  const one = `${ended(first.title)} ${siteUrl}${first.path}`
  const many = `${led.map(({ title }) => ended(title)).join(' ')} ${siteUrl}${MESSAGES}`
  return typo([...whole, led.length === 1 ? one : shortened(many, led, siteUrl)].join('\n'))
}

/** Three SMS at most. */
const LONGEST = 400

const shortened = (text: string, led: readonly PlainMessage[], siteUrl: string): string =>
  text.length <= LONGEST
    ? text
    : `${writeCount(led.length, 'message')} pour vous : ${ended(led[0]?.title ?? '')} Et le reste : ${siteUrl}${MESSAGES}`

export function asEmail(
  said: readonly PlainMessage[],
  { givenName, siteUrl }: { givenName: string; siteUrl: string },
): { subject: string; body: string } {
  const [first] = said
  const paragraphs = said.map(({ title, body, path }) =>
    [ended(title), body, path && `${siteUrl}${path}`].filter(Boolean).join('\n'),
  )
  return {
    subject: typo(said.length === 1 ? (first?.title ?? '') : `${said.length} messages pour vous`),
    body: typo(
      [
        `Bonjour ${givenName},`,
        ...paragraphs,
        `Pour choisir comment être prévenu·e : ${siteUrl}${MESSAGES}`,
      ].join('\n\n'),
    ),
  }
}

/** For the screen of a telephone, as the service worker shows it. */
export function asPush(said: readonly PlainMessage[]): { title: string; body: string; path: string } {
  const [first] = said
  if (said.length === 1 && first)
    return {
      title: typo(first.title),
      body: first.path === null ? typo(first.body) : '',
      path: first.path ?? MESSAGES,
    }
  return {
    title: `${said.length} messages pour vous`,
    body: typo(said.map(({ title }) => ended(title)).join('\n')),
    path: MESSAGES,
  }
}
