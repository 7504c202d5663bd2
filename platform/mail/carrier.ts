import { asHtml } from './letter-html.ts'
import { transportTo } from './mail-server.ts'
import { sendSms } from './send-sms.ts'
import type { MailSettings } from './settings.ts'
import type { Letter } from './letter.ts'
import type { WhyNot } from './why-not.ts'

/** Carries one letter; `refused` is final (bad address), an exception means "try again later". */
export type Carrier = (letter: Letter) => Promise<'sent' | { refused: WhyNot }>

/** The carrier for these settings: SMTP for e-mail, one HTTP POST for an SMS. */
export function carrierFor(settings: MailSettings): Carrier {
  if (settings.kind === 'box') return async () => 'sent'
  const { smtpUrl: url } = settings
  const transport = url ? transportTo(url) : undefined
  const { from, smsGateway } = settings
  return async (letter) => {
    if (letter.channel === 'email') {
      if (!transport) return { refused: { why: 'no mail server' } }
      await transport.sendMail({
        from,
        to: letter.recipient,
        subject: letter.subject,
        text: letter.body,
        html: asHtml(letter.body),
      })
      return 'sent'
    }
    if (!smsGateway) return { refused: { why: 'no SMS gateway' } }
    return sendSms(smsGateway, letter)
  }
}
