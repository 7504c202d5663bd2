import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { askedOnce, sql, type Db, type Sql } from './index.ts'

const ofDay = (day: string) => sql`select ${day} as day`

/** A database that counts what it is asked. */
function counting(): { db: Db; asked: () => number } {
  let asked = 0
  const rows = async <Row>(query: Sql) => [{ said: query.values[0], n: ++asked }] as Row[]
  const db: Db = {
    rows,
    row: async <Row>(query: Sql) => (await rows<Row>(query))[0],
    transaction: () => assert.fail('nothing is written'),
  }
  return { db, asked: () => asked }
}

describe('A database asked once', () => {
  test('answers the same question with the same rows, side by side or later', async () => {
    const { db, asked } = counting()
    const once = askedOnce(db)
    const [first, second] = await Promise.all([
      once.rows(ofDay('2026-06-02')),
      once.rows(ofDay('2026-06-02')),
    ])
    assert.equal(first, second)
    assert.deepEqual(await once.row(ofDay('2026-06-02')), first[0])
    assert.equal(asked(), 1)
  })

  test('asks what has other values, what writes, and for another page', async () => {
    const { db, asked } = counting()
    const once = askedOnce(db)
    await once.rows(ofDay('2026-06-02'))
    await once.rows(ofDay('2026-06-03'))
    for (const _ of [1, 2]) await once.rows(sql`insert into a.b (c) values (${1}) returning c`)
    await askedOnce(db).rows(ofDay('2026-06-02'))
    assert.equal(asked(), 5)
  })
})
