import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HTTPException } from 'hono/http-exception'
import { newSite, notFound } from '#platform/web'
import { answerOutbox, isOutbox, readClocks, trueTime } from './index.ts'

const now = new Date('2026-06-02T09:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

/** A room that keeps what is sent, or refuses it, as `keep` says; one reader, under two ids. */
function send(
  { act, owner }: { act: string; owner?: string },
  keep: Parameters<typeof answerOutbox>[2],
  readers = ['me', 'me before'],
) {
  const site = newSite()
    .use(async (c, next) => {
      c.set('now', now)
      c.set('language', 'fr')
      c.set('spoken', [])
      await next()
    })
    .post('/', (c) => {
      assert.ok(isOutbox(c))
      return answerOutbox(c, readers, keep)
    })
  site.onError((_, c) => c.text('', 500))
  const headers = { 'x-requested-with': 'outbox', 'x-act': act, ...(owner ? { 'x-owner': owner } : {}) }
  return site.request('/', { method: 'POST', headers, body: new URLSearchParams({ act }) })
}

const kept = async () => null
const mustNotRead = () => assert.fail('read')
const said = async (answer: Response) => [answer.status, await answer.json()]
const words = (outbox: string, why: string | null = null) => ({ outbox, act: 'a1', at: now.getTime(), why })

describe('A letter of the outbox is answered', () => {
  test('by the name of its act, in JSON, once it is kept', async () => {
    const answer = await send({ act: 'a1', owner: 'me' }, kept)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
    assert.deepEqual(await said(answer), [200, words('kept')])
    assert.equal((await send({ act: 'a1', owner: 'me before' }, kept)).status, 200)
    assert.equal((await send({ act: 'a1' }, kept)).status, 200)
  })
  test('with the sentence of its refusal', async () => {
    assert.deepEqual(await said(await send({ act: 'a1', owner: 'me' }, async () => 'Non.')), [
      422,
      words('refused', 'Non.'),
    ])
  })
  test('with the sentences of its fields, the first of them for who does not see them; with none it is kept', async () => {
    const errors = { name: undefined, price: 'Écrivez un prix.', day: 'Choisissez un jour.' }
    const { price, day } = errors
    assert.deepEqual(await said(await send({ act: 'a1', owner: 'me' }, async () => errors)), [
      422,
      { ...words('refused', price), errors: { price, day } },
    ])
    for (const none of [{}, { name: undefined }])
      assert.deepEqual(await said(await send({ act: 'a1', owner: 'me' }, async () => none)), [
        200,
        words('kept'),
      ])
  })
  test('with a sentence where a page would not be found', async () => {
    const answer = await send({ act: 'a1', owner: 'me' }, () => Promise.reject(notFound()))
    assert.deepEqual(await said(answer), [
      422,
      words('refused', 'Ceci n’est plus ouvert pour vous. Montrez ceci à la personne qui vous encadre.'),
    ])
  })
  test('with a sentence when it is too heavy to be read', async () => {
    const answer = await send({ act: 'a1', owner: 'me' }, () => Promise.reject(new HTTPException(413)))
    assert.deepEqual(await said(answer), [
      422,
      words(
        'refused',
        'Cet envoi est trop lourd pour être gardé. Montrez ceci à la personne qui vous encadre.',
      ),
    ])
  })
  test('without being read, when it is somebody else’s or when nobody is signed in', async () => {
    assert.deepEqual(await said(await send({ act: 'a1', owner: 'another' }, mustNotRead)), [
      409,
      words('not yours'),
    ])
    assert.deepEqual(await said(await send({ act: 'a1', owner: 'me' }, mustNotRead, [])), [
      401,
      words('signed out'),
    ])
  })
  test('by nothing of ours when we break: it is sent again', async () => {
    const answer = await send({ act: 'a1', owner: 'me' }, () => Promise.reject(new Error('broken')))
    assert.equal(answer.status, 500)
    assert.doesNotMatch(answer.headers.get('content-type') ?? '', /json/)
  })
})

const when = (done_at: Date | null, sent_at: Date | null, served_at: Date | null) =>
  trueTime(readClocks({ done_at, sent_at, served_at }, now), now)
const ahead = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000)

describe('When something was done', () => {
  test('is now where there is no script', () => assert.deepEqual(when(null, null, null), now))
  test('is how long ago the telephone says, however wrong its clock', () => {
    for (const hours of [0, 24, -24, 24 * 365])
      assert.deepEqual(when(ahead(ago(90), hours), ahead(now, hours), ago(120)), ago(90))
  })
  test('is not before we wrote the page of the button, when the clock was moved forward since', () =>
    assert.deepEqual(when(ago(90), ahead(now, 24), ago(120)), ago(120)))
  test('is not after we hear of it, when the clock was moved back since', () =>
    assert.deepEqual(when(ahead(ago(90), 24), now, ago(120)), now))
  test('is on the day of the page, when the clock was moved back and it leaves the next day', () =>
    assert.deepEqual(when(ahead(now, 48), now, ago(20 * 60)), ago(20 * 60)))
  test('keeps the order of what was done, for those whose clock did not move', () => {
    const [first, second] = [ago(60), ago(59)].map(
      (one) => readClocks({ done_at: one, sent_at: now, served_at: ago(120) }, now).doneAt,
    )
    assert.deepEqual([first, second], [ago(60), ago(59)])
  })
  test('is believed as it was said by pages that do not say when we wrote them', () =>
    assert.deepEqual(when(ago(30 * 60), now, null), ago(30 * 60)))
})
