import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import type { Plain } from '#platform/json'
import { seededOrganisations } from '#people'
import { openBeffroi, sentencesIn } from '#testing'
import { forwardStatements } from './forward-statements.ts'
import { boundaryIn, readMultipart } from '../multipart.ts'
import { listRelays } from './store.ts'
import { newTool, newTrace } from '../seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
const url = await beffroi.listen()
const tool = await newTool(beffroi.db, url, beffroi.now())
const brigitte = await beffroi.as('brigitte')

/** Another store: it keeps what it says it keeps, and may be told to fail. */
const taken: unknown[] = []
const requests: IncomingMessage[] = []
let answer: (ids: unknown[]) => number = () => 200
const other = createServer((request, response) => void receive(request, response))
other.listen(0, '127.0.0.1')
await once(other, 'listening')
const otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
after(async () => {
  other.close()
  other.closeAllConnections()
  await beffroi.close()
})

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  requests.push(request)
  const body = Buffer.concat(chunks)
  const boundary = boundaryIn(request.headers['content-type'] ?? '')
  const parts = boundary ? readMultipart(body, boundary) : undefined
  const sent = JSON.parse((parts?.ok ? (parts.parts[0]?.bytes ?? body) : body).toString()) as Plain[]
  const ids = sent.map(({ id }) => id)
  const status = answer(ids)
  if (status === 200) taken.push(...ids)
  if (status === 0) request.socket.destroy()
  else response.writeHead(status).end(status === 200 ? JSON.stringify(ids) : 'pas celle-là')
}

const wait = () => beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
const forward = async () => {
  wait()
  await forwardStatements(beffroi.ground)
}
const keep = async (count: number, changes: Plain = {}) => {
  const traces = Array.from({ length: count }, () => newTrace(changes))
  assert.equal((await tool.ask('POST', 'statements', { body: traces })).status, 200)
  beffroi.setNow(new Date(beffroi.now().getTime() + 10))
  return traces.map(({ id }) => id)
}
const form = { name: 'La Région', url: otherUrl, login: 'afp2i', secret: 's', version: '2.0.0', from: 'now' }
const relayId = randomUUID()
beffroi.ground.site.settings.relayHosts = ['127.0.0.1']
const page = async () => sentencesIn((await brigitte.get(`/traces/transferts/${relayId}`)).text)

describe('A transfer to another store', () => {
  test('is opened with an address where a secret may pass', async () => {
    const refused = async (changes: Record<string, string>) =>
      sentencesIn((await brigitte.post('/traces/transferts', { ...form, id: randomUUID(), ...changes })).text)
    assert.match(await refused({ url: 'http://region.example/xapi' }), /doit commencer par https/)
    assert.match(await refused({ url: 'chez eux' }), /n’est pas complète/)
    assert.match(await refused({ secret: '' }), /Donnez le secret/)
    await brigitte.submit('/traces/transferts', { ...form, id: relayId })
    assert.match(await page(), /Transfert vers La Région/)
  })
  test('never leads inside, by an address or by a name, unless the operator named it', async () => {
    const ask = (address: string) =>
      brigitte.post('/traces/transferts', { ...form, id: randomUUID(), url: address })
    beffroi.ground.site.settings.relayHosts = []
    for (const address of [
      'https://127.0.0.1/xapi',
      'https://[::1]/xapi',
      'https://169.254.169.254/latest',
      'https://0x7f.1',
    ])
      assert.match(sentencesIn((await ask(address)).text), /celle d’une machine d’ici/, address)
    const id = randomUUID()
    const port = new URL(otherUrl).port
    await brigitte.submit('/traces/transferts', {
      ...form,
      id,
      url: `https://localhost:${port}`,
      from: 'start',
    })
    let connections = 0
    other.on('connection', () => (connections += 1))
    await forward()
    const said = sentencesIn((await brigitte.get(`/traces/transferts/${id}`)).text)
    assert.match(said, /cette adresse mène à une machine d’ici : rien n’a été envoyé/)
    assert.match(
      sentencesIn((await brigitte.get(`/traces/transferts/${relayId}`)).text),
      /mène à une machine d’ici|En attente 0/,
    )
    assert.equal(connections, 0)
    await brigitte.post(`/traces/transferts/${id}/arreter`)
    beffroi.ground.site.settings.relayHosts = ['127.0.0.1']
  })
  test('sends what comes afterwards, in order, with its key and its version', async () => {
    const ids = [...(await keep(30)), ...(await keep(3))]
    await forward()
    assert.deepEqual(taken.splice(0), ids)
    const { authorization, 'x-experience-api-version': version } = requests.at(-1)?.headers ?? {}
    assert.deepEqual([authorization, version], [`Basic ${btoa('afp2i:s')}`, '2.0.0'])
  })
  test('sends nothing twice when nothing is new', async () => {
    requests.length = 0
    await forward()
    assert.equal(requests.length, 0)
  })
  test('shows what waits while the other store is away, and resumes where it stopped', async () => {
    const ids = await keep(40)
    let times = 0
    answer = () => ((times += 1) > 1 ? 503 : 200)
    await forward()
    assert.equal(taken.length, 25)
    assert.match(await page(), /Il a répondu : 503 pas celle-là/)
    assert.match(await page(), /En attente 15 traces/)
    answer = () => 0
    await forward()
    assert.match(await page(), /Ce qui l’arrête : pas de connexion \(.+\)/)
    answer = () => 200
    await forward()
    assert.deepEqual(taken.splice(0), ids)
    assert.match(await page(), /En attente 0 trace/)
  })
  test('stops before the one that is refused, until somebody passes it', async () => {
    const ids = await keep(4)
    answer = (sent) => (sent.includes(ids[2]) ? 400 : 200)
    await forward()
    assert.deepEqual(taken.splice(0), ids.slice(0, 2))
    assert.match(await page(), /La trace qui bloque/)
    await brigitte.post(`/traces/transferts/${relayId}/passer`, { next: randomUUID() })
    await forward()
    assert.deepEqual(taken.splice(0), [])
    await brigitte.submit(`/traces/transferts/${relayId}/passer`, { next: String(ids[2]) })
    await forward()
    assert.deepEqual(taken.splice(0), ids.slice(3))
    answer = () => 200
  })
  test('is sent by one process at a time', async () => {
    const ids = await keep(30)
    wait()
    await Promise.all([forwardStatements(beffroi.ground), forwardStatements(beffroi.ground)])
    assert.deepEqual(taken.splice(0), ids)
  })
  test('may be stopped, and taken up again without a hole', async () => {
    await brigitte.submit(`/traces/transferts/${relayId}/arreter`)
    const ids = await keep(2)
    await forward()
    assert.deepEqual(taken, [])
    await brigitte.submit(`/traces/transferts/${relayId}/reprendre`)
    await forward()
    assert.deepEqual(taken.splice(0), ids)
  })
  test('carries only what its filter lets through, and what voids it', async () => {
    await brigitte.submit(`/traces/transferts/${relayId}/arreter`)
    const verb = `https://exemple.fr/${randomUUID()}`
    await brigitte.submit('/traces/transferts', { ...form, id: randomUUID(), verb })
    const [id] = await keep(1, { verb: { id: verb } })
    await keep(2)
    const voids = { id: 'http://adlnet.gov/expapi/verbs/voided' }
    const [voiding] = await keep(1, { verb: voids, object: { objectType: 'StatementRef', id } })
    await forward()
    assert.deepEqual(taken.splice(0), [id, voiding])
  })
  test('never carries the traces of another organisation', async () => {
    const organisationId = seededOrganisations.plie.id
    const stranger = await newTool(beffroi.db, url, beffroi.now(), { organisationId })
    await stranger.ask('POST', 'statements', { body: newTrace() })
    await forward()
    assert.deepEqual(taken, [])
    assert.ok(
      (await listRelays(beffroi.db, organisationId)).every((one) => one.organisationId === organisationId),
    )
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
