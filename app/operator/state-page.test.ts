import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from '#platform/db'
import { addJob } from '#platform/jobs'
import { post, sendLetters, type Letter } from '#platform/mail'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'

const HERE = '/territoire/etat'
let trouble: 'none' | 'refused' | 'lost' = 'none'
const carried: Letter[] = []
const beffroi = await openBeffroi({
  carrier: async (letter) => {
    if (trouble === 'lost') throw new Error('connect ECONNREFUSED')
    if (trouble === 'refused')
      return { refused: { why: 'said', words: 'boîte inconnue : claire@example.org' } }
    carried.push(letter)
    return 'sent'
  },
})
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { ground, db, now } = beffroi
const paul = await beffroi.as('paul')
const read = async () => sentencesIn((await paul.get(HERE)).text)

const write = (letter: Partial<Letter> = {}) =>
  db.transaction((tx) =>
    post(
      tx,
      { channel: 'email', recipient: 'claire@example.org', subject: 's', body: 'b', ...letter },
      now(),
    ),
  )
const lastLetter = async () =>
  (await db.row<{ id: number }>(sql`select max(id) as id from mail.letters`))?.id ?? 0
const rowOf = (id: number) =>
  db.row<{ sent: boolean; why: string | null; words: string | null; tried: string | null }>(
    sql`select sent_at is not null as sent, refused_why as why, refused_words as words, tried_why as tried from mail.letters where id = ${id}`,
  )

describe('The state of a Beffroi', () => {
  test('is what the doctor says, for who steers the territory, one press from home', async () => {
    assert.match((await paul.get('/')).text, new RegExp(`href="${HERE}"`))
    const words = await read()
    for (const about of ['Version', 'Courrier', 'Disque', 'Sauvegarde', 'Horloge', 'Clés'])
      assert.ok(words.includes(about), about)
  })
  test('opens for nobody else, nor do its buttons', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'public')
    const others = [
      await beffroi.as('brigitte'),
      await beffroi.as('aicha'),
      await newcomer(beffroi, { organisationId, role: 'editor' }),
    ]
    for (const other of others) {
      assert.equal((await other.get(HERE)).status, 404)
      for (const what of ['essai', 'lettre', 'tache'])
        assert.equal((await other.post(`${HERE}/${what}`, { id: 1 })).status, 404)
      assert.doesNotMatch((await other.get('/')).text, new RegExp(`href="${HERE}"`))
    }
    assert.match((await beffroi.visitor().get(HERE)).location ?? '', /^\/connexion/)
  })
})

describe('A test letter', () => {
  test('goes to whoever asks for it, and is said sent once the server has taken it', async () => {
    const before = carried.length
    const page = await paul.submit(`${HERE}/essai`)
    assert.match(sentencesIn(page.text), /Lettre d’essai envoyée : le serveur l’a acceptée pour \S+@\S+/)
    assert.deepEqual(
      carried.slice(before).map(({ subject }) => subject),
      ['Lettre d’essai'],
    )
    assert.equal((await rowOf(await lastLetter()))?.sent, true)
  })
  test('that is refused, or lost, is not said sent, and says why without a name', async () => {
    for (const [way, why] of [
      ['refused', /boîte inconnue/],
      ['lost', /ECONNREFUSED/],
    ] as const) {
      trouble = way
      const answer = await paul.post(`${HERE}/essai`)
      trouble = 'none'
      assert.equal(answer.status, 422)
      const words = sentencesIn(answer.text)
      assert.match(words, why)
      assert.doesNotMatch(words, /envoyée|claire@example\.org/)
      assert.equal((await rowOf(await lastLetter()))?.sent, false)
    }
  })
  test('is sent five times in a quarter of an hour, no more', async () => {
    for (let n = 0; n < 3; n++) await paul.post(`${HERE}/essai`)
    assert.equal((await paul.post(`${HERE}/essai`)).status, 429)
  })
})

describe('A letter that did not leave', () => {
  test('is listed with its cause and no address, and sent again by a button, once', async () => {
    await write()
    trouble = 'refused'
    await beffroi.settle()
    trouble = 'none'
    const id = await lastLetter()
    const words = await read()
    assert.match(words, /Courriel, c…@example\.org/)
    assert.match(words, /boîte inconnue/)
    assert.doesNotMatch(words, /claire@example\.org/)
    assert.match(sentencesIn((await paul.get('/')).text), /Des lettres ne sont pas parties/)
    const before = carried.length
    await paul.submit(`${HERE}/lettre`, { id })
    await paul.submit(`${HERE}/lettre`, { id })
    await beffroi.settle()
    await paul.submit(`${HERE}/lettre`, { id })
    await beffroi.settle()
    assert.equal(carried.length, before + 1)
    assert.deepEqual(await rowOf(id), { sent: true, why: null, words: null, tried: null })
  })
  test('because its server is away says so on its own line while it waits', async () => {
    await write({ recipient: '+33639980101', channel: 'sms' })
    const id = await lastLetter()
    trouble = 'lost'
    await assert.rejects(sendLetters(db, ground.carrier, [id], now(), { forget: true }))
    trouble = 'none'
    assert.equal((await rowOf(id))?.tried, 'connect ECONNREFUSED')
    beffroi.setNow(new Date(now().getTime() + 120_000))
    const words = await read()
    assert.match(words, /SMS, … 01 .*ECONNREFUSED/)
    assert.doesNotMatch(words, /639980101/)
  })
  test('is never a code sent again: it is worth nothing any more', async () => {
    await write({ secret: true, recipient: 'd@example.org' })
    trouble = 'refused'
    await beffroi.settle()
    trouble = 'none'
    const id = await lastLetter()
    assert.match(await read(), /ce code est périmé/)
    await paul.submit(`${HERE}/lettre`, { id })
    assert.equal((await rowOf(id))?.sent, false)
    for (const wrong of [{ id: 999_999_999 }, { id: 'x' }, {}])
      assert.equal((await paul.post(`${HERE}/lettre`, wrong)).status, 404)
  })
})

describe('A job that gave up', () => {
  test('is listed with its cause, and done again by a button', async () => {
    await addJob(db, 'sweep-tries', {}, { key: 'gave-up' })
    await db.run(
      sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'panne de "Claire"' where key = 'gave-up'`,
    )
    const job = await db.row<{ id: number }>(sql`select id from graphile_worker.jobs where key = 'gave-up'`)
    assert.match(await read(), /sweep-tries.*panne de "…"/)
    await paul.submit(`${HERE}/tache`, { id: job?.id })
    await paul.submit(`${HERE}/tache`, { id: job?.id })
    await beffroi.settle()
    const waiting = () =>
      db.rows(
        sql`select last_error, attempts, run_at <= now() as due from graphile_worker.jobs where key = 'gave-up'`,
      )
    // a worker takes the row of a job away a moment after the job is done
    for (let tries = 0; tries < 100 && (await waiting()).length > 0; tries++) await pause(50)
    assert.deepEqual(await waiting(), [])
    assert.doesNotMatch(await read(), /sweep-tries/)
  })
})

describe('A territory whose letters do not leave', () => {
  test('says so where a code is asked, and to whoever watches over it', async (t) => {
    const mute = await openBeffroi({ empty: true })
    t.after(() => mute.close())
    mute.ground.mail = { kind: 'real', from: 'x@example.org' }
    const answer = await mute.visitor().post('/connexion', { login: 'claire@example.org' })
    assert.match(sentencesIn(answer.text), /Aucun code ne peut partir/)
    assert.doesNotMatch(sentencesIn(answer.text), /vient de partir/)
    const { letters } = JSON.parse((await mute.visitor().get('/readyz')).text)
    assert.deepEqual(letters, { waiting: 0, failed: 0, email: false, sms: false })
    mute.ground.mail = { kind: 'real', from: 'x@example.org', smtpUrl: 'smtps://mail.example' }
    const after = await mute.visitor().post('/connexion', { login: 'claire@example.org' })
    assert.match(sentencesIn(after.text), /vient de partir/)
    const byPhone = await mute.visitor().post('/connexion', { login: '06 39 98 01 01' })
    assert.match(sentencesIn(byPhone.text), /Aucun code ne peut partir/)
  })
})
