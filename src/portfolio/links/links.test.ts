import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn, type Visitor } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, yanis, visitor] = [await beffroi.as('aicha'), await beffroi.as('yanis'), beffroi.visitor()]
const NEW = '/portfolio/liens/nouveau'
const today = parisDay(beffroi.now())
const soon = addDays(today, 30)

async function add(by: Visitor, title: string, file?: File): Promise<string> {
  const what = file ? { way: 'photo', file } : { way: 'mots', did: 'Voilà comment.' }
  const { location } = await by.post('/portfolio/ajouter', { act: randomUUID(), title, ...what })
  return location?.split('/').at(-1) ?? ''
}
const photo = async () =>
  new File(
    [
      Uint8Array.from(
        await sharp({ create: { width: 40, height: 30, channels: 3, background: '#86311f' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    'soupe.jpg',
    { type: 'image/jpeg' },
  )
const make = (fields: Record<string, string>, by: Visitor = aicha) =>
  by.post('/portfolio/liens/nouveau', { act: randomUUID(), forWhom: 'Mme Martin', until: soon, ...fields })
const secretIn = (text: string) =>
  /\/portfolio\/lien\/([\w-]{32})/.exec(text)?.[1] ?? assert.fail('no address')
/** « Refaire l’adresse », as the page of the link has it. */
const remake = async (at: string) =>
  aicha.post(`${at}/adresse`, formIn((await aicha.get(at)).text, `${at}/adresse`))
const read = (secret: string) => visitor.get(`/portfolio/lien/${secret}`)
const linkIn = (text: string) =>
  /href="(\/portfolio\/liens\/[0-9a-f-]{36})"/.exec(text)?.[1] ?? assert.fail('no link')

describe('A link', () => {
  test('shows what it names to whoever holds it, without an account, and nothing else', async () => {
    const [shirt, own] = [await add(aicha, 'Je repasse vite'), await add(aicha, 'Pour moi seule')]
    const ready = await make({ 'proofs[]': shirt })
    const answer = await read(secretIn(ready.text))
    assert.equal(answer.status, 200)
    assert.match(sentencesIn(answer.text), /Aïcha Benamar.*Je repasse vite/)
    assert.doesNotMatch(answer.text, /Pour moi seule/)
    assert.equal(answer.headers.get('x-robots-tag'), 'noindex')
    assert.equal(answer.headers.get('set-cookie'), null)
    assert.doesNotMatch((await visitor.get(`/portfolio/${own}`)).text, /Pour moi seule/)
    assert.equal((await read('x'.repeat(32))).status, 404)
  })

  test('keeps its secret nowhere, says it once, and leads elsewhere once its address is made again', async () => {
    const ready = await make({ 'proofs[]': await add(aicha, 'Je lave') })
    const [secret, at] = [secretIn(ready.text), linkIn(ready.text)]
    const kept = await beffroi.db.rows<{ row: string }>(sql`select l::text as row from portfolio.links l`)
    assert.ok(kept.every(({ row }) => !row.includes(secret)))
    for (const page of [at, '/portfolio/liens'])
      assert.ok(!(await aicha.get(page)).text.includes(secret), page)
    const again = secretIn((await remake(at)).text)
    assert.equal((await read(secret)).status, 404)
    assert.equal((await read(again)).status, 200)
  })

  test('shows an evidence however old, by a link or by the card that names it already', async () => {
    const old = await add(aicha, 'La toute première')
    const day = addDays(today, -900)
    const first = { title: 'La toute première', did: 'Voilà comment.', day }
    await aicha.post(`/portfolio/${old}/changer`, first)
    await beffroi.db.run(sql`
      insert into portfolio.evidence (id, person_id, title, happened_on, added_at)
      select gen_random_uuid(), ${beffroi.personId('aicha')}, 'Une de plus', ${today}, ${beffroi.now()}
      from generate_series(1, 60)`)
    assert.match((await aicha.get(`/portfolio/liens/nouveau?preuve=${old}`)).text, /La toute première/)
    assert.doesNotMatch((await aicha.get('/portfolio/liens/nouveau')).text, /La toute première/)
    const ready = await make({ 'proofs[]': old })
    assert.match((await read(secretIn(ready.text))).text, /La toute première/)
    const card = { canDo: 'Je repasse.', 'proofs[]': old }
    assert.match((await aicha.submit('/portfolio/carte/changer', card)).text, /La toute première/)
    assert.match((await aicha.get('/portfolio/carte/changer')).text, new RegExp(`value="${old}" checked`))
    await beffroi.db.run(sql`delete from portfolio.evidence where title = 'Une de plus'`)
  })

  test('counts each look with its day, but those of its person', async () => {
    const ready = await make({ 'proofs[]': await add(aicha, 'Je compte') })
    const secret = secretIn(ready.text)
    await aicha.get(`/portfolio/lien/${secret}`)
    assert.match(sentencesIn((await aicha.get(linkIn(ready.text))).text), /Pas encore ouvert/)
    for (let n = 0; n < 3; n += 1) await read(secret)
    assert.match(sentencesIn((await aicha.get(linkIn(ready.text))).text), /Ouvert 3 fois/)
    assert.match(
      sentencesIn((await aicha.get('/portfolio/liens')).text),
      /Ouvert 3 fois, la dernière fois le/,
    )
  })

  test('ends at once when its person says so, or after its last day, and says nothing then', async () => {
    const id = await add(aicha, 'Bientôt finie')
    const [ended, past] = [await make({ 'proofs[]': id }), await make({ 'proofs[]': id, until: today })]
    assert.match(sentencesIn((await aicha.get(`/portfolio/${id}`)).text), /Par un lien : Mme Martin/)
    await aicha.submit(`${linkIn(ended.text)}/finir`)
    await beffroi.db.run(
      sql`update portfolio.links set until_day = ${addDays(today, -1)} where until_day = ${today}`,
    )
    for (const { text } of [ended, past]) {
      const answer = await read(secretIn(text))
      assert.equal(answer.status, 410)
      assert.doesNotMatch(answer.text, /Aïcha|Bientôt finie/)
    }
    assert.equal((await aicha.post(`${linkIn(ended.text)}/adresse`, {})).status, 404)
    assert.doesNotMatch(sentencesIn((await aicha.get(`/portfolio/${id}`)).text), /Par un lien/)
  })

  test('sends a picture only once it is known who can be recognised, and until it is kept back or erased', async () => {
    const id = await add(aicha, 'La soupe', await photo())
    const secret = secretIn((await make({ 'proofs[]': id })).text)
    const own = (await aicha.get(`/portfolio/${id}`)).text
    const asked = /\/portfolio\/[0-9a-f-]+\/image\/([0-9a-f-]+)/.exec(own) ?? assert.fail('not asked')
    const file = `/portfolio/lien/${secret}/${id}/fichiers/${asked[1]}`
    assert.equal((await visitor.get(file)).status, 404)
    await aicha.post(asked[0], { answer: 'nobody' })
    assert.equal((await visitor.get(file)).headers.get('content-type'), 'image/webp')
    await aicha.submit(asked[0], { answer: 'kept back' })
    assert.equal((await visitor.get(file)).status, 404)
    await aicha.post(`/portfolio/${id}/effacer`, {})
    assert.doesNotMatch((await read(secret)).text, /La soupe/)
  })

  test('is made, read and ended by its person alone, of their own evidence, once', async () => {
    const id = await add(aicha, 'À elle')
    assert.equal((await make({ 'proofs[]': id }, yanis)).status, 422)
    const { act = '', secret = '' } = formIn((await aicha.get(NEW)).text, NEW)
    const one = await make({ act, secret, 'proofs[]': id })
    assert.equal(secretIn(one.text), secret)
    const own = await add(yanis, 'À lui')
    assert.equal((await make({ act, 'proofs[]': own }, yanis)).status, 404)
    const at = linkIn(one.text)
    assert.equal((await yanis.get(at)).status, 404)
    for (const act of ['adresse', 'finir', 'carte'])
      assert.equal((await yanis.post(`${at}/${act}`, {})).status, 404, act)
  })

  test('that is asked for twice keeps its address, and says where to make another once it has one', async () => {
    const asks = { forWhom: 'Mme Martin', 'proofs[]': await add(aicha, 'Deux fois') }
    const sent = { ...formIn((await aicha.get(NEW)).text, NEW), ...asks }
    const one = await make(sent)
    assert.equal(secretIn((await make(sent)).text), secretIn(one.text))
    assert.equal((await read(secretIn(one.text))).status, 200)

    const at = linkIn(one.text)
    const asked = formIn((await aicha.get(at)).text, `${at}/adresse`)
    const again = await aicha.post(`${at}/adresse`, asked)
    assert.equal(secretIn((await aicha.post(`${at}/adresse`, asked)).text), secretIn(again.text))
    const last = await remake(at)
    for (const told of [
      await aicha.submit(NEW, sent),
      await aicha.submit(`${at}/adresse`, asked),
      await aicha.submit(NEW, { ...sent, secret: '' }),
    ])
      assert.match(sentencesIn(told.text), /Ce lien existe, avec une autre adresse/)
    assert.equal((await aicha.post(`${at}/adresse`, {})).location, at)
    assert.equal((await read(secretIn(last.text))).status, 200)
    await aicha.post(`${at}/finir`, {})
    assert.doesNotMatch((await aicha.submit(NEW, sent)).text, /existe/)
  })

  for (const [why, fields, sentence] of [
    ['for nobody', { forWhom: '' }, /Écrivez pour qui est ce lien/],
    ['without an end', { until: '' }, /Écrivez le jour/],
    ['that has ended already', { until: addDays(today, -1) }, /déjà passé/],
    ['for more than a year', { until: addDays(today, 400) }, /avant un an/],
    ['that shows nothing', {}, /Choisissez ce que montre ce lien/],
  ] as const)
    test(`${why} is refused with its sentence`, async () => {
      const answer = await make(fields)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    })
})
