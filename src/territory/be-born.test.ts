import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, type Beffroi } from '#testing'
import { beBorn, BirthRefused } from './index.ts'

const real = await openBeffroi({ empty: true })
const demo = await openBeffroi()
after(async () => {
  await real.close()
  await demo.close()
})
const start = (beffroi: Beffroi, as: 'demo' | 'real') =>
  beBorn(beffroi.db, as, { empty: false }, beffroi.now())
const forget = (beffroi: Beffroi) => beffroi.db.run(sql`delete from territory.births`)

describe('A territory', () => {
  test('that was born real never becomes a demo, and is told how to start', async () => {
    await start(real, 'real')
    await assert.rejects(start(real, 'demo'), (cause) => {
      assert.ok(cause instanceof BirthRefused)
      assert.match(cause.message, /BEFFROI_DEMO=0/)
      return true
    })
    await start(real, 'real')
  })
  test('that was born as a demo never becomes real', async () => {
    await assert.rejects(start(demo, 'real'), /BEFFROI_DEMO=1/)
    await start(demo, 'demo')
  })
  test('older than this rule is known by who lives there', async () => {
    await forget(real)
    await forget(demo)
    await assert.rejects(start(real, 'demo'), /réel/)
    await assert.rejects(start(demo, 'real'), /démonstration/)
  })
  test('of two nodes that start at once is what the first one said', async () => {
    await forget(real)
    const both = await Promise.allSettled(
      (['demo', 'real'] as const).map((as) => beBorn(real.db, as, { empty: true }, real.now())),
    )
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  })
})

describe('A demo', () => {
  test('says so on every page, a real territory on none', async () => {
    for (const path of ['/', '/connexion', '/actions'])
      assert.match((await demo.visitor().get(path)).text, /<aside class="demo/, path)
    assert.match((await (await demo.as('aicha')).get('/formation/aujourdhui')).text, /<aside class="demo/)
    assert.doesNotMatch((await real.visitor().get('/')).text, /<aside class="demo/)
  })
})
