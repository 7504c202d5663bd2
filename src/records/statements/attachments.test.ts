import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Plain } from '#platform/json'
import { openBeffroi } from '#testing'
import { writeMultipart } from '../multipart.ts'
import { SIGNATURE } from './signature.ts'
import { newTool, newTrace } from '../seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const tool = await newTool(beffroi.db, url, beffroi.now())

const sha2Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const photo = Buffer.from([0, 1, 13, 10, 45, 45, 255])
const attachmentOf = (bytes: Buffer, changes: Plain = {}): Plain => ({
  usageType: 'https://exemple.fr/photo',
  display: { fr: 'Photo' },
  contentType: 'image/png',
  length: bytes.length,
  sha2: sha2Of(bytes),
  ...changes,
})

type Pieces = {
  trace: Plain
  bytes?: Buffer[]
  boundary?: string
  announced?: string
  headers?: Record<string, string>
}

async function send({ trace, bytes = [], boundary = 'limite', announced = boundary, headers = {} }: Pieces) {
  const parts = bytes.map((one) => ({
    headers: {
      'Content-Type': 'image/png',
      'Content-Transfer-Encoding': 'binary',
      'X-Experience-API-Hash': sha2Of(one),
      ...headers,
    },
    bytes: one,
  }))
  const first = { headers: { 'Content-Type': 'application/json' }, bytes: Buffer.from(JSON.stringify(trace)) }
  const body = writeMultipart([first, ...parts], boundary)
  const answer = await tool.ask('POST', 'statements', {
    body,
    headers: { 'content-type': `multipart/mixed; boundary=${announced}` },
  })
  return [answer.status, answer.status === 200 ? '' : String(answer.json()['title'])]
}

describe('An attachment', () => {
  test('comes back byte for byte when it is asked for', async () => {
    const trace = newTrace({ attachments: [attachmentOf(photo)] })
    assert.deepEqual(await send({ trace, bytes: [photo] }), [200, ''])
    const query = new URLSearchParams({ statementId: String(trace['id']), attachments: 'true' })
    const headers = { authorization: tool.authorization, 'x-experience-api-version': '2.0.0' }
    const response = await fetch(`${url}/xapi/statements?${query}`, { headers })
    assert.match(response.headers.get('content-type') ?? '', /^multipart\/mixed; boundary=/)
    assert.ok(Buffer.from(await response.arrayBuffer()).includes(photo))
    const alone = await tool.ask('GET', 'statements', { query: { statementId: String(trace['id']) } })
    assert.equal(alone.headers.get('content-type'), 'application/json')
  })
  test('may stay where it is, when the statement says where', async () => {
    const trace = newTrace({
      attachments: [attachmentOf(photo, { fileUrl: 'https://exemple.fr/photo.png' })],
    })
    assert.equal((await tool.ask('POST', 'statements', { body: trace })).status, 200)
  })
  const trace = () => newTrace({ attachments: [attachmentOf(photo)] })
  const other = Buffer.from('autre')
  const examples: [string, () => Pieces, string][] = [
    ['whose bytes are missing', () => ({ trace: trace() }), 'the bytes of an attachment are missing'],
    ['that nobody names', () => ({ trace: newTrace(), bytes: [photo] }), 'a part belongs to no attachment'],
    [
      'whose hash is another',
      () => ({ trace: trace(), bytes: [photo], headers: { 'X-Experience-API-Hash': sha2Of(other) } }),
      'the bytes of a part do not match their hash',
    ],
    [
      'without a hash',
      () => ({ trace: trace(), bytes: [photo], headers: { 'X-Experience-API-Hash': '' } }),
      'a part has no X-Experience-API-Hash',
    ],
    [
      'that is not binary',
      () => ({ trace: trace(), bytes: [photo], headers: { 'Content-Transfer-Encoding': 'base64' } }),
      'a part must say Content-Transfer-Encoding: binary',
    ],
    [
      'behind a boundary that never comes',
      () => ({ trace: trace(), bytes: [photo], announced: 'ailleurs' }),
      'the boundary is missing or never comes',
    ],
    [
      'without a boundary',
      () => ({ trace: trace(), bytes: [photo], announced: '' }),
      'the boundary is missing or never comes',
    ],
  ]
  for (const [name, pieces, sentence] of examples)
    test(`${name} is refused`, async () => assert.deepEqual(await send(pieces()), [400, sentence]))
})

describe('A signed statement', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jws = (payload: Plain, alg = 'RS256') => {
    const text = [{ alg }, payload]
      .map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'))
      .join('.')
    return Buffer.from(`${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`)
  }
  const signed = async (trace: Plain, signature: Buffer, contentType = 'application/octet-stream') =>
    send({
      trace: { ...trace, attachments: [attachmentOf(signature, { usageType: SIGNATURE, contentType })] },
      bytes: [signature],
    })

  test('is kept when the signature holds it', async () => {
    const trace = newTrace({ result: { duration: 'PT1.239S' } })
    assert.deepEqual(await signed(trace, jws({ ...trace, result: { duration: 'PT1.23S' } })), [200, ''])
  })
  test('is refused when it is another that was signed, or not so', async () => {
    const trace = newTrace()
    assert.deepEqual(await signed(trace, jws(newTrace())), [200, ''])
    assert.deepEqual(await signed(newTrace({ result: { success: true } }), jws(trace)), [
      400,
      'the signature does not hold this statement',
    ])
    assert.deepEqual(await signed(newTrace(), jws(trace, 'HS256')), [
      400,
      'the signature must use RS256, RS384 or RS512',
    ])
    const shape = 'the signature must be a JWS in application/octet-stream'
    assert.deepEqual(await signed(newTrace(), Buffer.from('a.b.c')), [400, shape])
    assert.deepEqual(await signed(trace, jws(trace), 'text/plain'), [400, shape])
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
