import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Db } from '#platform/db'
import { openBeffroi } from '#testing'
import {
  forgetNotices,
  readMessages,
  saveChoice,
  sendNotices,
  tell,
  untell,
  USUAL,
  type Notice,
  type Reach,
} from './index.ts'
import { nextMoment, waysTo } from './notice.ts'

const { db, close, setNow, now, settle, letters } = await openBeffroi({ empty: true })
after(() => close())

const people = new Map<string, Omit<Reach, 'browsers'>>()
const somebody = (reach: Partial<Omit<Reach, 'browsers'>> = {}): string => {
  const id = randomUUID()
  people.set(id, {
    givenName: 'Aïcha',
    language: 'fr',
    comesIn: true,
    phone: '+33639980001',
    email: 'aicha@example.org',
    ...reach,
  })
  return id
}
const reachOf = async (_: Db, id: string) => {
  const reach = people.get(id)
  return reach && { ...reach, chooserId: id }
}
const send = () => sendNotices(db, { reachOf, siteUrl: 'https://b.example' }, now())
const say = (to: string, wish: Partial<Notice> = {}) =>
  db.transaction((tx) =>
    tell(
      tx,
      [{ to, key: randomUUID(), title: 'Votre travail est accepté', path: '/moi', pace: 'soon', ...wish }],
      now(),
    ),
  )
const fates = async (to: string) =>
  (await readMessages(db, [to], { limit: 10 })).map(({ fate }) => fate.became)
const lastLetter = async () => (await letters())[0]

const NOON = '2026-06-02T10:00:00Z' // a Tuesday, 12 h in Paris
const later = (minutes: number) => setNow(new Date(now().getTime() + minutes * 60_000))

describe('A notice', () => {
  test('waits ten minutes for others, and leaves with them in one message', async () => {
    setNow(NOON)
    const to = somebody()
    await say(to)
    await say(to, { title: 'Demain, 9 h : réunion', path: '/moi/parcours' })
    assert.equal(await send(), 0)
    assert.deepEqual(await fates(to), ['waits', 'waits'])
    later(11)
    assert.equal(await send(), 1)
    assert.deepEqual(await fates(to), ['leaving', 'leaving'])
    await settle()
    assert.deepEqual(await fates(to), ['sent', 'sent'])
    const letter = await lastLetter()
    assert.equal(letter?.channel, 'sms')
    assert.equal(
      letter?.body,
      'Votre travail est accepté. Demain, 9\u00a0h\u00a0: réunion. https://b.example/moi/messages',
    )
    assert.equal(await send(), 0)
  })

  test('comes by e-mail with words of the language of who is told around it', async () => {
    const to = somebody({ phone: null, language: 'ar' })
    await say(to)
    later(11)
    assert.equal(await send(), 1)
    await settle()
    assert.match(
      (await lastLetter())?.body ?? '',
      /^مرحبًا Aïcha،\n\nVotre travail est accepté\.[^]*لتختار كيف تستلم رسائلك/,
    )
  })

  test('told twice under one key is told once, and is taken back until it left', async () => {
    const to = somebody()
    await say(to, { key: 'moved 1' })
    await say(to, { key: 'moved 1' })
    assert.deepEqual(await fates(to), ['waits'])
    await untell(db, [somebody()], 'moved ')
    assert.deepEqual(await fates(to), ['waits'])
    await untell(db, [to], 'moved ')
    assert.deepEqual(await fates(to), [])
  })

  test('that changes the day leaves at once, at night too; another waits for the morning, or for Monday', async () => {
    setNow('2026-06-06T20:30:00Z') // a Saturday, 22 h 30
    const [pressed, calm] = [somebody(), somebody()]
    await say(pressed, { pace: 'now' })
    await say(calm)
    later(11)
    assert.equal(await send(), 1)
    assert.deepEqual([await fates(pressed), await fates(calm)], [['leaving'], ['waits']])
    setNow('2026-06-07T12:00:00Z')
    assert.equal(await send(), 0)
    setNow('2026-06-08T06:00:00Z')
    assert.equal(await send(), 1)
  })

  test('that is pointless by then is not sent', async () => {
    setNow('2026-06-06T20:30:00Z')
    const to = somebody()
    await say(to, { until: new Date('2026-06-07T07:00:00Z') })
    setNow('2026-06-08T06:00:00Z')
    assert.equal(await send(), 0)
    assert.deepEqual(await fates(to), ['here'])
  })

  test('goes where its reader chose, and nowhere when they chose so', async () => {
    setNow(NOON)
    const [byEmail, nowhere] = [somebody(), somebody()]
    const choose = (to: string, channel: 'email' | 'here') =>
      db.transaction((tx) => saveChoice(tx, to, { ...USUAL, channel }, now()))
    await choose(byEmail, 'email')
    await choose(nowhere, 'here')
    for (const to of [byEmail, nowhere]) await say(to, { pace: 'now', body: 'Bravo.' })
    assert.equal(await send(), 1)
    await settle()
    assert.deepEqual([await fates(byEmail), await fates(nowhere)], [['sent'], ['here']])
    const letter = await lastLetter()
    assert.equal(letter?.channel, 'email')
    assert.match(
      letter?.body ?? '',
      /^Bonjour Aïcha,\n\nVotre travail est accepté\.\nBravo\.\nhttps:\/\/b\.example\/moi\n/,
    )
  })

  test('is said sent only when it was', async () => {
    const whyNot = { why: 'said', words: 'numéro inconnu' } as const
    const refusing = await openBeffroi({ empty: true, carrier: async () => ({ refused: whyNot }) })
    const to = somebody()
    await refusing.db.transaction((tx) =>
      tell(tx, [{ to, key: 'k', title: 'Bonjour', path: '/moi', pace: 'now' }], refusing.now()),
    )
    await sendNotices(refusing.db, { reachOf, siteUrl: 'https://b.example' }, refusing.now())
    await refusing.settle()
    const [message] = await readMessages(refusing.db, [to], { limit: 1 })
    assert.deepEqual(message?.fate, { became: 'refused', channel: 'sms', why: whyNot })
    await refusing.close()
  })

  test('after four SMS in a day takes the e-mail, else waits for the next day', async () => {
    setNow(NOON)
    const [both, phone] = [somebody(), somebody({ email: null })]
    for (let n = 0; n < 5; n++) {
      for (const to of [both, phone]) await say(to)
      later(11)
      assert.equal(await send(), n < 4 ? 2 : 1)
    }
    await settle()
    assert.deepEqual(await fates(phone), ['waits', 'sent', 'sent', 'sent', 'sent'])
    setNow('2026-06-03T06:00:00Z')
    assert.equal(await send(), 1)
  })

  test('for somebody without any way in says it all in its SMS', async () => {
    setNow(NOON)
    const to = somebody()
    await say(to, {
      title: 'Votre demande n’est pas retenue',
      body: 'Le groupe est plein.',
      path: null,
      pace: 'now',
    })
    await send()
    assert.equal((await lastLetter())?.body, 'Votre demande n’est pas retenue. Le groupe est plein.')
  })

  test('for somebody without account leads to no page that asks for one: each to its own', async () => {
    const by = { sms: somebody({ comesIn: false }), email: somebody({ comesIn: false, phone: null }) }
    for (const to of Object.values(by)) {
      await say(to, { title: 'Une question', path: '/contact' })
      await say(to, { title: 'Une date', path: '/actions/clea' })
      later(11)
      assert.equal(await send(), 1)
      await settle()
      const body = (await lastLetter())?.body ?? ''
      assert.match(
        body,
        /Une question\.\s+https:\/\/b\.example\/contact\s+Une date\.\s+https:\/\/b\.example\/actions\/clea$/,
      )
    }
  })

  test('to nobody’s telephone nor e-mail is read in Beffroi', async () => {
    const to = somebody({ phone: null, email: null })
    await say(to, { pace: 'now' })
    assert.equal(await send(), 0)
    assert.deepEqual(await fates(to), ['here'])
  })

  test('sent by two at once leaves once', async () => {
    const to = somebody()
    await say(to, { pace: 'now' })
    const sent = await Promise.all([send(), send(), send()])
    assert.equal(
      sent.reduce((all, one) => all + one),
      1,
    )
  })

  test('is forgotten after two years; a dry run changes nothing', async () => {
    const to = somebody()
    await say(to, { pace: 'now' })
    await send()
    setNow('2028-06-05T10:00:00Z')
    const count = await forgetNotices(db, now(), { dryRun: true })
    assert.ok(count > 0)
    assert.deepEqual(await fates(to), ['leaving'])
    assert.equal(await forgetNotices(db, now()), count)
    assert.deepEqual(await fates(to), [])
  })
})

describe('Quiet hours', () => {
  const at = (text: string) => nextMoment(new Date(text), USUAL).toISOString()
  test('end at eight in the morning, on a day that is worked, the hours of both seasons too', () => {
    assert.equal(at(NOON), new Date(NOON).toISOString())
    assert.equal(at('2026-06-02T18:00:00Z'), '2026-06-03T06:00:00.000Z') // 20 h
    assert.equal(at('2026-06-03T05:59:00Z'), '2026-06-03T06:00:00.000Z')
    assert.equal(at('2026-07-13T18:00:00Z'), '2026-07-15T06:00:00.000Z') // over the 14th of July
    assert.equal(at('2026-10-24T18:30:00Z'), '2026-10-26T07:00:00.000Z') // over the Sunday when the hour changes
  })
  test('are none for who wants to be told at any time', () => {
    const any = { quietFrom: '00:00', quietTo: '00:00', sundays: 'told' } as const
    const night = new Date('2026-06-07T01:00:00Z')
    assert.equal(nextMoment(night, any), night)
    assert.equal(nextMoment(night, { ...any, sundays: 'quiet' }).toISOString(), '2026-06-07T22:00:00.000Z')
  })
})

describe('The ways to somebody', () => {
  const reach: Reach = {
    givenName: '',
    language: 'fr',
    comesIn: true,
    phone: '+336',
    email: 'a@b.c',
    browsers: 1,
  }
  test('begin with what they chose, then what else reaches them', () => {
    assert.deepEqual(waysTo(reach, undefined), ['sms', 'email'])
    assert.deepEqual(waysTo(reach, 'push'), ['push', 'sms', 'email'])
    assert.deepEqual(waysTo({ ...reach, browsers: 0 }, 'push'), ['sms', 'email'])
    assert.deepEqual(waysTo(reach, 'email'), ['email', 'sms'])
    assert.deepEqual(waysTo({ ...reach, phone: null }, 'sms'), ['email'])
    assert.deepEqual(waysTo(reach, 'here'), [])
  })
})
