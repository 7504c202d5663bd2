import assert from 'node:assert/strict'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import {
  carrierFor,
  forgetLetters,
  latestLetters,
  post,
  postAll,
  sendLetters,
  whyNotSentence,
  type Letter,
} from './index.ts'

const { db, close, now } = await openBeffroi({ empty: true })
after(() => close())

const secret: Letter = {
  channel: 'email',
  recipient: 'a@example.org',
  subject: 'Code',
  body: 'Bonjour <b>123</b>',
  secret: true,
}
const posted = async (letter: Letter) => {
  await db.transaction((tx) => post(tx, letter, now()))
  const [latest] = await latestLetters(db, { limit: 1 })
  assert.ok(latest)
  return latest.id
}
const announced = async () =>
  (await db.rows(sql`select 1 from facts.facts where name = 'letter written'`)).length
const row = (id: number) =>
  db.row(
    sql`select subject, body, sent_at is not null as sent, refused_why, refused_words from mail.letters where id = ${id}`,
  )

describe('A letter', () => {
  test('leaves once, and a secret is forgotten once sent', async () => {
    let carried = 0
    const id = await posted(secret)
    const carrier = async () => ((carried += 1), 'sent' as const)
    await Promise.all([
      sendLetters(db, carrier, [id], now(), { forget: true }),
      sendLetters(db, carrier, [id], now(), { forget: true }),
    ])
    await sendLetters(db, carrier, [id], now(), { forget: true })
    assert.equal(carried, 1)
    assert.deepEqual(await row(id), {
      subject: 'Un code de connexion',
      body: '',
      sent: true,
      refused_why: null,
      refused_words: null,
    })
  })
  test('among many is written with the others, and leaves by itself unless it is on paper', async () => {
    const before = await announced()
    const plain = { subject: 'Rappel', body: 'Ne le mangez pas.' }
    const many: Letter[] = [
      { channel: 'email', recipient: 'b@example.org', ...plain },
      { channel: 'sms', recipient: '+33639983101', ...plain },
      { channel: 'paper', recipient: '4 rue Royale', ...plain },
    ]
    await db.transaction((tx) => postAll(tx, many, now()))
    await db.transaction((tx) => postAll(tx, [], now()))
    assert.equal(await announced(), before + 2)
    const written = await latestLetters(db, { limit: 3 })
    assert.deepEqual(
      written.map((one) => one.channel).toSorted((a, b) => (a < b ? -1 : 1)),
      ['email', 'paper', 'sms'],
    )
    assert.deepEqual(
      written.map((one) => one.secret),
      [false, false, false],
    )
  })
  test('that the carrier lost is tried again; one it refused says why; neither keeps another from leaving', async () => {
    const ids = [await posted(secret), await posted({ ...secret, secret: false, recipient: 'b@example.org' })]
    const [id = 0, other = 0] = ids
    const none = { refused_why: null, refused_words: null }
    const waits = { subject: secret.subject, body: secret.body, sent: false, ...none }
    const broken = async ({ recipient }: Letter) =>
      recipient === secret.recipient ? Promise.reject(new Error('no network')) : ('sent' as const)
    await assert.rejects(sendLetters(db, broken, ids, now(), { forget: true }))
    assert.deepEqual(await row(id), waits)
    assert.deepEqual(await row(other), { ...waits, sent: true })
    const refusing = async () => ({ refused: { why: 'said', words: 'adresse inconnue' } as const })
    await sendLetters(db, refusing, ids, now(), { forget: true })
    assert.deepEqual(await row(id), { ...waits, refused_why: 'said', refused_words: 'adresse inconnue' })
    assert.deepEqual(await row(other), { ...waits, sent: true })
  })

  test('is one of fifty that leave together, each once', async () => {
    const many = Array.from({ length: 50 }, (_, n): Letter => ({ ...secret, recipient: `c${n}@example.org` }))
    await db.transaction((tx) => postAll(tx, many, now()))
    const ids = (await latestLetters(db, { limit: 50 })).map((one) => one.id)
    const carried: string[] = []
    const carrier = async ({ recipient }: Letter) => (carried.push(recipient), 'sent' as const)
    const send = () => sendLetters(db, carrier, ids, now(), { forget: true })
    await Promise.all([send(), send()])
    assert.deepEqual(carried.toSorted(), many.map((one) => one.recipient).toSorted())
  })
})

describe('The real carriers', () => {
  test('post an SMS to the operator’s gateway, with its token', async (t) => {
    const received: unknown[] = []
    const gateway = createHttpServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        received.push([request.headers.authorization, JSON.parse(body)])
        response.writeHead(body.includes('+33600000000') ? 400 : 202).end()
      })
    })
    t.after(() => gateway.close())
    const url = `http://127.0.0.1:${await listening(gateway)}`
    const carry = carrierFor({ kind: 'real', from: 'x@example.org', smsGateway: { url, token: 'jeton' } })
    const sms = { ...secret, channel: 'sms' as const, recipient: '+33639980001' }
    assert.equal(await carry(sms), 'sent')
    assert.deepEqual(received[0], ['Bearer jeton', { to: '+33639980001', text: secret.body }])
    const refused = { why: 'gateway refused', words: '400' } as const
    assert.deepEqual(await carry({ ...sms, recipient: '+33600000000' }), { refused })
    assert.equal(whyNotSentence(refused), 'La passerelle a refusé (400).')
  })

  test('never follow a gateway that sends its letters elsewhere', async () => {
    const elsewhere: string[] = []
    const thief = createHttpServer((request, response) => {
      request.on('data', (chunk: Buffer) => elsewhere.push(chunk.toString()))
      request.on('end', () => response.writeHead(202).end())
    })
    const location = `http://127.0.0.1:${await listening(thief)}`
    const gateway = createHttpServer((_, response) => response.writeHead(307, { location }).end())
    const url = `http://127.0.0.1:${await listening(gateway)}`
    const carry = carrierFor({ kind: 'real', from: 'x@example.org', smsGateway: { url, token: 'jeton' } })
    await assert.rejects(carry({ ...secret, channel: 'sms', recipient: '+33639980001' }))
    assert.deepEqual(elsewhere, [])
    gateway.close()
    thief.close()
  })

  test('hand an e-mail to the SMTP server, as text and as escaped HTML', async () => {
    const said: string[] = []
    const smtp = createTcpServer((socket) => {
      let inData = false
      socket.write('220 essai\r\n')
      socket.on('data', (chunk: Buffer) => {
        const text = chunk.toString()
        said.push(text)
        if (inData && text.endsWith('\r\n.\r\n')) inData = false
        else if (inData) return
        else if (/^DATA/i.test(text)) {
          inData = true
          socket.write('354 go\r\n')
          return
        }
        socket.write(/^QUIT/i.test(text) ? '221 bye\r\n' : '250 ok\r\n')
      })
      socket.on('error', () => {})
    })
    const smtpUrl = `smtp://127.0.0.1:${await listening(smtp)}`
    assert.equal(await carrierFor({ kind: 'real', from: 'Beffroi <b@example.org>', smtpUrl })(secret), 'sent')
    const all = said.join('')
    assert.match(all, /RCPT TO:<a@example.org>/)
    assert.match(all, /Bonjour <b>123<\/b>/)
    assert.match(all, /Bonjour &lt;b>123&lt;\/b>/)
    smtp.close()
  })

  test('say nothing in clear to the SMTP server of another machine', async () => {
    const said: string[] = []
    const smtp = createTcpServer((socket) => {
      socket.unref()
      socket.write('220 essai\r\n')
      socket.on('data', (chunk: Buffer) => {
        said.push(chunk.toString())
        socket.write(/^(STARTTLS|DATA)/i.test(chunk.toString()) ? '502 no\r\n' : '250 ok\r\n')
      })
      socket.on('error', () => {})
    })
    const smtpUrl = `smtp://0.0.0.0:${await listening(smtp)}` // leads here, and is not a name of this machine
    await assert.rejects(carrierFor({ kind: 'real', from: 'b@example.org', smtpUrl })(secret), /STARTTLS/)
    assert.doesNotMatch(said.join(''), /MAIL FROM/)
    smtp.close()
  })

  test('refuse plainly what nobody has set up', async () => {
    const carry = carrierFor({ kind: 'real', from: 'x@example.org' })
    const [mail, sms] = [{ why: 'no mail server' }, { why: 'no SMS gateway' }] as const
    assert.deepEqual(await carry(secret), { refused: mail })
    assert.equal(whyNotSentence(mail), 'Aucun serveur de courriel n’est réglé (SMTP_URL).')
    assert.deepEqual(await carry({ ...secret, channel: 'sms' }), { refused: sms })
    assert.equal(whyNotSentence(sms), 'Aucune passerelle de SMS n’est réglée (SMS_GATEWAY_URL).')
    const id = await posted(secret)
    await sendLetters(db, carry, [id], now(), { forget: true })
    const { subject, body } = secret
    const why = { refused_why: 'no mail server', refused_words: null }
    assert.deepEqual(await row(id), { subject, body, sent: false, ...why })
  })
})

describe('Letters', () => {
  test('are forgotten two years after they were written; a dry run changes nothing', async () => {
    const id = await posted(secret)
    const later = (day: string) => new Date(`${day}T10:00:00Z`)
    const count = await forgetLetters(db, later('2028-06-03'), { dryRun: true })
    assert.ok(count > 0)
    assert.ok(await row(id))
    await forgetLetters(db, later('2028-06-01'))
    assert.ok(await row(id), 'not a day before')
    await forgetLetters(db, later('2028-06-03'))
    assert.equal(await row(id), undefined)
  })
})

const listening = (server: ReturnType<typeof createTcpServer>) =>
  new Promise<number>((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)),
  )
