import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { LARGEST } from './read-body.ts'
import { newTool, newTrace } from './xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const tool = await newTool(beffroi.db, url, beffroi.now())

describe('A body', () => {
  const post = async (body: string | Uint8Array, contentType = 'application/json') => {
    const answer = await tool.ask('POST', 'statements', { body, headers: { 'content-type': contentType } })
    return [answer.status, answer.json()['title']]
  }
  test('that is cut is refused', async () => {
    assert.deepEqual(await post(JSON.stringify(newTrace()).slice(0, -9)), [400, 'the body is not JSON'])
    assert.deepEqual(await post(''), [400, 'the body is not JSON'])
  })
  test('of ten thousand levels is refused, wherever they are', async () => {
    assert.deepEqual(await post('['.repeat(10_000)), [400, 'the body is nested too deep'])
    const deep = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)
    const text = JSON.stringify(newTrace({ context: { extensions: { 'https://exemple.fr/x': 0 } } })).replace(
      ':0}',
      `:${deep}}`,
    )
    assert.deepEqual(await post(text), [400, 'the body is nested too deep'])
  })
  test('that is not UTF-8, or not JSON, is refused', async () => {
    assert.deepEqual(await post(new Uint8Array([34, 255, 34])), [400, 'the body is not text in UTF-8'])
    assert.deepEqual(await post('{}', 'text/plain'), [400, 'the content type is not accepted here'])
    for (const body of ['null', '3', '"x"', '[[]]', '[null]']) assert.equal((await post(body))[0], 400, body)
  })
  test('with controls, strange letters and keys of JavaScript is kept as it is', async () => {
    const text = String.raw`a\u0000b \ud83d\ude00 \ud800 \u001e`
    const trace = JSON.stringify(newTrace()).replace('Aïcha Benamar', text)
    const odd = trace.replace(/}$/, ',"context":{"extensions":{"x:__proto__":{"__proto__":1}}}}')
    const answer = await tool.ask('POST', 'statements', { body: odd })
    assert.equal(answer.status, 200, answer.text)
    const [statementId = ''] = answer.json() as unknown as string[]
    const read = await tool.ask('GET', 'statements', { query: { statementId } })
    assert.ok(read.text.startsWith(odd.slice(0, -1)))
    for (const format of ['ids', 'canonical'])
      assert.equal((await tool.ask('GET', 'statements', { query: { statementId, format } })).status, 200)
  })
  test('of a hundred megabytes is refused before it is held', async () => {
    const before = process.memoryUsage().arrayBuffers
    const answer = await sendMuch({ announced: true })
    assert.match(answer, /^HTTP\/1\.1 413 /)
    assert.match(answer, /the body is too large/)
    assert.match(await sendMuch({ announced: false }), /^HTTP\/1\.1 413 /)
    assert.ok(process.memoryUsage().arrayBuffers - before < 3 * LARGEST)
  })
})

/** Writes up to a hundred megabytes until somebody answers; gives the beginning of the answer. */
async function sendMuch({ announced }: { announced: boolean }): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const length = 100_000_000
  const head = [
    'POST /xapi/statements HTTP/1.1',
    `Host: ${hostname}`,
    `Authorization: ${tool.authorization}`,
    'X-Experience-API-Version: 2.0.0',
    'Content-Type: application/json',
    announced ? `Content-Length: ${length}` : 'Transfer-Encoding: chunked',
  ]
  const said: string[] = []
  socket.on('data', (chunk) => said.push(chunk.toString()))
  socket.on('error', () => {})
  socket.setMaxListeners(0) // one wait for each megabyte
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  const piece = Buffer.alloc(1_000_000, 'x')
  const framed = announced ? piece : Buffer.concat([Buffer.from('f4240\r\n'), piece, Buffer.from('\r\n')])
  for (let sent = 0; sent < length && said.length === 0 && !socket.destroyed; sent += piece.length)
    if (!socket.write(framed)) await Promise.race(['drain', 'data', 'close'].map((one) => once(socket, one)))
  await new Promise((done) => setTimeout(done, 100))
  socket.destroy()
  return said.join('')
}

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
