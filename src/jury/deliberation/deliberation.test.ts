import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees } from '#people'
import { openBeffroi, sentencesIn, type Visitor, seenAt } from '#testing'
import { codesOf } from '../grid.ts'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { juryFigures } from './count-figure.ts'
import { plannedJury } from '../seeds/planned-jury-example.ts'
import { seededJuries } from '../seeds/seeded-juries.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const codes = codesOf(employeFamilialGrid)
const people = seededTrainees.group7.map((one) => one.id)
const [helene, martine, brigitte, aicha] = [
  await beffroi.as('helene'),
  await beffroi.as('martine'),
  await beffroi.as('brigitte'),
  await beffroi.as('aicha'),
]
const says = async (visitor: Visitor, path: string) => sentencesIn((await visitor.get(path)).text)

const form = plannedJury('2026-06-02', beffroi.personId)
const id = randomUUID()
const home = `/certification/jury/${id}`

describe('A jury', () => {
  test('is planned by who leads the group alone, with both colleges, nobody twice', async () => {
    assert.equal((await helene.post('/certification/jury', { ...form, id })).status, 404)
    const oneSided = { ...form, id, 'college-2': 'professionals' }
    const refused = await brigitte.post('/certification/jury', oneSided)
    assert.equal(refused.status, 422)
    assert.ok(sentencesIn(refused.text).includes('Il faut au moins une personne du collège des employeurs.'))
    const twice = { ...form, id, 'juror-2': form['juror-1'] }
    assert.equal((await brigitte.post('/certification/jury', twice)).status, 422)
    assert.equal((await brigitte.post('/certification/jury', { ...form, id, place: '' })).status, 422)
    for (let n = 0; n < 2; n++)
      assert.ok((await brigitte.submit('/certification/jury', { ...form, id })).text.includes('Aïcha'))
  })

  test('opens its deliberation once, by who presides, and marks change no more', async () => {
    await martine.post(`${home}/candidats/${people[0]}`, { 'note-L1': 'partly' })
    assert.equal((await martine.post(`${home}/deliberation/ouverture`)).status, 404)
    assert.equal((await helene.post(`${home}/deliberation/ouverture`)).status, 303)
    const late = await martine.post(`${home}/candidats/${people[0]}`, { 'note-L1': 'acquired' })
    assert.equal(late.status, 422)
    assert.ok(sentencesIn(late.text).includes('les notes ne changent plus'))
    const side = await says(helene, `${home}/deliberation/${people[0]}`)
    assert.ok(side.includes('Martine Poulain : En partie'), side.slice(0, 400))
    assert.ok(side.includes('Pas de majorité'))
  })

  test('is not closed while a skill is not decided', async () => {
    const refused = await helene.post(`${home}/deliberation/cloture`)
    assert.equal(refused.status, 422)
    assert.ok(sentencesIn(refused.text).includes('Il reste des compétences à décider'))
    assert.equal((await helene.get(`${home}/proces-verbal`)).status, 404)
  })

  test('decides skill by skill, closes, and the figure follows: strictly more than 75 %', async () => {
    assert.equal(
      (await martine.post(`${home}/deliberation/${people[0]}`, { 'decision-L1': 'acquired' })).status,
      404,
    )
    for (const [n, personId] of people.entries()) {
      // The first stands at 18 of 24, the others at 19.
      const decided = codes.map((code, at) => [
        `decision-${code}`,
        at < (n === 0 ? 18 : 19) ? 'acquired' : 'not acquired',
      ])
      await helene.submit(`${home}/deliberation/${personId}`, {
        ...Object.fromEntries(decided),
        'motif-L1': 'Vu.',
      })
    }
    assert.equal((await helene.post(`${home}/deliberation/cloture`)).status, 303)
    const [figures] = await juryFigures(beffroi.db, [seeded.group7])
    assert.deepEqual(
      figures?.figures.map((one) => [one.value, one.denominator]),
      [[12, 13]],
    )
  })

  test('changes nothing once closed, but by a dated line with its reason', async () => {
    const changed = await helene.post(`${home}/deliberation/${people[0]}`, { 'decision-A6': 'acquired' })
    assert.equal(changed.status, 422)
    const correction = `${home}/correction/${people[0]}`
    const what = { skill: 'A6', decision: 'acquired', why: '' }
    assert.equal((await helene.post(correction, what)).status, 422)
    assert.equal((await martine.post(correction, { ...what, why: 'Oubli' })).status, 404)
    await helene.submit(correction, { ...what, why: 'Grille mal recopiée.' })
    assert.equal((await helene.post(correction, { ...what, why: 'Encore' })).status, 422)
    const minutes = await says(martine, `${home}/proces-verbal`)
    assert.ok(minutes.includes('Grille mal recopiée.'), minutes)
    const [figures] = await juryFigures(beffroi.db, [seeded.group7])
    assert.equal(figures?.figures[0]?.value, 13)
  })

  test('is signed by each juror in their own name, once', async () => {
    const sign = `${home}/proces-verbal/signature`
    assert.equal((await martine.post(sign, { name: 'Hélène Dubrulle' })).status, 422)
    assert.equal((await brigitte.post(sign, { name: 'Brigitte Carlier' })).status, 404)
    const seen = await seenAt(martine, `${home}/proces-verbal`)
    await martine.submit(sign, { name: 'poulain martine', seen })
    assert.ok((await says(helene, `${home}/proces-verbal`)).includes('signé le'))
  })

  test('leaves minutes as a PDF, and a line in the file of each', async () => {
    const pdf = await brigitte.get(`${home}/proces-verbal.pdf`)
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.equal(Buffer.from(pdf.bytes.subarray(0, 5)).toString(), '%PDF-')
    assert.ok((await says(aicha, '/moi/acces')).includes('Procès-verbal du jury'))
  })

  test('tells each person their own result, and nobody else’s', async () => {
    const mine = await says(aicha, '/certification/mon-jury')
    assert.ok(mine.includes('19 compétences acquises sur 24'), mine)
    assert.ok(mine.includes('Le jury blanc'))
  })

  test('of a rehearsal never counts', async () => {
    const before = await juryFigures(beffroi.db, [seeded.group7])
    await helene.post(`/certification/jury/${seededJuries.rehearsal}/deliberation/ouverture`)
    assert.deepEqual(await juryFigures(beffroi.db, [seeded.group7]), before)
  })
})
