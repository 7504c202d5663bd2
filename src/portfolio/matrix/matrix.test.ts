import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { CENTRE, joinCircle, openCircle, type Relation } from '#people'
import { newId, type Id } from '#platform/id'
import { parisDay } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, readingsOf, sentencesIn } from '#testing'
import { seededEvidence } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, claire, mathieu, brigitte] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('mathieu'),
  await beffroi.as('brigitte'),
]
const aichaId = beffroi.personId('aicha')
const MATRIX = `/portfolio/groupes/${seeded.group7}`
const shirt = `/portfolio/personnes/${aichaId}/${seededEvidence.shirt}`
const show = (id: string, how = 'yes') =>
  aicha.submit(`/portfolio/${id}/montrer`, { audience: 'training', show: how })

describe('The proofs of a group, for who trains it', () => {
  test('stand a person a line, a criterion a column; a press opens them, an empty cell is seen', async () => {
    assert.match((await claire.get(`/formation/${seeded.group7}`)).text, new RegExp(`href="${MATRIX}"`))
    const { text } = await claire.get(MATRIX)
    const words = sentencesIn(text)
    assert.match(words, /1 personne vous montre des preuves, sur 13\./)
    assert.match(text, new RegExp(`href="${shirt}"[^>]*aria-label="1[^"]preuve, Aïcha Benamar[^"]*Hygiène`))
    assert.match(words, /Aïcha Benamar – aucune preuve/)
    assert.match(words, /Kévin Boulanger (– aucune preuve ){7}0 preuve/)
    const linen = sentencesIn((await claire.get(`${MATRIX}?bloc=entretenir-le-linge`)).text)
    assert.match(linen, /G3\. Repasse une chemise, dans l’ordre des gestes : 1 personne sur 13/)
    assert.match(linen, /G5\. [^:]* : aucune preuve montrée/)
  })

  test('are never what somebody keeps, or shows to others', async () => {
    const csv = async () => (await claire.get(`${MATRIX}/tableau.csv`)).text
    const lineOf = async () => (await csv()).split('\r\n').find((one) => one.startsWith('Aïcha')) ?? ''
    assert.match(await lineOf(), /^Aïcha Benamar;1;/)
    assert.match(await csv(), /Cléa : 7\. /)
    await show(seededEvidence.windows)
    assert.match(await lineOf(), /^Aïcha Benamar;2;/)
    await show(seededEvidence.windows, 'no')
    assert.match(await lineOf(), /^Aïcha Benamar;1;/)
  })

  test('are a list, where several prove one criterion', async () => {
    await show(seededEvidence.call)
    const key = 'clea clea-2018 7'
    await aicha.submit(`/portfolio/${seededEvidence.call}/criteres`, { 'proves[]': [key] })
    const { text } = await claire.get(MATRIX)
    const at = `/portfolio/personnes/${aichaId}?critere=${encodeURIComponent(key)}`
    assert.ok(text.includes(`href="${at}"`))
    const list = (await claire.get(at)).text
    assert.match(sentencesIn(list), /2 preuves de : Hygiène/)
    assert.ok(list.includes(seededEvidence.shirt) && list.includes(seededEvidence.call))
    const other = await claire.get(`/portfolio/personnes/${aichaId}?critere=rien`)
    assert.match(sentencesIn(other.text), /2 preuves pour vous/)
    await show(seededEvidence.call, 'no')
  })

  test('leave a line to each person who shows some, one for the page and one for the table', async () => {
    await claire.get(MATRIX)
    await claire.get(`${MATRIX}/tableau.csv`)
    const why = (await readingsOf(beffroi, aichaId)).map((line) => line.why)
    assert.ok(why.includes('Lire ce que vous montrez de votre portfolio'))
    assert.ok(why.includes('Télécharger le tableau de ce que vous montrez de votre portfolio'))
  })

  test('are read by who trains it, leads its training or evaluates it; by nobody of another group or body', async () => {
    for (const reader of [claire, mathieu, brigitte]) assert.equal((await reader.get(MATRIX)).status, 200)
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    const trainer = await newcomer(beffroi, { organisationId, role: 'trainer' })
    const fromDay = parisDay(beffroi.now())
    const circleId = newId<Id>()
    await openCircle(beffroi.db, circleId)
    await joinCircle(beffroi.db, {
      circleId,
      personId: trainer.personId,
      relation: 'trainer',
      organisationId,
      fromDay,
    })
    const around = async (relation: Relation) => {
      const reader = await newcomer(beffroi)
      const place = { circleId: seeded.group7, personId: reader.personId, relation, fromDay } as const
      await joinCircle(beffroi.db, place)
      return reader
    }
    const others: Relation[] = ['referent', 'juror', 'tutor', 'technical supervisor', 'direction', 'funder']
    const strangers = [trainer, aicha, await beffroi.as('paul'), await beffroi.as('bruno')]
    for (const relation of others) strangers.push(await around(relation))
    for (const stranger of strangers)
      for (const at of [MATRIX, `${MATRIX}/tableau.csv`]) assert.equal((await stranger.get(at)).status, 404)
    assert.equal((await claire.get(`/portfolio/groupes/${randomUUID()}`)).status, 404)
    assert.equal((await beffroi.visitor().get(MATRIX)).status, 303)
  })

  test('say that nobody shows any, where nobody does', async () => {
    const reader = await newcomer(beffroi)
    const fromDay = parisDay(beffroi.now())
    const at = { circleId: seeded.group1, fromDay } as const
    await joinCircle(beffroi.db, { ...at, personId: reader.personId, relation: 'trainer' })
    await joinCircle(beffroi.db, { ...at, personId: beffroi.personId('yanis'), relation: CENTRE })
    const words = sentencesIn((await reader.get(`/portfolio/groupes/${seeded.group1}`)).text)
    assert.match(words, /Personne ne vous montre encore de preuve/)
  })
})
