import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { openBeffroi } from '#testing'
import { boundaryIn, readMultipart, writeMultipart } from '../multipart.ts'
import { listRelays } from '../relays/store.ts'
import { unsentStatements } from '../relays/unsent-store.ts'
import { newTool, newTrace } from '../seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const url = await beffroi.listen()
const tool = await newTool(beffroi.db, url, beffroi.now())

/** Keeps a statement with a film of this many bytes beside it. */
async function film(verb: string, length: number, fill: number): Promise<void> {
  const bytes = Buffer.alloc(length, fill)
  const sha2 = createHash('sha256').update(bytes).digest('hex')
  const said = { usageType: 'https://exemple.fr/film', display: { fr: 'Film' }, contentType: 'video/mp4' }
  const trace = newTrace({ verb: { id: verb }, attachments: [{ ...said, length, sha2 }] })
  const first = { headers: { 'Content-Type': 'application/json' }, bytes: Buffer.from(JSON.stringify(trace)) }
  const headers = { 'Content-Transfer-Encoding': 'binary', 'X-Experience-API-Hash': sha2 }
  const body = writeMultipart(
    [first, { headers: { 'Content-Type': 'video/mp4', ...headers }, bytes }],
    'limite',
  )
  const sent = { body, headers: { 'content-type': 'multipart/mixed; boundary=limite' } }
  assert.equal((await tool.ask('POST', 'statements', sent)).status, 200)
  beffroi.setNow(new Date(beffroi.now().getTime() + 10))
}

/** How many statements, and how many attachments, each page gives until there is no more. */
async function pages(query: Record<string, string>): Promise<[number, number][]> {
  const found: [number, number][] = []
  let next = `/xapi/statements?${new URLSearchParams(query)}`
  while (next) {
    const headers = { authorization: tool.authorization, 'x-experience-api-version': '2.0.0' }
    const answer = await fetch(`${url}${next}`, { headers })
    assert.equal(answer.status, 200)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const boundary = boundaryIn(answer.headers.get('content-type') ?? '')
    const read = boundary ? readMultipart(bytes, boundary) : undefined
    const parts = read?.ok ? read.parts : []
    const { statements, more } = JSON.parse(String(parts[0]?.bytes ?? bytes))
    found.push([statements.length, Math.max(0, parts.length - 1)])
    next = more
  }
  return found
}

describe('A page of statements', () => {
  test('stops before their attachments weigh too much, and says where it goes on', async () => {
    const verb = `https://exemple.fr/${randomUUID()}`
    for (const fill of [1, 2, 3]) await film(verb, 16_000_000, fill)
    assert.deepEqual(await pages({ verb, attachments: 'true' }), [
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    assert.deepEqual(await pages({ verb }), [[3, 0]])
  })

  test('counts once what several statements share', async () => {
    const verb = `https://exemple.fr/${randomUUID()}`
    for (const fill of [9, 9, 9]) await film(verb, 16_000_000, fill)
    assert.deepEqual(await pages({ verb, attachments: 'true' }), [[3, 1]])
  })

  test('stops before their texts weigh too much', async () => {
    const verb = `https://exemple.fr/${randomUUID()}`
    for (const letter of 'abcdefg') {
      const result = { response: letter.repeat(4_900_000) }
      const body = newTrace({ verb: { id: verb }, result })
      assert.equal((await tool.ask('POST', 'statements', { body })).status, 200)
      beffroi.setNow(new Date(beffroi.now().getTime() + 10))
    }
    for (const ascending of ['true', 'false'])
      assert.deepEqual(await pages({ verb, ascending }), [
        [6, 0],
        [1, 0],
      ])
  })
})

test('Another store is sent no more at once', async () => {
  const verb = `https://exemple.fr/${randomUUID()}`
  for (const fill of [5, 6]) await film(verb, 16_000_000, fill)
  beffroi.ground.site.settings.relayHosts = ['127.0.0.1']
  const form = { id: randomUUID(), name: 'La Région', url: 'http://127.0.0.1:9', login: 'afp2i', secret: 's' }
  const lead = await beffroi.as('brigitte')
  await lead.submit('/traces/transferts', { ...form, version: '2.0.0', from: 'start', verb })
  const [relay = assert.fail('no relay')] = await listRelays(beffroi.db, seededOrganisations.afp2i.id)
  const all = Number.MAX_SAFE_INTEGER
  const waiting = await unsentStatements(beffroi.db, relay, all, 25)
  assert.equal(waiting.length, 1)
  const next = await unsentStatements(beffroi.db, { ...relay, sentTo: waiting[0]?.place ?? 0 }, all, 25)
  assert.equal(next.length, 1)
  assert.notEqual(next[0]?.id, waiting[0]?.id)
})
