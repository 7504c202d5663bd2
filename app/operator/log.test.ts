import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { newLog } from './log.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())

describe('The log', () => {
  test('says where it broke, and nothing of the rows', async () => {
    const written: string[] = []
    const log = newLog('warn', { write: (line) => void written.push(line) })
    const broken = await beffroi.db
      .run(
        sql`insert into people.accounts (person_id, email, opened_at) select id, 'claire@example.org', now() from people.persons where given_name = 'Aïcha'`,
      )
      .catch((cause: unknown) => cause)
    log.error(broken)
    log.error(new Error('outside', { cause: broken }))
    log.error(new AggregateError([broken], 'many'))
    const all = written.join('')
    assert.match(all, /accounts_(pkey|email_key)/)
    assert.match(all, /log\.test\.ts/)
    assert.doesNotMatch(all, /claire@example\.org|already exists/)
  })
  test('says nothing of what was typed, which the message of the database quotes', async () => {
    const written: string[] = []
    const broken = await beffroi.db.run(sql`select ${'Aïcha Benamar'}::uuid`).catch((cause: unknown) => cause)
    assert.match(String(broken), /Aïcha Benamar/)
    newLog('warn', { write: (line) => void written.push(line) }).error({ err: broken }, 'surprise')
    assert.match(written.join(''), /22P02/)
    assert.match(written.join(''), /log\.test\.ts/)
    assert.doesNotMatch(written.join(''), /Benamar/)
  })
})
