import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { join, raw, sql } from './index.ts'
import { toQuery } from './sql.ts'

describe('The sql tag', () => {
  test('keeps what people typed out of the text', () => {
    const { text, values } = toQuery(
      sql`select id from public.bells where given_name = ${"'; drop table"} and n > ${3}`,
    )
    assert.equal(text, 'select id from public.bells where given_name = $1 and n > $2')
    assert.deepEqual(values, ["'; drop table", 3])
  })
  test('splices pieces in place and renumbers their values', () => {
    const where = join([sql`a = ${1}`, sql`b = ${2}`], ' and ')
    const { text, values } = toQuery(sql`select x from t where c = ${0} and ${where} limit ${9}`)
    assert.equal(text, 'select x from t where c = $1 and a = $2 and b = $3 limit $4')
    assert.deepEqual(values, [0, 1, 2, 9])
  })
  test('gives one text one name, so that PostgreSQL prepares it once', () => {
    const one = toQuery(sql`select ${1}`)
    assert.equal(one.name, toQuery(sql`select ${2}`).name)
    assert.notEqual(one.name, toQuery(sql`select ${2}, 1`).name)
    assert.equal(toQuery(sql`select ${raw('now()')}`).text, 'select now()')
  })
})
