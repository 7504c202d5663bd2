import { createTransport } from 'nodemailer'
import type { Db } from '#platform/db'
import { keepCarried, noteTry } from './unsent-store.ts'
import { lockUnsent, markRefused, markSent, type Letter } from './store.ts'

/** How letters leave. `box`: they stay in the demo's letter box, where everybody can read them. */
export type MailSettings =
  | { kind: 'box' }
  | {
      kind: 'real'
      from: string
      smtpUrl?: string | undefined
      smsGateway?: { url: string; token: string } | undefined
    }

/** Carries one letter; a string is a final refusal (bad address), an exception means "try again later". */
export type Carrier = (letter: Letter) => Promise<'sent' | { refused: string }>

/** The carrier for these settings: SMTP for e-mail, one HTTP POST for an SMS. */
export function carrierFor(settings: MailSettings): Carrier {
  if (settings.kind === 'box') return async () => 'sent'
  const { smtpUrl: url } = settings
  const transport = url ? transportTo(url) : undefined
  const { from, smsGateway } = settings
  return async (letter) => {
    if (letter.channel === 'email') {
      if (!transport) return { refused: 'Aucun serveur de courriel n’est réglé (SMTP_URL).' }
      await transport.sendMail({
        from,
        to: letter.recipient,
        subject: letter.subject,
        text: letter.body,
        html: asHtml(letter.body),
      })
      return 'sent'
    }
    if (!smsGateway) return { refused: 'Aucune passerelle de SMS n’est réglée (SMS_GATEWAY_URL).' }
    return sendSms(smsGateway, letter)
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** True where letters of this kind leave, or are shown in the box of a demo: pages say that nothing left where it is false. */
export const leaves = (settings: MailSettings | undefined, channel: 'email' | 'sms'): boolean =>
  settings === undefined ||
  settings.kind === 'box' ||
  (channel === 'email' ? settings.smtpUrl !== undefined : settings.smsGateway !== undefined)

/** Carries a letter at once, for somebody who waits for the answer, and keeps it with what became of it. It is not tried again. */
export async function sendNow(
  db: Db,
  carrier: Carrier,
  letter: Letter,
  at: Date,
): Promise<'sent' | { refused: string }> {
  const outcome = await carrier(letter).catch((cause: unknown) => ({ refused: messageOf(cause) }))
  await keepCarried(db, letter, at, outcome === 'sent' ? null : outcome.refused)
  return outcome
}

/** Speaks to the mail server, and leaves without a letter. Gives what it answered when it would take none, undefined when all is well. */
export async function tryMail(settings: MailSettings): Promise<string | undefined> {
  if (settings.kind === 'box' || !settings.smtpUrl) return undefined
  const transport = transportTo(settings.smtpUrl)
  try {
    await transport.verify()
    return undefined
  } catch (cause) {
    return messageOf(cause)
  } finally {
    transport.close()
  }
}

/** A server that says nothing is given up: rows, and sometimes a person, wait for it. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

const transportTo = (url: string) => createTransport({ url, requireTLS: !staysHere(url), ...PATIENCE })

/** Between two machines nothing is said in clear, though the server would have it so. */
const staysHere = (url: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)

async function sendSms(
  gateway: { url: string; token: string },
  letter: Letter,
): Promise<'sent' | { refused: string }> {
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` },
    body: JSON.stringify({ to: letter.recipient, text: letter.body }),
    signal: AbortSignal.timeout(10_000),
    redirect: 'error', // a code is for the gateway that the operator named
  })
  if (answer.ok) return 'sent'
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
    return { refused: `La passerelle a refusé (${answer.status}).` }
  throw new Error(`SMS gateway answered ${answer.status}`)
}

/** How many leave at a time: as many may be sent twice, when the machine stops between the carrier and the commit. */
const AT_A_TIME = 10

/**
 * Sends letters once each: their rows are held while the carrier works, and a second job finds them sent. @throws once all were tried, when the
 * carrier lost some: those are tried again.
 */
export async function sendLetters(
  db: Db,
  carrier: Carrier,
  ids: readonly number[],
  at: Date,
  how: { forget: boolean },
): Promise<void> {
  const lost: unknown[] = []
  for (let n = 0; n < ids.length; n += AT_A_TIME)
    lost.push(...(await sendSome(db, carrier, ids.slice(n, n + AT_A_TIME), at, how)))
  if (lost.length > 0) throw new AggregateError(lost, `${lost.length} letters are still here`)
}

/** @returns why some could not leave. */
const sendSome = (
  db: Db,
  carrier: Carrier,
  ids: readonly number[],
  at: Date,
  how: { forget: boolean },
): Promise<unknown[]> =>
  db.transaction(async (tx) => {
    const lost: unknown[] = []
    const sent: number[] = []
    const carry = async ({ id, ...letter }: Letter & { id: number }) => {
      const outcome = await carrier(letter)
      if (outcome === 'sent') sent.push(id)
      else await markRefused(tx, id, at, outcome.refused)
    }
    const letters = await lockUnsent(tx, ids)
    const notLeft = new Map<number, unknown>()
    await Promise.all(
      letters.map((one) => carry(one).catch((cause: unknown) => void notLeft.set(one.id, cause))),
    )
    for (const [id, cause] of notLeft) {
      lost.push(cause)
      await noteTry(tx, id, at, messageOf(cause))
    }
    if (sent.length > 0) await markSent(tx, sent, at, how)
    return lost
  })

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const asHtml = (text: string) =>
  `<!doctype html><html lang="fr"><body style="font:16px/1.5 sans-serif;max-width:40em">${escape(text)
    .split(/\n{2,}/)
    .map(
      (paragraph) =>
        `<p>${paragraph.replace(/https?:\S+/g, (url) => `<a href="${url}">${url}</a>`).replaceAll('\n', '<br>')}</p>`,
    )
    .join('')}</body></html>`
