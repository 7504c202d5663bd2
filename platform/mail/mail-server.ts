import { createTransport } from 'nodemailer'
import type { MailSettings } from './settings.ts'

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

/** What went wrong, as it was said. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** A server that says nothing is given up: rows, and sometimes a person, wait for it. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

export const transportTo = (url: string) => createTransport({ url, requireTLS: !staysHere(url), ...PATIENCE })

/** Between two machines nothing is said in clear, though the server would have it so. */
const staysHere = (url: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
