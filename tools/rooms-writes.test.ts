import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkRooms } from './check-rooms.ts'
import { said } from './small-tree.ts'

const house = { 'src/rooms.ts': 'export const rooms = { farm: [] } as const\n' }
const says = (body: string, parameter = 'db: Db') =>
  said(checkRooms, {
    ...house,
    'src/farm/bed-store.ts': `import { sql, type Db, type Tx } from '#platform/db'\nexport const work = async (${parameter}) => ${body}\n`,
  })
const refused = ['4-sql src/farm/bed-store.ts:2']

describe('What writes or holds a row', () => {
  test('is asked of a transaction alone', () => {
    for (const statement of [
      "insert into farm.beds (name) values ('a') returning id",
      "update farm.beds set name = 'a'",
      "update farm.beds b set name = 'a' returning b.id",
      'delete from farm.beds',
      'select b.id from farm.beds b for update',
      'select b.id from farm.beds b for no key update',
      "select pg_advisory_xact_lock(hashtext('beds'))",
      'with gone as (delete from farm.beds returning id) select g.id from gone g',
    ]) {
      assert.deepEqual(says(`db.rows(sql\`${statement}\`)`), refused, statement)
      assert.deepEqual(says(`tx.rows(sql\`${statement}\`)`, 'tx: Tx'), [], statement)
    }
  })
  test('is no reading, even of a column named after it', () => {
    assert.deepEqual(says('db.rows(sql`select b.id, b.updated_at from farm.beds b`)'), [])
  })
})

test('A parameter called tx is a transaction', () => {
  assert.deepEqual(says('tx.rows(sql`select b.id from farm.beds b`)', 'tx: Db'), refused)
})
