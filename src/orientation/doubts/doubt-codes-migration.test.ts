import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { likenessWords } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import type { DoubtId } from '../ids.ts'
import { states } from '../positioning.ts'
import type { Asked } from './asked.ts'
import { askedSentence } from './asked-sentence.ts'
import { insertDoubt, openDoubts } from './doubt-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const [askedBy, personId] = [beffroi.personId('brigitte'), beffroi.personId('bruno')]
const known = { givenName: 'Bruno', familyName: 'Ledoux' }

const likenesses = ['two alike', ...(Object.keys(likenessWords) as (keyof typeof likenessWords)[])] as const
const wishes = ['admit', 'wait', 'refuse', 'withdraw'] as const
const all: Asked[] = [
  ...likenesses.map((likeness) => ({ kind: 'same person', likeness, known }) as const),
  ...states.map(
    (decided, n) => ({ kind: 'other decision', decided, wish: wishes[n % 4] ?? 'wait' }) as const,
  ),
]

const insert = async (asked: Asked): Promise<DoubtId> => {
  const id = newId<DoubtId>()
  const said = 'wish' in asked ? { wish: { kind: asked.wish } } : {}
  const doubt = { id, actionId: seeded.clea, asked, said, label: 'Bruno Ledoux', personId, askedBy }
  await insertDoubt(db, doubt, beffroi.now())
  return id
}
const askedNow = async () => {
  const doubts = await openDoubts(db, { actionIds: [seeded.clea], askedBy })
  return new Map(doubts.map((one) => [one.id, one.asked]))
}

describe('What lists asked when a doubt was a sentence', () => {
  test('is its code and the person’s name, and reads the same; other words stay as they were', async () => {
    const ids = new Map<DoubtId, Asked>()
    for (const asked of all) ids.set(await insert(asked), asked)
    const [older, odd] = [await insert(all[0] ?? assert.fail()), await insert(all.at(-1) ?? assert.fail())]
    await db.pool.query(`
      alter table orientation.doubts drop constraint doubts_code_or_words;
      alter table orientation.doubts drop column likeness, drop column decided;
      alter table orientation.doubts rename column old_words to why`)
    const write = (id: DoubtId, why: string) =>
      db.run(sql`update orientation.doubts set why = ${why} where id = ${id}`)
    for (const [id, asked] of ids) await write(id, askedSentence(asked))
    await write(
      older,
      'Ressemble à Bruno Ledoux. Une lettre du nom change. Rien n’est créé : dites si c’est la même personne.',
    )
    await write(odd, 'La commission avait dit autre chose.')
    await db.pool.query('alter table orientation.doubts alter column why set not null')
    const migration = readFileSync(new URL('../migrations/004-doubt-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const after = await askedNow()
    for (const [id, asked] of ids) assert.deepEqual(after.get(id), asked)
    assert.deepEqual(after.get(older), { kind: 'same person', likeness: 'one typo in the name', known })
    assert.deepEqual(after.get(odd), {
      kind: 'other decision',
      oldWords: 'La commission avait dit autre chose.',
    })
  })

  test('names the person as they are called today', async () => {
    const before = { givenName: 'Bruno', familyName: 'Dubois' }
    const id = await insert({ kind: 'same person', likeness: 'same contact', known: before })
    const asked = (await askedNow()).get(id)
    assert.equal(
      asked && askedSentence(asked),
      'Ressemble à Bruno Ledoux. Le téléphone ou le courriel est le même. Rien n’est créé : dites si c’est la même personne.',
    )
  })

  test('cannot be the code of something else, nor nothing', async () => {
    const id = await insert({ kind: 'same person', likeness: 'same contact', known })
    const write = (likeness: string | null, decided: string | null) =>
      db.run(sql`update orientation.doubts set likeness = ${likeness}, decided = ${decided} where id = ${id}`)
    await assert.rejects(write(null, 'admitted'), /doubts_code_or_words/)
    await assert.rejects(write(null, null), /doubts_code_or_words/)
    await assert.rejects(write('same nose', null), /doubts_likeness_check/)
  })
})
