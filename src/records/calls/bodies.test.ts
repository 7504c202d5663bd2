import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { writeMultipart } from '../multipart.ts'
import { LARGEST } from './read-body.ts'
import { newTool, newTrace } from '../seeds/xapi-tool.ts'

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
  test('holds a thousand statements at most', async () => {
    const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => newTrace()))
    assert.equal((await post(many(1000)))[0], 200)
    assert.deepEqual(await post(many(1001)), [413, 'the body holds too many statements'])
    assert.deepEqual(await post(inParts(many(1001)), MULTIPART), [413, 'the body holds too many statements'])
  })
  test('of 60 levels is the deepest', async () => {
    const deep = (levels: number) => {
      const inside = '['.repeat(levels) + ']'.repeat(levels)
      const text = JSON.stringify(newTrace({ result: { extensions: { 'x:deep': 0 } } }))
      return text.replace('"x:deep":0', `"x:deep":${inside}`)
    }
    assert.equal((await post(deep(57)))[0], 200)
    assert.deepEqual(await post(deep(58)), [400, 'the body is nested too deep'])
    assert.deepEqual(await post(inParts(deep(58)), MULTIPART), [400, 'the body is nested too deep'])
  })
  for (const [what, body, no] of [
    ['ten million nothings', () => `[${'{},'.repeat(2_600_000)}{}]`, 'the body holds too many statements'],
    ['numbers', () => `[${'0,'.repeat(3_900_000)}0]`, 'the body holds too many values'],
    ['nothings in one', () => `{"a":[${'[],'.repeat(2_600_000)}[]]}`, 'the body holds too many values'],
    ['text', () => `"${'x'.repeat(23_900_000)}"`, 'the body is too large'],
  ] as const)
    test(`of ${what} is refused before it is understood, alone or with attachments`, async () => {
      const text = body()
      for (const [sent, type] of [
        [text, 'application/json'],
        [inParts(text), MULTIPART],
      ] as const) {
        const [began, cpu] = [process.memoryUsage().heapUsed, process.cpuUsage()]
        assert.deepEqual(await post(sent, type), [413, no])
        assert.ok(workedMs(cpu) < 1500, `${workedMs(cpu)} ms`)
        assert.ok(process.memoryUsage().heapUsed - began < 120_000_000)
      }
    })
  test('where a thousand point to one long statement is refused before it fills the memory', async () => {
    const naming = (count: number) => {
      const grouping = Array.from({ length: count }, (_, n) => ({ id: `urn:a:${n}` }))
      return newTrace({ context: { contextActivities: { grouping } } })
    }
    const no = [413, 'the statements name too many things']
    assert.deepEqual(await post(JSON.stringify(naming(1000))), no)
    const long = naming(900)
    const object = { objectType: 'StatementRef', id: long['id'] }
    const pointing = Array.from({ length: 900 }, () => newTrace({ object }))
    assert.deepEqual(await post(JSON.stringify([long, ...pointing])), no)
    assert.equal((await post(JSON.stringify([long, ...pointing.slice(0, 50)])))[0], 200)
  })
  test('that describes one activity in thousands of ways costs what it weighs', async () => {
    const grouping = Array.from({ length: 25_000 }, (_, n) => ({
      id: 'urn:a:same',
      definition: { extensions: { [`x:${n}`]: n } },
    }))
    const cpu = process.cpuUsage()
    const trace = newTrace({ context: { contextActivities: { grouping } } })
    assert.equal((await post(JSON.stringify(trace)))[0], 200)
    assert.ok(workedMs(cpu) < 2000, `${workedMs(cpu)} ms`)
    const read = await tool.ask('GET', 'activities', { query: { activityId: 'urn:a:same' } })
    assert.equal(
      Object.keys((read.json() as { definition: { extensions: object } }).definition.extensions).length,
      25_000,
    )
  })
  test('whose parts have endless headers is refused', async () => {
    const part = `${'a: b\r\n'.repeat(2000)}\r\n{}\r\n`
    const body = `--limite\r\n${part}--limite--\r\n`
    assert.deepEqual(await post(body, MULTIPART), [400, 'the boundary is missing or never comes'])
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

const MULTIPART = 'multipart/mixed; boundary=limite'

/** Milliseconds of the processor since then. */
function workedMs(since: NodeJS.CpuUsage): number {
  const spent = process.cpuUsage(since)
  return (spent.user + spent.system) / 1000
}

/** The same as the first part of a body that could carry attachments. */
const inParts = (text: string) =>
  writeMultipart([{ headers: { 'Content-Type': 'application/json' }, bytes: Buffer.from(text) }], 'limite')

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
