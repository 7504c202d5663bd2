import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { seededQuote, seededRequest } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const papers = () =>
  db.rows<Record<string, unknown>>(sql`
    select r.client, r.words, r.forgotten_at is not null as forgotten, q.number, q.net_cents, q.content -> 'client' as side,
      q.answer, q.answered_by_name as answered
    from company.requests r
    left join company.quotes q on q.request_id = r.id
    order by r.id, q.number`)

/** The rows of one service, with its quote, as if somebody of the house had asked for it and been forgotten before. */
async function forgottenInWords(): Promise<void> {
  await db.pool.query(`
    alter table company.quotes
      drop constraint quotes_answered,
      add constraint quotes_check check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null));
    alter table company.requests
      drop constraint requests_forgotten, drop column forgotten_at, alter column client set not null, alter column words set not null`)
  await db.run(sql`
    update company.requests
    set how = 'asked', card = null, client = 'Quelqu’un de la maison', client_address = '', words = 'Un service'
    where id = ${seededRequest(1)}`)
  await db.run(sql`
    update company.quotes
    set content = jsonb_set(content, '{client}', '{"name": "Quelqu’un de la maison", "address": "", "phone": ""}'),
      answered_by_name = 'Quelqu’un de la maison'
    where id = ${seededQuote(1)}`)
}

describe('Who had asked, and was forgotten in French words', () => {
  test('is nobody, since when; their papers keep numbers and answers, and all the others their names', async () => {
    const before = await papers()
    await forgottenInWords()
    const migration = readFileSync(new URL('../migrations/029-forgotten-askers.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const now = await papers()
    const isForgotten = ({ forgotten }: Record<string, unknown>) => forgotten === true
    const [forgotten] = now.filter(isForgotten)
    assert.equal(now.filter(isForgotten).length, 1)
    const { client, words, side, answered, ...paper } = forgotten ?? {}
    assert.deepEqual(
      { client, words, side, answered },
      { client: null, words: null, side: null, answered: null },
    )
    assert.equal(typeof paper['number'], 'number')
    assert.equal(paper['answer'], 'accepted')
    assert.deepEqual(
      now.filter((row) => !isForgotten(row)),
      before.filter((_, at) => !isForgotten(now[at] ?? {})),
    )
  })

  test('a row without a name says since when, and an answer says whose it is', async () => {
    const nameless = db.pool.query(
      `update company.requests set client = null, words = null where how <> 'asked'`,
    )
    await assert.rejects(nameless, /requests_forgotten/)
    const unsaid = db.pool.query(
      `update company.quotes set answered_by_name = null where answer is not null and content -> 'client' <> 'null'`,
    )
    await assert.rejects(unsaid, /quotes_answered/)
  })
})
