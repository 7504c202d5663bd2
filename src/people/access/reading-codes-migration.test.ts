import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { writerOf } from '#platform/languages'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import type { ReadingReason } from './reading-reason.ts'
import { frenchReason, readingSentence } from './reading-sentence.ts'
import { accessSentences } from './sentences.ts'
import { accessLinesAbout } from './store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, claire] = [beffroi.personId('aicha'), beffroi.personId('claire')]

const migration = readFileSync(new URL('../migrations/011-reading-codes.sql', import.meta.url), 'utf8')
/** The sentences that stood alone, as they were written then; what is said today may change. */
const alone = [
  ...(migration.split(') as s (code, sentence)')[0] ?? '').matchAll(/\('([a-z ]+)', '([^']+)'\)/g),
].map(([, code = '', words = '']): [string, ReadingReason] => [words, { code } as ReadingReason])
const day = dayOf('2026-06-02')
const about: [words: string, reason: ReadingReason][] = [
  ['Suivre les présences, Groupe 7', { code: 'attendance', group: 'Groupe 7' }],
  ['Tenir la feuille d’émargement du mardi 2 juin 2026', { code: 'attendance sheet', day }],
  [
    'Tenir la feuille d’émargement du dimanche 1er février 2026',
    { code: 'attendance sheet', day: dayOf('2026-02-01') },
  ],
  [
    'Émargement du mardi 2 juin 2026, matin, en PDF',
    { code: 'attendance sheet printed', day, half: 'morning' },
  ],
  [
    'Émargement du mardi 2 juin 2026, après-midi, en PDF',
    { code: 'attendance sheet printed', day, half: 'afternoon' },
  ],
  [
    'Vous inviter à la réunion du lundi 8 juin 2026 à 9\u00A0h\u00A030',
    { code: 'meeting', at: '2026-06-08T07:30:00.000Z' },
  ],
  [
    'Vous inviter à la réunion du jeudi 10 décembre 2026 à 14\u00A0h',
    { code: 'meeting', at: '2026-12-10T13:00:00.000Z' },
  ],
  ['Lire un travail : Les gestes : laver', { code: 'work', title: 'Les gestes : laver' }],
  ['Lire ce qui est fait dans un cours : Hygiène', { code: 'course', title: 'Hygiène' }],
  ['Lire la ligne 12 du registre FOAD', { code: 'ledger line', line: 12 }],
  ['Lire la preuve de la ligne 3 du registre FOAD', { code: 'proof of a ledger line', line: 3 }],
  ['Lire qui a tenu le poste MAR-2', { code: 'post', post: 'MAR-2' }],
  [
    'Vérifier un chiffre publié : Heures (Groupe 7 (soir))',
    { code: 'figure', figure: 'Heures', of: 'Groupe 7 (soir)' },
  ],
]
const asTold = ['Préparer la commission du 27 mars', 'Tenir la feuille d’émargement du 2 juin', '']

describe('Why a file was read, when it was kept as a sentence', () => {
  test('is its code and what it is about, and has a sentence of today; other words stay as they were', async () => {
    await db.pool.query(`
      delete from people.access_lines;
      alter table people.access_lines
        drop constraint access_lines_code_or_words,
        drop column code,
        drop column about;
      alter table people.access_lines rename column old_words to why;
      alter table people.access_lines alter column why set not null`)
    const told = [
      ...alone,
      ...about,
      ...asTold.map((oldWords): [string, { oldWords: string }] => [oldWords, { oldWords }]),
    ]
    for (const [words] of told)
      await db.run(sql`
        insert into people.access_lines (person_id, reader_id, information, why, read_at)
        values (${aicha}, ${claire}, 'attendance', ${words}, ${beffroi.now()})`)
    await db.pool.query(`begin; ${migration}; commit`)
    const lines = (await accessLinesAbout(db, aicha, { limit: 100 })).toReversed()
    assert.equal(lines.length, told.length)
    for (const [n, [words, reason]] of told.entries()) {
      const why = lines[n]?.why ?? assert.fail()
      assert.deepEqual(why, reason, words)
      if (words) assert.ok(frenchReason(why), words)
    }
  })

  test('is said in the language of who reads it; words of before, in French', async () => {
    const phone = await beffroi.as('aicha')
    const inFrench = sentencesIn((await phone.get('/moi/acces')).text)
    assert.match(inFrench, /Pourquoi : Tenir la feuille d’émargement du 2 juin /)
    await phone.post('/langue', { language: 'en', to: '/' })
    const inEnglish = await phone.get('/moi/acces')
    assert.match(inEnglish.text, /<span lang="fr">Tenir la feuille d’émargement du 2 juin<\/span>/)
    const write = writerOf('en')
    for (const [, reason] of about.slice(-4))
      assert.ok(
        sentencesIn(inEnglish.text).includes(readingSentence(reason, accessSentences.says.en, write)),
        reason.code,
      )
    assert.match(sentencesIn(inEnglish.text), /To read line 12 of the distance learning register/)
  })

  test('is a code or old words, never both, never nothing', async () => {
    const write = (set: string) => db.pool.query(`update people.access_lines set ${set}`)
    await assert.rejects(write(`code = 'found', old_words = 'Retrouver'`), /access_lines_code_or_words/)
    await assert.rejects(write(`code = null, old_words = null`), /access_lines_code_or_words/)
  })
})
