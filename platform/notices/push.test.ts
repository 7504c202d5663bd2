import assert from 'node:assert/strict'
import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import {
  browsersOf,
  isPushService,
  readMessages,
  saveBrowser,
  saveChoice,
  sendNotices,
  tell,
  USUAL,
} from './index.ts'

const { db, now, close } = await openBeffroi({ empty: true })
after(() => close())

/** A service of browsers, as its makers' ones answer: 201, or 410 for a browser that is gone. */
type Taken = { path: string; headers: Record<string, unknown>; body: Buffer }
const taken: Taken[] = []
const service = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    taken.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
    response.writeHead(request.url === '/gone' ? 410 : 201).end()
  })
})
await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
after(() => service.close())
const at = `http://127.0.0.1:${(service.address() as AddressInfo).port}`

/** A browser with its own keys, as `pushManager.subscribe` makes them. */
function newBrowser(path: string) {
  const keys = createECDH('prime256v1')
  keys.generateKeys()
  const auth = randomBytes(16)
  return {
    keys,
    auth,
    endpoint: `${at}${path}`,
    p256dh: keys.getPublicKey('base64url'),
    secret: auth.toString('base64url'),
  }
}
type OwnBrowser = ReturnType<typeof newBrowser>

/** What a browser reads of an encrypted message (RFC 8188 and 8291, one record). */
function readPush({ keys, auth }: OwnBrowser, body: Buffer): unknown {
  const salt = body.subarray(0, 16)
  const theirs = body.subarray(21, 21 + (body[20] ?? 0))
  const record = body.subarray(21 + theirs.length)
  const derive = (key: Uint8Array, salted: Uint8Array, info: Uint8Array | string, length: number) =>
    Buffer.from(hkdfSync('sha256', key, salted, info, length))
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), theirs])
  const input = derive(keys.computeSecret(theirs), auth, about, 32)
  const cipher = createDecipheriv(
    'aes-128-gcm',
    derive(input, salt, 'Content-Encoding: aes128gcm\0', 16),
    derive(input, salt, 'Content-Encoding: nonce\0', 12),
  )
  cipher.setAuthTag(record.subarray(-16))
  const plain = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()])
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString())
}

async function subscribed(...browsers: OwnBrowser[]): Promise<string> {
  const to = randomUUID()
  await db.transaction(async (tx) => {
    for (const { endpoint, p256dh, secret } of browsers)
      await saveBrowser(
        tx,
        { id: randomUUID(), recipientId: to, entry: randomUUID(), endpoint, p256dh, auth: secret },
        now(),
      )
    await saveChoice(tx, to, { ...USUAL, channel: 'push' }, now())
    const what = { title: 'Le cours est déplacé', path: '/formation/mon-calendrier', pace: 'now' } as const
    await tell(tx, [{ to, key: randomUUID(), ...what }], now())
  })
  return to
}
const reachOf = async (_: unknown, id: string) => ({
  givenName: 'Aïcha',
  language: 'fr' as const,
  comesIn: true,
  phone: '+33639980001',
  email: null,
  chooserId: id,
})
const send = () => sendNotices(db, { reachOf, siteUrl: 'https://b.example' }, now())
const channelOf = async (to: string) => (await readMessages(db, [to], { limit: 1 }))[0]?.fate

describe('A message to a browser', () => {
  test('reaches its service encrypted, signed by this Beffroi, and only that browser reads it', async () => {
    const browser = newBrowser('/here')
    const to = await subscribed(browser)
    assert.equal(await send(), 1)
    const { headers, body } = taken.at(-1) ?? assert.fail()
    assert.match(String(headers['authorization']), /^vapid t=/)
    assert.equal(headers['content-encoding'], 'aes128gcm')
    assert.doesNotMatch(body.toString('latin1'), /cours/)
    assert.deepEqual(readPush(browser, body), {
      title: 'Le cours est déplacé',
      body: '',
      path: '/formation/mon-calendrier',
    })
    assert.equal((await channelOf(to))?.became, 'sent')
  })

  test('goes on each of their browsers; one that its service forgot is dropped', async () => {
    const to = await subscribed(newBrowser('/one'), newBrowser('/gone'))
    assert.equal(await send(), 1)
    assert.deepEqual(
      (await browsersOf(db, to)).map(({ endpoint }) => endpoint),
      [`${at}/one`],
    )
  })

  test('that no browser takes leaves by SMS', async () => {
    const to = await subscribed({ ...newBrowser('/gone'), endpoint: `${at}/gone` })
    assert.equal(await send(), 1)
    const fate = await channelOf(to)
    assert.ok(fate?.became === 'leaving' && fate.channel === 'sms')
  })
})

describe('The address that a browser gives', () => {
  test('is asked only when it is a known service, or one that the operator named', () => {
    for (const known of [
      'https://fcm.googleapis.com/fcm/send/abc',
      'https://updates.push.services.mozilla.com/wpush/v2/abc',
      'https://web.push.apple.com/abc',
      'https://db5p.notify.windows.com/w/?token=abc',
    ])
      assert.ok(isPushService(known), known)
    for (const other of [
      'http://fcm.googleapis.com/x',
      'https://fcm.googleapis.com:8443/x',
      'https://fcm.googleapis.com.evil.example/x',
      'https://user:word@fcm.googleapis.com/x',
      'https://10.0.0.1/x',
      `${at}/x`,
      'nothing',
    ])
      assert.ok(!isPushService(other), other)
    assert.ok(isPushService(`${at}/x`, [new URL(at).host]))
  })
})
