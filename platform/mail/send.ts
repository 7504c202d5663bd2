import { createTransport } from 'nodemailer'
import type { Db } from '#platform/db'
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
  const transport = settings.smtpUrl ? createTransport(settings.smtpUrl) : undefined
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

async function sendSms(
  gateway: { url: string; token: string },
  letter: Letter,
): Promise<'sent' | { refused: string }> {
  const answer = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` },
    body: JSON.stringify({ to: letter.recipient, text: letter.body }),
    signal: AbortSignal.timeout(10_000),
  })
  if (answer.ok) return 'sent'
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
    return { refused: `La passerelle a refusé (${answer.status}).` }
  throw new Error(`SMS gateway answered ${answer.status}`)
}

/** Sends one letter once: the row is locked while the carrier works, a second job finds it sent. */
export async function sendLetter(
  db: Db,
  carrier: Carrier,
  id: number,
  at: Date,
  { forget }: { forget: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const letter = await lockUnsent(tx, id)
    if (!letter) return
    const outcome = await carrier(letter)
    if (outcome === 'sent') await markSent(tx, id, at, { forget })
    else await markRefused(tx, id, at, outcome.refused)
  })
}

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
