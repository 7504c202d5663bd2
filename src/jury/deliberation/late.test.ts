import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openBeffroi, seenAt, sentencesIn, type Visitor } from '#testing'
import { candidatesOf } from '../candidate-store.ts'
import { codesOf } from '../grid.ts'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { plannedJury } from '../seeds/planned-jury-example.ts'
import { asId } from '#platform/id'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const id = randomUUID()
const home = `/certification/jury/${id}`
const says = async (visitor: Visitor, path: string) => sentencesIn((await visitor.get(path)).text)

/** How many signatures stand on the minutes. */
async function signedOn(visitor: Visitor): Promise<number> {
  const { bytes } = await visitor.get(`${home}/proces-verbal.pdf`)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  let text = ''
  for (let n = 1; n <= pdf.numPages; n++)
    for (const one of (await (await pdf.getPage(n)).getTextContent()).items)
      text += 'str' in one ? one.str : ''
  return text.replaceAll(/\s+/g, '').split('Signéle').length - 1
}

const sign = async (visitor: Visitor, name: string) => {
  const seen = await seenAt(visitor, `${home}/proces-verbal`)
  await visitor.submit(`${home}/proces-verbal/signature`, { name, seen })
}

describe('A jury that nobody opened in its days', () => {
  test('is not opened before its day', async () => {
    const planned = { id, ...plannedJury('2026-06-03', beffroi.personId) }
    await (await beffroi.as('brigitte')).submit('/certification/jury', planned)
    const early = await (await beffroi.as('helene')).post(`${home}/deliberation/ouverture`)
    assert.equal(early.status, 422)
    assert.match(sentencesIn(early.text), /s’ouvre le jour du jury, pas avant/)
  })

  test('asks it of whoever presides, and is opened, decided and closed after them', async () => {
    beffroi.setNow('2026-06-22T08:00:00Z')
    const [helene, martine] = [await beffroi.as('helene'), await beffroi.as('martine')]
    assert.match(await says(helene, '/'), /Jury : ouvrir la délibération/)
    assert.doesNotMatch(await says(martine, '/'), /ouvrir la délibération/)
    assert.doesNotMatch(await says(helene, home), /s’ouvrent aux membres le jour du jury/)
    await helene.submit(`${home}/deliberation/ouverture`)
    assert.match(await says(helene, '/'), /Jury : décider/)
    const decisions = Object.fromEntries(
      codesOf(employeFamilialGrid).map((code) => [`decision-${code}`, 'acquired']),
    )
    for (const one of await candidatesOf(beffroi.db, asId(id)))
      await helene.submit(`${home}/deliberation/${one.personId}`, decisions)
    await helene.submit(`${home}/deliberation/cloture`)
  })

  test('has minutes that say signed what is, and not what was before a correction', async () => {
    const [helene, martine] = [await beffroi.as('helene'), await beffroi.as('martine')]
    await sign(martine, 'Martine Poulain')
    assert.equal(await signedOn(martine), 1)
    const [candidate = assert.fail()] = await candidatesOf(beffroi.db, asId(id))
    const correction = { skill: 'A6', decision: 'partly', why: 'Une ligne mal lue.' }
    await helene.submit(`${home}/correction/${candidate.personId}`, correction)
    assert.equal(await signedOn(martine), 0)
    await sign(martine, 'Martine Poulain')
    assert.equal(await signedOn(martine), 1)
  })
})
