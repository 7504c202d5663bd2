import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { addressOf, newSite, readProxies } from './index.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

type Request = { from: string; says?: string; named?: string }

/** The address that we believe of a request. */
async function believed({ from, says, named }: Request): Promise<string> {
  const { ground } = beffroi
  const site = newSite()
    .use(async (c, next) => {
      const proxies = named === undefined ? undefined : readProxies(named)
      c.set('ground', { ...ground, site: { ...ground.site, proxies } })
      await next()
    })
    .get('/', (c) => c.text(addressOf(c)))
  const headers = new Headers(says === undefined ? [] : [['x-forwarded-for', says]])
  return (await site.request('/', { headers }, { incoming: { socket: { remoteAddress: from } } })).text()
}

describe('What X-Forwarded-For says', () => {
  test('is not read where the operator named nobody', async () => {
    assert.equal(await believed({ from: '203.0.113.7', says: '198.51.100.1' }), '203.0.113.7')
    assert.equal(await believed({ from: '127.0.0.1', says: '198.51.100.1' }), '127.0.0.1')
  })
  test('is not read from anybody but whom the operator named', async () => {
    const named = '10.0.0.1, 192.168.0.0/16, ::1'
    assert.equal(await believed({ named, from: '10.0.0.2', says: '198.51.100.1' }), '10.0.0.2')
    for (const from of ['10.0.0.1', '192.168.7.7', '::1', '::ffff:10.0.0.1'])
      assert.equal(await believed({ named, from, says: '198.51.100.1' }), '198.51.100.1', from)
  })
  test('is the last address that was not named: what its sender wrote before is not believed', async () => {
    const named = '10.0.0.1,10.0.0.2'
    const says = '192.0.2.9, 198.51.100.1, 10.0.0.2'
    assert.equal(await believed({ named, from: '10.0.0.1', says }), '198.51.100.1')
    assert.equal(await believed({ named, from: '10.0.0.1', says: '192.0.2.9, rien' }), '192.0.2.9')
    assert.equal(await believed({ named, from: '10.0.0.1' }), '10.0.0.1')
  })
  test('gives nobody more tries: thirty codes asked from one socket are thirty, whatever it says', async () => {
    const visitor = beffroi.visitor('203.0.113.8')
    const ask = (n: number) =>
      visitor.post('/connexion', { login: `n${n}@example.org` }, { 'x-forwarded-for': `198.51.100.${n}` })
    for (let n = 1; n <= 30; n++) assert.equal((await ask(n)).status, 200)
    assert.equal((await ask(31)).status, 429)
  })
})

describe('The addresses of one line', () => {
  test('have the tries of one: thirty codes asked from a /64 are thirty; its neighbour has its own', async () => {
    const ask = (from: string, n: number) =>
      beffroi.visitor(from).post('/connexion', { login: `v6-${n}@example.org` })
    for (let n = 1; n <= 30; n++)
      assert.equal((await ask(`2001:db8:7:${n % 2 ? '00a' : 'A'}::${n.toString(16)}`, n)).status, 200)
    assert.equal((await ask('2001:db8:7:a:1:2:3:4', 31)).status, 429)
    assert.equal((await ask('2001:db8:7:b::1', 31)).status, 200)
    assert.equal((await ask('2001:db8::1', 31)).status, 200)
  })
})

describe('What an operator may name', () => {
  test('are addresses and networks; anything else is refused', () => {
    for (const named of ['127.0.0.1', '10.0.0.0/8, ::1', 'fd00::/8']) assert.ok(readProxies(named), named)
    for (const named of ['proxy.example', '10.0.0.0/33', '10.0.0.0/', '::1/129', '10.0.0.1,,', '*'])
      assert.equal(readProxies(named), undefined, named)
  })
})
