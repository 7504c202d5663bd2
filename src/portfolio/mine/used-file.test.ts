import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import type { FileId } from '#platform/files'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { proposeEvidence } from '../suggestions/propose-evidence.ts'
import { keepEvidence } from './keep-evidence.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const personId = beffroi.personId('aicha')
const used = await db.row<{ id: FileId }>(
  sql`select id from files.files where claimed_at is not null order by id limit 1`,
)
const brought = { title: 'Un gâteau', happenedOn: parisDay(now()), fileId: used?.id ?? assert.fail() }

describe('What is brought with a file that serves already', () => {
  test('is refused, and nothing of it is kept in the portfolio', async () => {
    const id = newId()
    const said = {
      title: 'Un gâteau',
      did: 'J’ai pesé la farine.',
      learnt: null,
      happenedOn: parisDay(now()),
      place: null,
      withWhom: null,
      link: null,
    }
    const kept = await keepEvidence(db, { id, personId, said, fileId: brought.fileId, at: now() })
    assert.deepEqual(kept, { ok: false, refusal: 'file gone' })
    assert.equal(await db.row(sql`select 1 from portfolio.evidence where id = ${id}`), undefined)
    assert.equal(await db.row(sql`select 1 from portfolio.pieces where evidence_id = ${id}`), undefined)
  })

  test('nor proposed to anybody, who is told nothing', async () => {
    const id = newId()
    const bruno = { saidBy: beffroi.personId('bruno'), by: 'Bruno', organisationId: null }
    const one = { ...brought, ...bruno, id, personId, words: null, at: now() }
    assert.deepEqual(await proposeEvidence(db, one), { ok: false, refusal: 'file gone' })
    assert.equal(await db.row(sql`select 1 from portfolio.suggestions where id = ${id}`), undefined)
    assert.equal(
      await db.row(sql`select 1 from notices.notices where key = ${`suggestion ${id}`}`),
      undefined,
    )
  })
})
