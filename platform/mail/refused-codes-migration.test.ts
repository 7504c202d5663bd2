import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { fatesOf, lettersLost, post, unsentLetters, whyNotSentence, type WhyNot } from './index.ts'
import { newId } from '#platform/id'

const { db, close, now } = await openBeffroi({ empty: true })
after(() => close())

/** As a letter kept why it was refused, and as it is read; it reads the same. */
const kept: [before: string | null, refused: WhyNot | null][] = [
  [null, null],
  ['Aucun serveur de courriel n’est réglé (SMTP_URL).', { why: 'no mail server' }],
  ['Aucune passerelle de SMS n’est réglée (SMS_GATEWAY_URL).', { why: 'no SMS gateway' }],
  ['La passerelle a refusé (400).', { why: 'gateway refused', words: '400' }],
  ['La passerelle a refusé (elle).', { why: 'said', words: 'La passerelle a refusé (elle).' }],
  ['550 5.1.1 boîte inconnue', { why: 'said', words: '550 5.1.1 boîte inconnue' }],
]
const keys = kept.map(() => newId())

describe('Why a letter was refused, when it was a sentence', () => {
  test('is a code, with the status or the words of the carrier, and reads the same', async () => {
    await db.pool.query(`
      alter table mail.letters drop constraint letters_refused_why_check;
      alter table mail.letters drop column refused_words`)
    for (const [n, [before]] of kept.entries()) {
      const [key = ''] = [keys[n]]
      const letter = { channel: 'sms', recipient: '+33639980001', subject: 's', body: 'b', key } as const
      await db.transaction((tx) => post(tx, letter, now()))
      await db.run(sql`
        update mail.letters
        set refused_at = ${before && now()}, refused_why = ${before}
        where key = ${key}`)
    }
    const migration = readFileSync(new URL('./migrations/004-refused-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const fates = await fatesOf(db, keys)
    for (const [n, [before, refused]] of kept.entries()) {
      const fate = fates.get(keys[n] ?? '') ?? assert.fail()
      assert.deepEqual(fate.refused, refused)
      assert.equal(fate.refused && whyNotSentence(fate.refused), before)
    }
  })

  test('is what is read of those that did not leave, refused or tried', async () => {
    const later = new Date(now().getTime() + 1)
    await db.run(sql`
      update mail.letters
      set tried_at = ${later}, tried_why = 'connect ECONNREFUSED'
      where key in (${keys[0] ?? ''}, ${keys[1] ?? ''})`)
    const unsent = await unsentLetters(db, { before: later, limit: kept.length })
    const tried = { why: 'said', words: 'connect ECONNREFUSED' } as const
    assert.deepEqual(
      unsent.map(({ whyNot }) => whyNot).toReversed(),
      kept.map(([, refused]) => refused ?? tried),
    )
    const since = new Date(now().getTime() - 1)
    const lost = async () => (await lettersLost(db, { since, now: now() })).last
    assert.deepEqual(await lost(), tried)
    await db.run(sql`
      update mail.letters
      set refused_at = ${new Date(later.getTime() + 1)}
      where key = ${keys[3] ?? ''}`)
    assert.deepEqual(await lost(), { why: 'gateway refused', words: '400' })
  })

  test('cannot be a sentence again, nor lack its words', async () => {
    const write = (why: string | null, words: string | null) =>
      db.run(sql`update mail.letters set refused_why = ${why}, refused_words = ${words}`)
    await assert.doesNotReject(write('said', '550'))
    await assert.rejects(write('La passerelle a refusé (400).', '400'), /letters_refused_why_check/)
    for (const [why, words] of [
      ['said', null],
      ['gateway refused', null],
      ['no mail server', '550'],
      [null, '550'],
    ] as const)
      await assert.rejects(write(why, words), /letters_refused_words/)
  })
})
