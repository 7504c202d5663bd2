import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { sql, whileUnchanged } from './index.ts'

const beffroi = await openBeffroi({ empty: true })
after(() => beffroi.close())
const { db } = beffroi
await db.transaction(async (tx) => {
  await tx.run(sql`create table public.kept_words (word text)`)
})
const write = (word: string) =>
  db.transaction((tx) => tx.run(sql`insert into public.kept_words (word) values (${word})`))

let asked = 0
const words = () =>
  whileUnchanged(db, 'words', async () => {
    asked += 1
    const rows = await db.rows<{ word: string }>(sql`select word from public.kept_words order by word`)
    return rows.map(({ word }) => word).join()
  })

describe('An answer while nothing changes', () => {
  test('is made once, whoever asks, and again once a row was written', async () => {
    await write('a')
    assert.deepEqual(await Promise.all([words(), words(), words()]), ['a', 'a', 'a'])
    assert.equal(await words(), 'a')
    assert.equal(asked, 1)
    await write('b')
    assert.equal(await words(), 'a,b')
    assert.equal(asked, 2)
  })
  test('is made again once a transaction that had begun before ends after', async () => {
    let wrote = () => {}
    let end = () => {}
    const written = new Promise<void>((done) => (wrote = done))
    const ended = new Promise<void>((done) => (end = done))
    const slow = db.transaction(async (tx) => {
      await tx.run(sql`insert into public.kept_words (word) values ('c')`)
      wrote()
      await ended
    })
    await written
    assert.equal(await words(), 'a,b')
    end()
    await slow
    assert.equal(await words(), 'a,b,c')
  })
  test('is not kept when something was written while it was made, nor when it failed', async () => {
    const half = () =>
      whileUnchanged(db, 'half', async () => {
        asked += 1
        await write('d')
        return asked
      })
    assert.notEqual(await half(), await half())
    const fails = () => whileUnchanged(db, 'fails', async () => Promise.reject(new Error(`${(asked += 1)}`)))
    const [one, other] = await Promise.allSettled([
      fails(),
      new Promise((done) => setTimeout(done, 50)),
    ]).then(async ([first]) => [first, (await Promise.allSettled([fails()]))[0]])
    assert.notDeepEqual(one, other)
  })
})
