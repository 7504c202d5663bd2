import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addJob } from '#platform/jobs'
import { post } from '#platform/mail'
import { newVisitor, openBeffroi } from '#testing'
import { newMeters } from './meters.ts'
import { newBeffroi } from '../site.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { ground, db, now } = beffroi
const TOKEN = 'a-token-of-sixteen'
const { watch, site: meters } = newMeters(ground, TOKEN)
const site = newBeffroi(ground, assert.fail, { watch, meters })
const visitor = newVisitor(async (request) => site.fetch(request), ground.site.url)
const read = async (authorization?: string) =>
  visitor.get('/metrics', authorization === undefined ? {} : { authorization })
const lines = async () => (await read(`Bearer ${TOKEN}`)).text.split('\n')
const valueOf = async (name: string) =>
  Number(
    (await lines())
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1),
  )

describe('The figures of a process', () => {
  test('are told to whoever holds the token, and to nobody else', async () => {
    assert.equal((await read(`Bearer ${TOKEN}`)).status, 200)
    for (const wrong of [undefined, '', TOKEN, `Bearer ${TOKEN}x`, 'Bearer '])
      assert.deepEqual([(await read(wrong)).status, (await read(wrong)).text], [401, ''], wrong)
    // without a token, there is nothing there
    assert.equal((await beffroi.visitor().get('/metrics')).status, 404)
  })

  test('count answers by the pattern of their address, never by what stands in it', async () => {
    const id = '11111111-1111-8111-8111-111111111111'
    await visitor.get(`/attestations/${id}`)
    await visitor.get('/connexion/lien/a-secret')
    await visitor.get('/nowhere/at/all')
    await visitor.get('/actions')
    const all = (await lines()).join('\n')
    assert.doesNotMatch(all, new RegExp(`${id}|a-secret|nowhere`))
    const count = (route: string, status: number) =>
      valueOf(`beffroi_requests_total{route="${route}",method="GET",status="${status}"}`)
    assert.equal(await count('/attestations/:id', 404), 1)
    assert.equal(await count('/connexion/lien/:token', 200), 1)
    assert.equal(await count('none', 404), 1)
    assert.equal(await count('/actions', 200), 1)
    assert.equal(await valueOf('beffroi_request_seconds_count{route="/actions",method="GET"}'), 1)
  })

  test('tell what waits, what failed, the connections and the memory', async () => {
    const [before, jobs] = [
      await valueOf('beffroi_letters{state="waiting"}'),
      await valueOf('beffroi_jobs{state="failed"}'),
    ]
    await db.transaction((tx) =>
      post(tx, { channel: 'email', recipient: 'x@ici.example', subject: 's', body: 'b' }, now()),
    )
    await addJob(db, 'forget-tries', {}, { key: 'metrics' })
    await db.run(sql`update graphile_worker._private_jobs set attempts = max_attempts where key = 'metrics'`)
    assert.equal(await valueOf('beffroi_letters{state="waiting"}'), before + 1)
    assert.equal(await valueOf('beffroi_jobs{state="failed"}'), jobs + 1)
    assert.ok((await valueOf('beffroi_memory_bytes{kind="resident"}')) > 10_000_000)
    assert.ok((await valueOf('beffroi_pool_connections{state="idle"}')) >= 1)
  })
})
