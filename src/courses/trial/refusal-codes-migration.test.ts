import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { typo } from '#platform/i18n'
import { openBeffroi, sentencesIn } from '#testing'
import type { LaunchId } from '../ids.ts'
import { wordsOf } from './store.ts'
import type { KeptRefusal } from './trial.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const claire = await beffroi.as('claire')

const lexical = 'must be true or false'
const place = 'POST statements, result.extensions.https://exemple.fr/a (b)'

/** As a word kept why it was refused, and as it is kept; it reads the same. */
const told: [before: string, kept: KeptRefusal][] = [
  [
    `${typo('La première trace doit être « initialized ». (cmi5 9.3.2)')} (POST statements, verb)`,
    { rule: 'cmi5 9.3.2: the first statement must be initialized', where: 'POST statements, verb' },
  ],
  [
    `${typo('La date doit être en temps universel (terminée par Z). (cmi5 9.7)')} (POST statements, timestamp)`,
    { rule: 'cmi5 9.7: the timestamp is not in UTC', where: 'POST statements, timestamp' },
  ],
  [
    `${typo('La session est finie : il faut relancer le cours. (cmi5 8.2.1)')} (PUT activities/state)`,
    { rule: 'cmi5 8.2.1: the session is over', where: 'PUT activities/state' },
  ],
  [`Il faut vrai ou faux, pas un texte. (${place})`, { rule: lexical, where: place }],
  [
    'Il manque le genre de question (interactionType). (POST statements)',
    { rule: 'needs interactionType', where: 'POST statements' },
  ],
  [
    'Ce mot est fini. (cmi5 9.3) (POST statements)',
    { words: 'Ce mot est fini. (cmi5 9.3) (POST statements)' },
  ],
  ['La durée manque.', { words: 'La durée manque.' }],
]

describe('Why a word of a trial was refused, when it was a sentence', () => {
  test('is the rule and the place, and reads the same; other words stay as they were', async () => {
    const id = await newTrial()
    await db.pool.query(`
      delete from courses.trial_words;
      alter table courses.trial_words
        drop constraint trial_words_check,
        drop constraint trial_words_check2,
        drop constraint trial_words_refused_check,
        drop column refused_where,
        drop column refused_words;
      alter table courses.trial_words
        add constraint trial_words_check check ((refused is null) = (as_of is not null)),
        add constraint trial_words_check2 check (refused is not null or statement is not null),
        add constraint trial_words_refused_check check (refused <> '')`)
    for (const [n, [before]] of told.entries())
      await db.run(sql`
        insert into courses.trial_words (trial_id, n, at, refused)
        values (${id}, ${n + 1}, ${beffroi.now()}, ${before})`)
    await db.run(sql`
      insert into courses.trial_words (trial_id, n, at, statement, as_of, answered)
      values (${id}, ${told.length + 1}, ${beffroi.now()}, '{}', ${beffroi.now()}, false)`)
    const migration = readFileSync(
      new URL('../migrations/011-trial-refusal-codes.sql', import.meta.url),
      'utf8',
    )
    await db.pool.query(`begin; ${migration}; commit`)
    const words = await wordsOf(db, id)
    assert.deepEqual(
      words.map(({ refused }) => refused),
      [...told.map(([, kept]) => kept), undefined],
    )
    const page = sentencesIn((await claire.get(`/cours/essais/${id}`)).text)
    for (const [before] of told) assert.ok(page.includes(plain(before)), `${before} in ${page}`)
  })

  test('cannot be a sentence again, nor lack its place, nor go with words', async () => {
    const write = (rule: string | null, where: string | null, words: string | null) =>
      db.run(sql`
        update courses.trial_words
        set refused = ${rule}, refused_where = ${where}, refused_words = ${words}
        where as_of is null`)
    await assert.doesNotReject(write(lexical, 'POST statements', null))
    await assert.rejects(write('La durée manque.', 'POST statements', null), /trial_words_refused_check/)
    await assert.rejects(write(lexical, null, null), /trial_words_check/)
    await assert.rejects(write(lexical, 'POST statements', 'Il faut'), /trial_words_kept_or_refused/)
    await assert.rejects(write(null, null, null), /trial_words_kept_or_refused/)
  })
})

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ')

/** A trial by Claire of the first part of the first course of her organisation. */
async function newTrial(): Promise<LaunchId> {
  const course = /\/cours\/([0-9a-f-]{36})"/.exec((await claire.get('/cours')).text)?.[1] ?? assert.fail()
  const { text } = await claire.get(`/cours/${course}`)
  const form = text.slice(text.indexOf(`/cours/${course}/essais`))
  await claire.post(`/cours/${course}/essais`, { au: /name="au" value="([^"]+)"/.exec(form)?.[1] })
  const opened = await db.row<{ id: LaunchId }>(
    sql`select id from courses.trials order by opened_at desc limit 1`,
  )
  return opened?.id ?? assert.fail()
}
