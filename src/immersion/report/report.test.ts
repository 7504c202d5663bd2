import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { hearLetters, newcomer, newOrganisation, openBeffroi, sentencesIn, writeVoice } from '#testing'
import { remindImmersions } from '../remind-immersions.ts'
import { seededConventions, toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const { toCome } = toBeSeeded(beffroi.now())
const last = toCome.said.toDay
const here = `/immersions/conventions/${seededConventions.toCome}`
const own = `/immersions/mes-immersions/${seededConventions.toCome}`
const letters = hearLetters(beffroi)
const HOST = '+33639980921'
const linksTo = async (recipient: string): Promise<string[]> => {
  await beffroi.settle()
  return letters.flatMap((one) =>
    one.recipient === recipient ? (/\/immersions\/bilan\/[\w-]{43}/.exec(one.body) ?? []) : [],
  )
}
const morning = async (days: number) => {
  beffroi.setNow(parisInstant(addDays(last, days), '08:15').toISOString())
  await remindImmersions(beffroi.ground, beffroi.ground.clock())
}
const anybody = beffroi.visitor()
const PLACE = '+50.2910+002.7775/'
const voice = async (said: string) =>
  new File([await writeVoice('webm', { said, secret: PLACE })], 'mot.webm')
const told = async (key: string) =>
  (
    await beffroi.db.rows(
      sql`select 1 from notices.notices where key like ${`%${key}%`} and key like ${`%${seededConventions.toCome}%`}`,
    )
  ).length

describe('The report of a host', () => {
  let link = ''
  test('is not asked for, nor given, before the last morning', async () => {
    await remindImmersions(beffroi.ground, parisInstant(addDays(last, -1), '08:15'))
    assert.deepEqual(await linksTo(HOST), [])
    beffroi.setNow(parisInstant(addDays(last, -1), '08:15').toISOString())
    const karine = await beffroi.as('karine')
    assert.equal((await karine.get(`${here}/bilan`)).status, 404)
  })

  test('is asked for that morning, once, then two and five days after, by a link without an account', async () => {
    for (const days of [0, 0, 1, 2, 3, 5, 6]) await morning(days)
    const links = await linksTo(HOST)
    assert.equal(links.length, 3)
    link = links[0] ?? ''
    const page = sentencesIn((await anybody.get(link)).text)
    assert.match(page, /Aïcha finit son immersion Trois questions, une minute/)
    assert.match(page, /Que fait bien Aïcha \?.*Trier le linge Repasser Plier Accueillir les clients/)
    assert.equal((await anybody.get(`${link.slice(0, -3)}abc`)).status, 404)
  })

  test('is called for by the referent a week after, who writes what was said on the telephone, and says so', async () => {
    assert.equal(await told('call for the report'), 0)
    await morning(7)
    await morning(8)
    assert.equal(await told('call for the report'), 1)
    const karine = await beffroi.as('karine')
    assert.match(sentencesIn((await karine.get(here)).text), /Il répond par téléphone/)
    await karine.submit(`${here}/bilan/lien`)
    assert.equal((await linksTo(HOST)).length, 4)
    const said = { reached: 'no', wouldHire: 'no' }
    assert.equal((await karine.post(`${here}/bilan`, said)).status, 422)
    assert.equal((await karine.post(`${here}/bilan`, { ...said, answeredBy: 'M. Aubry' })).status, 303)
    assert.match(sentencesIn((await karine.get(here)).text), /M\. Aubry, répondu par téléphone, le/)
  })

  test('needs its two answers, and keeps only tasks of the convention, a word and a voice', async () => {
    const half = await anybody.post(link, { reached: 'yes' })
    assert.equal(half.status, 422)
    assert.match(sentencesIn(half.text), /Touchez une image pour la question 3/)
    const odd = await anybody.post(link, {
      reached: 'yes',
      wouldHire: 'yes',
      voice: new File(['x'], 'x.txt'),
    })
    assert.equal(odd.status, 422)
    assert.equal(
      (await anybody.post(link, { reached: 'yes', wouldHire: 'yes', words: 'x'.repeat(301) })).status,
      422,
    )
    const given = { reached: 'yes', wouldHire: 'maybe', words: 'Très bien.', voice: await voice('un') }
    const answer = await anybody.submit(link, { ...given, 'doneWell[]': ['Repasser', 'Voler'] })
    assert.match(sentencesIn(answer.text), /Fait bien Repasser Recruterait, avec un poste libre Peut-être/)
    assert.doesNotMatch(sentencesIn(answer.text), /Voler/)
    const heard = await anybody.get(`${link}/voix-accueil`)
    assert.equal(heard.headers.get('content-type'), 'audio/webm')
    assert.ok(!Buffer.from(heard.bytes).includes(PLACE), 'it no longer says where it was said')
    assert.equal((await anybody.get(`${link}/voix`)).status, 404)
    assert.equal(await told('host report'), 2)
  })

  test('is the host’s: nobody writes over it; they do, for seven days, and the law reads it', async () => {
    const karine = await beffroi.as('karine')
    const over = await karine.post(`${here}/bilan`, { reached: 'no', wouldHire: 'no', answeredBy: 'Moi' })
    assert.equal(over.status, 422)
    assert.match(sentencesIn(over.text), /L’employeur a répondu lui-même/)
    await anybody.submit(link, { reached: 'partly', wouldHire: 'yes' })
    const row = await beffroi.db.row<{ reached: string }>(
      sql`select reached from immersion.conventions where id = ${seededConventions.toCome}`,
    )
    assert.equal(row?.reached, 'partly')
    assert.equal((await anybody.get(`${link}/voix-accueil`)).status, 200)
    await anybody.submit(link, { reached: 'partly', wouldHire: 'yes', dropsVoice: 'oui' })
    assert.equal((await anybody.get(`${link}/voix-accueil`)).status, 404)
    await morning(16)
    assert.equal((await anybody.post(link, { reached: 'no', wouldHire: 'no' })).status, 422)
    assert.doesNotMatch((await anybody.get(link)).text, /name="reached"/)
  })

  test('given, lets the host say in one press that they can receive somebody again', async () => {
    for (let n = 0; n < 2; n += 1) await anybody.submit(`${link}/accueillir`)
    const offers = await beffroi.db.rows(
      sql`select 1 from notices.notices where key like ${`host ${toCome.hostId} offers %`}`,
    )
    assert.equal(offers.length, 1)
    const [theirs = ''] = await linksTo('+33639980920')
    assert.equal((await anybody.post(`${theirs}/accueillir`, {})).status, 404)
  })

  test('is read by the person and by who stands around them, and by nobody else', async () => {
    const aicha = await beffroi.as('aicha')
    assert.match(sentencesIn((await aicha.get('/moi')).text), /Mes immersions/)
    assert.match(sentencesIn((await aicha.get('/immersions/mes-immersions')).text), /Au Fil Propre/)
    assert.match(sentencesIn((await aicha.get(own)).text), /Objectif atteint En partie/)
    assert.match(
      sentencesIn((await (await beffroi.as('brigitte')).get(here)).text),
      /Objectif atteint En partie/,
    )
    assert.equal((await (await beffroi.as('brigitte')).get(`${here}/bilan`)).status, 404)
    for (const id of ['yanis', 'claire', 'farida', 'nadege'] as const) {
      const other = await beffroi.as(id)
      assert.equal((await other.get(own)).status, 404, id)
      assert.equal((await other.post(own, { words: 'x' })).status, 404, id)
      assert.equal((await other.get(`${here}/bilan/voix-accueil`)).status, 404, id)
      // who trains her reads the answers beside her (ACCESS.md): beside.test.ts
      assert.equal((await other.get(here)).status, id === 'claire' ? 200 : 404, id)
    }
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const second = await newcomer(beffroi, { organisationId, role: 'referent' })
    for (const path of ['/bilan', '/bilan/voix', '/bilan/photo', '/bilan/voix-accueil'])
      assert.equal((await second.get(`${here}${path}`)).status, 404, path)
    assert.equal((await second.post(`${here}/bilan`, { reached: 'no', wouldHire: 'no' })).status, 404)
    assert.equal((await beffroi.visitor().get(own)).status, 303)
  })
})

describe('The report of the person', () => {
  test('is asked for, and given by voice, in words, with a picture, from the link or from their space', async () => {
    const [link = '', ...others] = await linksTo('+33639980920')
    assert.equal(others.length, 2)
    const empty = await anybody.post(link, {})
    assert.equal(empty.status, 422)
    assert.match(sentencesIn(empty.text), /Dites un mot/)
    await anybody.submit(link, { voice: await voice('moi') })
    assert.equal((await anybody.get(`${link}/voix`)).status, 200)
    const aicha = await beffroi.as('aicha')
    await aicha.submit(own, { words: 'J’ai repassé.' })
    const page = sentencesIn((await (await beffroi.as('karine')).get(here)).text)
    assert.match(page, /Le bilan de la personne « J’ai repassé\. »/)
    assert.equal((await (await beffroi.as('karine')).get(`${here}/bilan/voix`)).status, 200)
    assert.equal(await told('own report'), 1)
    assert.equal(parisDay(beffroi.ground.clock()), addDays(last, 16))
  })
})
