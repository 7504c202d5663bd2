import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { writerOf } from '#platform/languages'
import { openBeffroi } from '#testing'
import type { ActivityId } from '../ids.ts'
import { worksFor } from '../work-store.ts'
import { wordOf } from '../work.ts'
import { foundIn, keptFound, type Found } from './found.ts'
import { foundSentence, inFrench } from './say-found.ts'
import { foundSentences } from './sentences.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const waiver = { reason: 'Tested Out', word: 'Vue au lavage.' } as const
const sentences: [Found, string][] = [
  [{ code: 'work accepted' }, 'Travail lu et accepté'],
  [{ code: 'quiz passed', right: 4, of: 5 }, 'Questionnaire réussi : 4 sur 5'],
  [{ code: 'quiz missed', right: 2, of: 5 }, '2 sur 5. Recommencez quand vous voulez.'],
  [{ code: 'course followed', score: 0.9, waived: null }, 'Cours réussi : 90\u00A0%'],
  [
    { code: 'course followed', score: null, waived: waiver },
    'Cours suivi jusqu’au bout, moins une partie. Dispense : La personne a montré qu’elle savait déjà. Vue au lavage.',
  ],
  [{ code: 'waived', reason: null, word: 'Déjà vu' }, 'Dispense : Déjà vu'],
]

describe('What the program finds of a work by itself', () => {
  test('is kept as a code with its figures, and said in the language of who reads', () => {
    for (const [found, sentence] of sentences) {
      assert.deepEqual(foundIn(keptFound(found)), found)
      assert.equal(inFrench(keptFound(found)), sentence)
    }
    const missed = keptFound({ code: 'quiz missed', right: 2, of: 5 })
    assert.equal(
      foundSentence(missed, foundSentences.says.en, writerOf('en')),
      '2 out of 5. Start again whenever you want.',
    )
  })
  test('is never what somebody wrote', () => {
    for (const words of [
      'Très bien',
      '{"code":"quiz won"}',
      '{"code":',
      '{"code":"quiz passed","right":"4"}',
      '',
    ]) {
      assert.equal(foundIn(words), undefined)
      assert.equal(inFrench(words), words)
    }
  })
})

describe('What it said in French before', () => {
  test('is a code that reads the same; the words of a trainer stay as they were', async () => {
    const activities = await db.rows<{ id: ActivityId }>(
      sql`select id from training.activities order by id desc limit 4`,
    )
    const personId = beffroi.personId('paul')
    const told: [kept: string, decision: string, by: boolean, answers: number[] | null, code?: string][] = [
      ['2 sur 5. Recommencez quand vous voulez.', 'given back', false, [1, 0], 'quiz missed'],
      ['Cours réussi : 87,5\u00A0%', 'accepted', false, null, 'course followed'],
      ['Cours suivi jusqu’au bout', 'accepted', false, null, 'course followed'],
      ['Cours réussi : bravo', 'accepted', true, null],
    ]
    for (const [n, [word, decision, by, answers]] of told.entries())
      await db.run(sql`
        insert into training.works
          (id, activity_id, person_id, handed_in_at, handed_in_by, answers, right_answers, questions, decision, decided_by, decided_at, word)
        values (
          ${newId()}, ${activities[n]!.id}, ${personId}, ${beffroi.now()}, ${personId}, ${answers}, ${answers && 2}, ${answers && 5},
          ${decision}, ${by ? beffroi.personId('claire') : null}, ${beffroi.now()}, ${word}
        )`)
    const migration = readFileSync(new URL('../migrations/035-found-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    for (const [n, [word, , , , code]] of told.entries()) {
      const [work] = await worksFor(db, activities[n]!.id, personId)
      const kept = work ? (wordOf(work.review) ?? '') : assert.fail()
      assert.deepEqual([inFrench(kept), foundIn(kept)?.code], [word, code])
    }
  })
})
