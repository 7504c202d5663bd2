import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { CENTRE, joinCircle, openCircle, type PersonId, type Relation } from '#people'
import { newId, type Id } from '#platform/id'
import { sql } from '#platform/db'
import { addDays, addMonths, parisDay } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { newPortfolioData } from '../portfolio-data.ts'
import { forgetPortfolio } from '../forget-portfolio.ts'
import { provenBySupervisors } from './list-suggested.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [yanis, bruno, aicha] = [
  await beffroi.as('yanis'),
  await beffroi.as('bruno'),
  await beffroi.as('aicha'),
]
const yanisId = beffroi.personId('yanis')
const form = `/portfolio/proposer/${yanisId}`
const LIST = '/portfolio/propositions'
const today = parisDay(beffroi.now())

const jpeg = async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#86311f' } })
    .jpeg()
    .toBuffer()
  return new File([Uint8Array.from(bytes), randomUUID()], 'tomates.jpg', { type: 'image/jpeg' })
}
const said = (title: string) => ({ act: randomUUID(), title, words: 'Seul, en une matinée.', day: today })
const idIn = (text: string, title: string) =>
  text
    .split('<li')
    .filter((one) => one.includes(title))
    .map(
      (one) => /name="room" value="suggestion"[^>]*>\s*<input[^>]*name="id" value="([^"]+)"/.exec(one)?.[1],
    )
    .at(0) ?? assert.fail(title)
const suggested = async (title: string) => idIn((await yanis.get(LIST)).text, title)
const settle = (id: string, how = 'add') => yanis.post(LIST, { room: 'suggestion', id, do: how })
const photos = async () =>
  (
    await beffroi.db.row<{ count: number }>(sql`
      select count(*)::int as count
      from files.files
      where name = 'tomates.jpg' and claimed_at is not null`)
  )?.count

describe('Who leads the work of somebody', () => {
  test('proposes what they did, from their team; the person is told once and adds it in one press', async () => {
    assert.ok((await bruno.get('/insertion')).text.includes(`href="${form}"`))
    assert.ok((await bruno.get(`/personnes/${yanisId}`)).text.includes(`href="${form}"`))
    const one = said('Tailler les tomates')
    await bruno.submit(form, one)
    await bruno.post(form, one)
    const told = sentencesIn((await yanis.get('/moi/messages')).text)
    assert.equal(told.split('Bruno Ledoux vous propose une preuve').length, 2)
    const words = sentencesIn((await yanis.get(LIST)).text)
    assert.equal(words.split('Tailler les tomates').length, 4, 'its name, and that of its two buttons')
    assert.match(words, /Vu par Bruno Ledoux, Les Ateliers de la citoyenneté : Seul, en une matinée/)
    const { location } = await settle(await suggested('Tailler les tomates'))
    const evidence = sentencesIn((await yanis.get(location ?? '')).text)
    assert.match(evidence, /Tailler les tomates.*Vu par Bruno Ledoux/)
    assert.match(evidence, /Personne d’autre que vous ne la voit/)
    const data = async (id: 'yanis' | 'bruno') =>
      (await newPortfolioData(provenBySupervisors.say)(beffroi.db, [beffroi.personId(id)])).files
        .map(({ bytes }) => new TextDecoder().decode(bytes as Uint8Array))
        .join('')
    assert.match(await data('yanis'), /Tailler les tomates;Seul, en une matinée\.;Bruno Ledoux/)
    assert.match(await data('yanis'), /Tailler les tomates;.*;Vu par Bruno Ledoux/)
    assert.match(await data('bruno'), /Tailler les tomates;Seul, en une matinée\./)
    assert.doesNotMatch(await data('bruno'), /Yanis|crevaison/)
  })

  test('reads nothing of their portfolio, nor what became of it', async () => {
    for (const how of ['add', 'leave']) {
      await bruno.submit(form, said(`Semer, ${how}`))
      const before = sentencesIn((await bruno.get(form)).text)
      await settle(await suggested(`Semer, ${how}`), how)
      assert.equal(sentencesIn((await bruno.get(form)).text), before)
    }
    assert.ok(!(await yanis.get(LIST)).text.includes('Semer'))
    const shown = `/portfolio/personnes/${yanisId}`
    assert.equal((await bruno.get(shown)).status, 404)
    assert.doesNotMatch((await bruno.get(form)).text, /crevaison/)
  })

  test('adds a photograph: its person sees it, and says who is recognised before anybody else does', async () => {
    const one = said('Monter un tuteur')
    const { text } = await bruno.post(form, { ...one, title: ' ', photo: await jpeg() })
    assert.match(sentencesIn(text), /Dites ce que cette personne a fait.*La photo choisie est gardée/)
    const kept = /name="kept" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail()
    await bruno.post(form, { ...one, kept })
    const id = await suggested('Monter un tuteur')
    const { text: others } = await aicha.post('/portfolio/ajouter', {
      act: randomUUID(),
      way: 'photo',
      title: ' ',
      file: await jpeg(),
    })
    const ofAicha = /name="kept" value="([^"]+)"/.exec(others)?.[1] ?? assert.fail()
    await bruno.post(form, { ...said('Une photo d’une autre'), kept: ofAicha })
    const bare = await suggested('Une photo d’une autre')
    assert.equal((await yanis.get(`${LIST}/${bare}/photo`)).status, 404, 'it is of who gave it')
    const photo = `${LIST}/${id}/photo`
    assert.equal((await yanis.get(`${photo}?largeur=320`)).headers.get('content-type'), 'image/webp')
    for (const other of [bruno, aicha]) assert.equal((await other.get(photo)).status, 404)
    const { location } = await settle(id)
    const { location: asked } = await yanis.post(`${location}/montrer`, { audience: 'support', show: 'yes' })
    const farida = await beffroi.as('farida')
    const read = `/portfolio/personnes/${yanisId}/${location?.split('/').at(-1)}`
    const file = `${read}/fichiers/${asked?.split('/').at(-1)}`
    assert.equal((await farida.get(read)).status, 200)
    assert.equal((await farida.get(file)).status, 404)
    await yanis.post(asked ?? '', { answer: 'nobody' })
    assert.equal((await farida.get(file)).status, 200)
    await yanis.post(`${location}/effacer`, {})
    assert.equal(await photos(), 0)
    assert.match(sentencesIn((await yanis.get(LIST)).text), /Monter un tuteur/)
  })

  test('adds one that leaves when it is set aside, or once it waited for fourteen months', async () => {
    for (const title of ['Arroser', 'Biner']) await bruno.post(form, { ...said(title), photo: await jpeg() })
    assert.equal(await photos(), 2)
    await settle(await suggested('Arroser'), 'leave')
    assert.equal(await photos(), 1)
    await forgetPortfolio(beffroi.db, new Date(`${addMonths(today, 13)}T03:00:00Z`))
    assert.match((await yanis.get(LIST)).text, /Biner/)
    await forgetPortfolio(beffroi.db, new Date(`${addMonths(today, 15)}T03:00:00Z`))
    assert.doesNotMatch((await yanis.get(LIST)).text, /Biner/)
    assert.equal(await photos(), 0)
  })

  test('is told what to mend, beside each field', async () => {
    for (const [wrong, sentence] of [
      [{ title: '' }, /Dites ce que cette personne a fait/],
      [{ day: addDays(today, 1) }, /Ce jour n’est pas encore passé/],
      [{ day: 'hier' }, /Écrivez le jour/],
      [{ photo: new File(['rien'], 'rien.txt') }, /n’est pas une photo/],
    ] as const) {
      const refused = await bruno.post(form, { ...said('Cueillir'), ...wrong })
      assert.equal(refused.status, 422)
      assert.match(sentencesIn(refused.text), sentence)
    }
    assert.doesNotMatch((await yanis.get(LIST)).text, /Cueillir/)
  })

  test('is who leads it today, in this ACI: nobody else finds the form', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'integration', 'Une autre ACI')
    const other = await newcomer(beffroi, { organisationId, role: 'technical supervisor' })
    const circleId = newId<Id>()
    await openCircle(beffroi.db, circleId)
    const stand = (personId: PersonId, relation: Relation | typeof CENTRE, at: Id = circleId) =>
      joinCircle(beffroi.db, { circleId: at, personId, relation, fromDay: today })
    await stand(other.personId, 'technical supervisor')
    await stand(beffroi.personId('aicha'), CENTRE)
    const strangers = [
      other,
      yanis,
      aicha,
      ...(await Promise.all(
        (['farida', 'didier', 'claire', 'karine', 'paul'] as const).map((id) => beffroi.as(id)),
      )),
    ]
    const elsewhere: Relation[] = ['trainer', 'tutor', 'referent', 'integration adviser', 'direction']
    for (const relation of elsewhere) {
      const reader = await newcomer(beffroi)
      const at = newId<Id>()
      await openCircle(beffroi.db, at)
      await stand(reader.personId, relation, at)
      await stand(yanisId, CENTRE, at)
      strangers.push(reader)
    }
    for (const stranger of strangers) {
      assert.equal((await stranger.get(form)).status, 404)
      assert.equal((await stranger.post(form, said('Intrus'))).status, 404)
    }
    assert.equal((await other.get(`/portfolio/proposer/${beffroi.personId('aicha')}`)).status, 200)
    assert.equal((await bruno.get(`/portfolio/proposer/${beffroi.personId('aicha')}`)).status, 404)
    assert.equal((await beffroi.visitor().get(form)).status, 303)
    assert.doesNotMatch((await yanis.get(LIST)).text, /Intrus/)
  })
})
