import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Db } from '#platform/db'
import type { Letter } from '#platform/mail'
import { mortal, openBeffroi } from '#testing'
import { readMessages, saveChoice, sendNotices, tell, USUAL } from './index.ts'

const carried: Letter[] = []
const { db, close, setNow, now, settle } = await openBeffroi({
  empty: true,
  at: '2026-06-02T10:00:00Z', // a Tuesday, 12 h in Paris
  carrier: async (letter) => (carried.push(letter), 'sent'),
})
after(() => close())
const dying = mortal(db)

/** Three people: by SMS, by e-mail, here only. */
const kinds = ['sms', 'email', 'here'] as const
const reachOf = async (_: Db, id: string) => ({
  givenName: 'Aïcha',
  language: 'fr' as const,
  comesIn: true,
  phone: '+33639980001',
  email: `${id}@example.org`,
  chooserId: id,
})
const delivery = { reachOf, siteUrl: 'https://b.example' }

async function toldPeople(): Promise<string[]> {
  const ids = kinds.map(() => randomUUID())
  for (const [at, channel] of kinds.entries()) {
    const to = ids[at] ?? ''
    await saveChoice(db, to, { ...USUAL, channel }, now())
    const notice = (title: string) => ({ to, key: title, title, path: null, pace: 'soon' as const })
    await db.transaction((tx) => tell(tx, [notice('Votre travail est accepté'), notice('Réunion')], now()))
  }
  return ids
}

/** Sends what waits with a database that dies at this question, then with one that lives. Gives whether it died. */
async function sendTwice(nth: number): Promise<boolean> {
  dying.dieAt(nth)
  const died = await sendNotices(dying.db, delivery, now()).then(
    () => false,
    (cause: unknown) => {
      if (!dying.isDead()) throw cause
      return true
    },
  )
  await sendNotices(db, delivery, now())
  await settle()
  return died
}

describe('A crash at any question to the database, while notices leave', () => {
  test('tells each person once, by what they chose, and says sent what was', async () => {
    for (let nth = 1, died = true; died; nth++) {
      const ids = await toldPeople()
      setNow(new Date(now().getTime() + 11 * 60_000))
      carried.length = 0
      died = await sendTwice(nth)
      assert.deepEqual(carried.map(({ channel }) => channel).toSorted(), ['email', 'sms'], `question ${nth}`)
      for (const [at, channel] of kinds.entries()) {
        const fates = (await readMessages(db, [ids[at] ?? ''], { limit: 9 })).map(({ fate }) => fate.became)
        const expected = channel === 'here' ? 'here' : 'sent'
        assert.deepEqual(fates, [expected, expected], `${channel}, question ${nth}`)
      }
      assert.ok(died || nth > 20, `it was asked ${nth} questions only`)
    }
  })
})
