import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { insertEvidence, ownEvidence } from './evidence-store.ts'
import type { Origin } from './evidence.ts'
import type { EvidenceId } from './ids.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const personId = beffroi.personId('yanis')

async function insert(id: EvidenceId, origin: Origin | null): Promise<void> {
  const said = { title: 'Ma récolte', did: null, learnt: null, place: null, withWhom: null, link: null }
  const happenedOn = dayOf('2026-05-04')
  await db.transaction((tx) =>
    insertEvidence(tx, { ...said, id, personId, happenedOn, origin }, beffroi.now()),
  )
}
const originOf = async (id: EvidenceId) => (await ownEvidence(db, [personId], id))?.origin

describe('What a room said of an evidence, when it was always a sentence', () => {
  test('stays as it was; what is added since is a code with its figures', async () => {
    const [old, brought, own, since] = [
      newId<EvidenceId>(),
      newId<EvidenceId>(),
      newId<EvidenceId>(),
      newId<EvidenceId>(),
    ]
    await db.pool.query(`
      delete from portfolio.evidence where origin_seen is not null;
      alter table portfolio.evidence
        drop constraint evidence_origin_told_once,
        drop column origin_seen,
        add constraint evidence_check check (
          (origin is null) = (origin_id is null) and (origin is null) = (origin_words is null)
        )`)
    for (const [id, room, words] of [
      [old, 'farm', 'Carottes, 12 kg'],
      [brought, 'brought', 'Apporté de x'],
      [own, null, null],
    ])
      await db.run(sql`
        insert into portfolio.evidence (id, person_id, title, happened_on, origin, origin_id, origin_words, added_at)
        values (${id}, ${personId}, 'Ma récolte', '2026-05-04', ${room}, ${room && id}, ${words}, ${beffroi.now()})`)
    const migration = readFileSync(new URL('migrations/021-origin-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    assert.deepEqual(await originOf(old), { room: 'farm', id: old, words: 'Carottes, 12 kg' })
    assert.deepEqual(await originOf(brought), { room: 'brought', id: brought, words: 'Apporté de x' })
    assert.equal(await originOf(own), null)
    const seen = { code: 'bike day', delivered: 6, bike: 'Vélo 2' }
    await insert(since, { room: 'delivery', id: '2026-05-04', seen })
    assert.deepEqual(await originOf(since), { room: 'delivery', id: '2026-05-04', seen })
  })

  test('is one or the other, and a code', async () => {
    const id = newId<EvidenceId>()
    await insert(id, { room: 'farm', id: 'x', seen: { code: 'chores', chores: [] } })
    const set = (what: string) => db.pool.query(`update portfolio.evidence set ${what} where id = '${id}'`)
    await assert.rejects(set(`origin_words = 'Deux fois'`), /evidence_origin_told_once/)
    await assert.rejects(set(`origin_seen = null`), /evidence_origin_told_once/)
    await assert.rejects(set(`origin = null, origin_id = null`), /evidence_origin_told_once/)
    await assert.rejects(set(`origin_seen = '{"words":"Carottes"}'`), /origin_seen_check/)
    await set(`origin_seen = null, origin_words = 'Une fois'`)
    await assert.rejects(insert(newId(), { room: 'farm', id: 'y', seen: { code: '' } }), /code/)
  })
})
