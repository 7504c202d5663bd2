import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, json } from 'node:stream/consumers'
import { callbackify } from 'node:util'
import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { MailSettings } from '#platform/mail'

export type Received = { recipient: string; subject: string; text: string }

/** A mail server and an SMS gateway of this machine, each spoken to as the real ones are, and what came to them. */
export type PostOffice = {
  settings: Extract<MailSettings, { kind: 'real' }>
  /** The last thing that somebody received, at their e-mail or their telephone (+33…). @throws when nothing came. */
  last(recipient: string): Received
  /** The address that it leads to. */
  link(recipient: string): string
  /** The six figures that it holds. */
  code(recipient: string): string
  all(): readonly Received[]
  close(): Promise<void>
}

const TOKEN = 'jeton-de-la-passerelle'

export async function openPostOffice(): Promise<PostOffice> {
  const received: Received[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: callbackify(async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
      const { subject = '', text = '' } = await PostalMime.parse(await buffer(stream))
      for (const { address } of session.envelope.rcptTo) received.push({ recipient: address, subject, text })
    }),
  })
  const gateway = createServer(async (asked, answer) => {
    const known = asked.headers.authorization === `Bearer ${TOKEN}`
    const { to, text } = (await json(asked)) as { to: string; text: string }
    if (known) received.push({ recipient: to, subject: '', text })
    answer.writeHead(known ? 200 : 401).end()
  })
  smtp.listen(0, '127.0.0.1')
  gateway.listen(0, '127.0.0.1')
  const smtpUrl = `smtp://127.0.0.1:${await portOf(smtp.server as Server)}`
  const url = `http://127.0.0.1:${await portOf(gateway)}/sms`
  const last = (recipient: string): Received => {
    const found = received.findLast((one) => one.recipient === recipient)
    assert.ok(found, `nothing came to ${recipient}; to: ${received.map((one) => one.recipient).join(', ')}`)
    return found
  }
  const inLast = (recipient: string, what: RegExp): RegExpExecArray => {
    const found = what.exec(last(recipient).text)
    assert.ok(found, `not in what came to ${recipient}: ${last(recipient).text}`)
    return found
  }
  return {
    settings: {
      kind: 'real',
      from: 'Beffroi <beffroi@territoire.example>',
      smtpUrl,
      smsGateway: { url, token: TOKEN },
    },
    last,
    link: (recipient) => {
      const links = received
        .filter((one) => one.recipient === recipient)
        .flatMap(({ text }) => LINK.exec(text) ?? [])
      return links.at(-1) ?? assert.fail(`no link came to ${recipient}`)
    },
    code: (recipient) =>
      inLast(recipient, /\b(\d{3})\s?(\d{3})\b/)
        .slice(1)
        .join(''),
    all: () => received,
    close: async () => {
      await new Promise<void>((done) => smtp.close(done))
      await new Promise((done) => gateway.close(done))
    },
  }
}

const LINK = /https?:\/\/[^\s>)]+/

async function portOf(server: Server): Promise<number> {
  if (!server.listening) await new Promise((done) => server.once('listening', done))
  return (server.address() as AddressInfo).port
}
