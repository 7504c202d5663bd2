import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { fillIn, formIn, hearLetters, openBeffroi, sentencesIn, walk } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const from = addDays(mondayOf(parisDay(beffroi.now())), 28)
const letters = hearLetters(beffroi)
/** The last of these that somebody was sent. */
const lastTo = (login: string, what: RegExp): string =>
  letters
    .map(({ recipient, body }) => (recipient === login ? what.exec(body)?.[0] : undefined))
    .findLast((found) => found !== undefined) ?? assert.fail(`nothing to ${login}`)
const SIGNING = /\/immersions\/signer\/[\w-]{43}/

await fillIn(karine, await walk(karine, /^Conventions/, /^Qui prescrit$/), { kind: 'mission-locale' })
const form = await walk(karine, /^Conventions/, /Préparer une convention/, /Benamar/i, /Les Glycines/)
const action =
  /action="(\/immersions\/conventions\/nouvelle[^"]+)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? ''
const written = await karine.post(action, {
  ...formIn(form, action),
  fromDay: from,
  toDay: addDays(from, 4),
  tasks: 'Repasser',
  safety: 'Des gants.',
  agreement: 'aucune',
  hostLogin: 'host@la.example',
  personLogin: '06 39 98 05 72',
})
const here = written.location ?? ''
await karine.submit(`${here}/envoyer`)
await beffroi.settle()

const refusals = async () =>
  (
    await beffroi.db.rows(sql`
      select l.n
      from immersion.signature_lines l
      where l.convention_id = ${here.split('/').at(-1)} and l.what = 'refused'`)
  ).length

describe('Who does not sign', () => {
  const at = lastTo('host@la.example', SIGNING)
  const host = beffroi.visitor()

  test('says why, which the referent reads and is told; they may still sign', async () => {
    assert.match(sentencesIn((await host.get(`${at}/refus`)).text), /Je ne signe pas/)
    assert.equal((await host.post(`${at}/refus`, {})).status, 422)
    await host.submit(`${at}/refus`, { why: 'Pas en décembre.' })
    assert.match(sentencesIn((await karine.get(here)).text), /Ne signe pas : « Pas en décembre\. »/)
    await beffroi.settle()
    const person = sentencesIn((await beffroi.visitor().get(lastTo('+33639980572', SIGNING))).text)
    assert.match(person, /Ne signe pas/)
    assert.doesNotMatch(person, /Pas en décembre/, 'why is for the referent')
    assert.match(sentencesIn((await karine.get('/moi/messages')).text), /ne signe pas la convention/)
    assert.match(sentencesIn((await host.get(at)).text), /J’ai lu, je veux signer/)
    await host.submit(`${at}/refus`, { why: 'Pas en décembre.' })
    assert.equal(await refusals(), 1, 'pressed twice, it is said once')
  })

  test('is said to refuse in the list too, with whose turn it is: of who wrote it, not of who has to sign', async () => {
    const listFor = async (id: 'karine' | 'brigitte') =>
      sentencesIn((await (await beffroi.as(id)).get('/immersions/conventions')).text).replaceAll(
        '\u00A0',
        ' ',
      )
    assert.match(
      await listFor('karine'),
      /Refusée Mme Fournier ne signe pas\. À vous : appelez, puis corrigez ou annulez\. Manque : /,
    )
    assert.match(
      await listFor('brigitte'),
      /Refusée Mme Fournier ne signe pas\. À qui accompagne d’appeler : Artois Emploi Entreprise/,
    )
    assert.match(sentencesIn((await karine.get(here)).text), /Refusée/)
  })

  test('is reminded by one message, when who wrote it presses twice', async () => {
    const toHost = async () => {
      await beffroi.settle()
      return (await beffroi.letters()).filter(({ recipient }) => recipient === 'host@la.example').length
    }
    const before = await toHost()
    for (let n = 0; n < 2; n += 1) await karine.submit(`${here}/relancer`)
    assert.equal(await toHost(), before + 1)
    beffroi.setNow(new Date(beffroi.now().getTime() + 6 * 60_000))
    await karine.submit(`${here}/relancer`)
    assert.equal(await toHost(), before + 2)
  })

  test('asks for four codes in a quarter of an hour at most', async () => {
    for (let n = 0; n < 4; n += 1) assert.equal((await host.post(`${at}/code`, {})).status, 303)
    const fifth = await host.post(`${at}/code`, {})
    assert.equal(fifth.status, 422)
    assert.match(sentencesIn(fifth.text), /Attendez un quart d’heure/)
  })

  test('guesses no code: after five wrong ones, the right one is no more', async () => {
    const person = lastTo('+33639980572', SIGNING)
    await host.submit(`${person}/code`)
    await beffroi.settle()
    const code = lastTo('+33639980572', /\d{3}\s\d{3}/)
    const wrong = code.replace(/\s/, '') === '111111' ? '222222' : '111111'
    for (let n = 0; n < 5; n += 1)
      assert.equal((await host.post(`${person}/signature`, { code: wrong, typed: 'Moi' })).status, 422)
    const late = await host.post(`${person}/signature`, { code, typed: 'Moi' })
    assert.match(sentencesIn(late.text), /Trop d’essais/)
  })

  test('but has signed does not take it back: who wrote it is to be called', async () => {
    const person = lastTo('+33639980572', SIGNING)
    await host.submit(`${person}/code`)
    await beffroi.settle()
    const code = lastTo('+33639980572', /\d{3}\s\d{3}/)
    assert.equal((await host.post(`${person}/signature`, { code, typed: 'Benamar' })).status, 303)
    const late = await host.post(`${person}/refus`, { why: 'Je ne veux plus.' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Il n’y a rien à signer/)
    assert.equal(await refusals(), 1)
  })

  test('opens nothing with an address that nobody was given', async () => {
    const other = `${at.slice(0, -4)}abcd`
    for (const path of ['', '/signature', '/refus', '/convention.pdf'])
      assert.equal((await host.get(`${other}${path}`)).status, 404)
    for (const path of ['/code', '/signature', '/refus'])
      assert.equal((await host.post(`${other}${path}`, {})).status, 404)
  })
})
