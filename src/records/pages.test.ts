import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'
import { listKeys } from './keys/store.ts'
import { recordsPages } from './listed.ts'
import { seededRecords, seedRecords } from './seeds/seed-records.ts'
import { newTool, newTrace } from './seeds/xapi-tool.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const { db } = beffroi
// whoever seeds the territory may not have seeded this room yet
if (!(await listKeys(db, null)).some((one) => one.id === seededRecords.key))
  await db.transaction((tx) => seedRecords(tx, beffroi.now(), beffroi.ground.site.url))
const brigitte = await beffroi.as('brigitte')
const paul = await beffroi.as('paul')
const said = async (path: string, reader = brigitte) => sentencesIn((await reader.get(path)).text)

describe('The pages of the room', () => {
  for (const { pattern, url: path, as } of recordsPages)
    test(`${pattern}: only those who are listed open it`, async () => {
      for (const one of ['aicha', 'claire', 'brigitte', 'karine', 'agnes', 'paul'] as const) {
        const { status } = await (await beffroi.as(one)).get(path)
        assert.equal(status, as.includes(one) ? 200 : 404, one)
      }
      assert.equal((await beffroi.visitor().get(path)).status, 303)
    })
})

describe('The stream of traces', () => {
  test('says each trace as a sentence, the latest first', async () => {
    const text = await said('/traces')
    assert.match(
      text,
      /Aïcha Benamar a réussi « Laver des vitres sans traces », 80 %, en 9 min|Aïcha Benamar a réussi/,
    )
  })
  test('is searched by name, verb, activity and date', async () => {
    assert.match(await said('/traces?personne=benamar'), /Aïcha Benamar/)
    assert.match(await said('/traces?personne=Personne+Ainsi'), /Aucune trace ne correspond/)
    const passed = await said(`/traces?verbe=${encodeURIComponent('http://adlnet.gov/expapi/verbs/passed')}`)
    assert.match(passed, /5 traces/)
    assert.match(await said('/traces?du=2026-06-03'), /Aucune trace ne correspond/)
    assert.match(await said('/traces?au=2026-06-02'), /17 traces/)
    assert.match(await said('/traces?du=31/02/2026'), /Cette date n’existe pas/)
  })
  test('of another organisation is never shown, nor one of its traces', async () => {
    const stranger = await newTool(db, url, beffroi.now(), { organisationId: seededOrganisations.plie.id })
    const trace = newTrace({ actor: { mbox: 'mailto:x@example.org', name: 'Nom caché' } })
    await stranger.ask('POST', 'statements', { body: trace })
    assert.doesNotMatch(await said('/traces'), /Nom caché/)
    assert.equal((await brigitte.get(`/traces/${String(trace['id'])}`)).status, 404)
  })
  test('leaves out the name of a person over whom the reader has no right', async () => {
    const tool = await newTool(db, url, beffroi.now())
    const karine = { account: { homePage: url, name: beffroi.personId('karine') }, name: 'Karine Hanquez' }
    const trace = newTrace({ actor: karine })
    await tool.ask('POST', 'statements', { body: trace })
    const text = await said('/traces')
    assert.match(text, /Une personne a terminé/)
    assert.doesNotMatch(text, /Karine/)
    assert.equal((await brigitte.get(`/traces/${String(trace['id'])}`)).status, 404)
  })
})

describe('Whoever is named in the stream', () => {
  test('reads that their traces were read, once a page', async () => {
    const lines = async () =>
      (await said('/moi/acces', await beffroi.as('aicha'))).split('Lire les traces d’apprentissage').length -
      1
    const before = await lines()
    await said('/traces')
    assert.equal(await lines(), before + 1)
    await said('/traces?personne=Personne+Ainsi')
    assert.equal(await lines(), before + 1)
  })
})

describe('One trace', () => {
  test('about a person of ours leaves a line that they read', async () => {
    const tool = await newTool(db, url, beffroi.now())
    const aicha = { account: { homePage: url, name: beffroi.personId('aicha') }, name: 'Aïcha Benamar' }
    const trace = newTrace({ actor: aicha, result: { score: { raw: 8, max: 10 }, duration: 'PT1H30M' } })
    await tool.ask('POST', 'statements', { body: trace })
    const text = await said(`/traces/${String(trace['id'])}`)
    assert.match(text, /Aïcha Benamar a terminé « Doser un produit », 8 sur 10, en 1 h 30/)
    assert.match(text, /Envoyé par Outil/)
    assert.match(await said('/moi/acces', await beffroi.as('aicha')), /Lire une trace d’apprentissage/)
  })
})

describe('A key made on screen', () => {
  const form = { id: randomUUID(), name: 'Serious game', 'scopes[]': ['statements/write'] }
  test('says its secret once, and opens the store', async () => {
    const made = await brigitte.post('/traces/cles', form)
    const [, secret] = /Secret[\s\S]*?<code>([\w-]{43})<\/code>/.exec(made.text) ?? []
    assert.ok(secret)
    const headers = {
      authorization: `Basic ${btoa(`${form.id}:${secret}`)}`,
      'x-experience-api-version': '2.0.0',
    }
    const answer = await fetch(`${url}/xapi/statements`, {
      method: 'POST',
      body: JSON.stringify(newTrace()),
      headers: { ...headers, 'content-type': 'application/json' },
    })
    assert.equal(answer.status, 200)
    assert.equal((await brigitte.post('/traces/cles', form)).status, 303)
    assert.ok(!(await brigitte.get('/traces/cles')).text.includes(secret))
  })
  test('is refused without a name, without a right, or by the steward without an organisation', async () => {
    const id = randomUUID()
    const nameless = await brigitte.post('/traces/cles', { ...form, id, name: '' })
    assert.equal(nameless.status, 422)
    assert.match(nameless.text, /Dites quel outil/)
    assert.match(
      (await brigitte.post('/traces/cles', { id, name: 'x', 'scopes[]': ['tout'] })).text,
      /Cochez au moins un droit/,
    )
    assert.match((await paul.post('/traces/cles', { ...form, id })).text, /Choisissez l’organisme/)
  })
  test('is closed after one is asked', async () => {
    assert.match(await said(`/traces/cles/${form.id}/fermer`), /Fermer cette clé : Serious game/)
    await brigitte.submit(`/traces/cles/${form.id}/fermer`)
    assert.match(await said('/traces/cles'), /Serious game[^]*Fermée/)
  })
})

test('A refusal is told with its reason, its place and the tool', async () => {
  const tool = await newTool(db, url, beffroi.now())
  await tool.ask('POST', 'statements', { body: newTrace({ result: { score: { scaled: 3 } } }) })
  const text = await said('/traces/refus')
  assert.match(text, /Le score réduit va de -1 à 1\. ?result\.score\.scaled ?Outil ?POST statements 400/)
  const kept = await db.row(sql`select rule from records.refusals order by at desc, n desc limit 1`)
  assert.deepEqual(kept, { rule: 'must be between -1 and 1' })
  beffroi.setNow(new Date(beffroi.now().getTime() + 86_400_001))
  assert.match(await said('/traces/refus'), /Rien n’a été refusé depuis 24 heures/)
})

describe('The stream of traces, at the ends of what may be typed,', () => {
  for (const query of [
    'au=9999-12-31',
    'du=9999-12-31',
    'du=0001-01-01&au=0001-01-01',
    'du=0000-01-01',
    'au=2199-12-31&du=1850-01-01',
    'avant=9999999999999999',
    'avant=-1',
    'avant=1e9',
    `personne=${encodeURIComponent('a\0b')}`,
    `verbe=${encodeURIComponent('x\0')}`,
  ])
    test(`answers ${query}`, async () => {
      const { status } = await brigitte.get(`/traces?${query}`)
      assert.ok(status === 200 || status === 422, `${status}`)
      assert.deepEqual(beffroi.surprises, [])
    })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
