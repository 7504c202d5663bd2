import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { sql, whileUnchanged } from './index.ts'

const beffroi = await openBeffroi({ empty: true })
after(() => beffroi.close())
const { db } = beffroi
await db.transaction((tx) => tx.run(sql`create table public.kept_words (word text)`))
const write = (word: string) =>
  db.transaction((tx) => tx.run(sql`insert into public.kept_words (word) values (${word})`))

const words = () =>
  whileUnchanged(db, 'words', async () => {
    const rows = await db.rows<{ word: string }>(sql`select word from public.kept_words order by word`)
    return { text: rows.map(({ word }) => word).join() }
  })

/** Other tests write in the same server, which counts as a change: asked until nobody did. */
async function isGivenAgain(twice: () => Promise<[unknown, unknown]>): Promise<boolean> {
  for (let tries = 0; tries < 500; tries++) {
    const [one, other] = await twice()
    if (one === other) return true
  }
  return false
}

describe('An answer while nothing changes', () => {
  test('is made once, for who asks at the same time and for who asks after', async () => {
    await write('a')
    assert.ok(await isGivenAgain(async () => Promise.all([words(), words()])))
    assert.ok(await isGivenAgain(async () => [await words(), await words()]))
    assert.equal((await words()).text, 'a')
  })
  test('is made again once a row was written, by a transaction that had begun before too', async () => {
    await write('b')
    assert.equal((await words()).text, 'a,b')
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const { promise: written, resolve: wrote } = Promise.withResolvers<void>()
    const slow = db.transaction(async (tx) => {
      await tx.run(sql`insert into public.kept_words (word) values ('c')`)
      wrote()
      await ended
    })
    await written
    const meanwhile = await words().finally(end)
    await slow
    assert.equal(meanwhile.text, 'a,b')
    assert.equal((await words()).text, 'a,b,c')
  })
  test('is not kept when something was written while it was made, nor when it failed', async () => {
    let asked = 0
    const half = () =>
      whileUnchanged(db, 'half', async () => {
        await write('d')
        return (asked += 1)
      })
    assert.deepEqual([await half(), await half()], [1, 2])
    const fails = () => whileUnchanged(db, 'fails', async () => Promise.reject(new Error(`${(asked += 1)}`)))
    await assert.rejects(fails(), /^Error: 3$/)
    await assert.rejects(fails(), /^Error: 4$/)
  })
})
