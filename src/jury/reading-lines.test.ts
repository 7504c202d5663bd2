import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededTrainees, type CastId } from '#people'
import { openBeffroi, readingsOf, stopWriting, toldWhy, type Visitor } from '#testing'
import { codesOf } from './grid.ts'
import { employeFamilialGrid } from './grid-employe-familial.ts'
import { seededAttestation, seededJuries } from './seeds/seeded-juries.ts'
import { twoJuries } from './seeds/two-juries-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const visitors = new Map<CastId, Visitor>()
for (const id of ['brigitte', 'helene', 'martine'] as const) visitors.set(id, await beffroi.as(id))
const as = (id: CastId): Visitor => visitors.get(id) ?? assert.fail(id)
const idsOf = (people: readonly { id: string }[]) => people.map((one) => one.id).toSorted()
const first = idsOf(seededTrainees.group1)
const held = `/certification/jury/${seededJuries.held}`

describe('A page of a jury that says something of each of a group', () => {
  const one = first[0] ?? ''
  const pages: [string, CastId, string, string, () => string[]][] = [
    ['the deliberation', 'martine', `${held}/deliberation`, 'Délibération du jury', () => first],
    ['the minutes', 'brigitte', `${held}/proces-verbal`, 'Procès-verbal du jury', () => first],
    [
      'the minutes on paper, by a juror years later',
      'martine',
      `${held}/proces-verbal.pdf`,
      'Procès-verbal du jury, en PDF',
      () => first,
    ],
    ['the attestations', 'helene', `${held}/attestations`, 'Attestations du jury', () => first],
  ]
  for (const [name, reader, path, why, people] of pages)
    test(`leaves its line in the file of each: ${name}`, async () => {
      const expected = people()
      assert.ok(expected.length > 3)
      assert.deepEqual(await toldWhy(beffroi, expected, why), [])
      assert.equal((await as(reader).get(path)).status, 200)
      assert.deepEqual(await toldWhy(beffroi, expected, why), expected)
    })
  test('leaves it in the file of one, where it speaks of one', async () => {
    const pages: [CastId, string, string][] = [
      ['helene', `${held}/attestations/${seededAttestation}`, 'Retirer une attestation'],
      ['helene', `${held}/correction/${one}`, 'Corriger une décision du jury'],
    ]
    for (const [reader, path, why] of pages) {
      assert.equal((await as(reader).get(path)).status, 200, path)
      assert.equal((await toldWhy(beffroi, first, why)).length, 1, why)
    }
  })
})

describe('A reading whose line cannot be written', () => {
  test('is not given: neither a page nor a paper', async () => {
    const full = await openBeffroi()
    const pages: [CastId, string][] = [
      ['brigitte', `${held}/proces-verbal.pdf`],
      ['martine', `${held}/proces-verbal`],
      ['martine', `${held}/deliberation`],
      ['helene', `${held}/attestations`],
    ]
    const readers = await Promise.all(pages.map(([id]) => full.as(id)))
    await stopWriting(full)
    for (const [n, [, path]] of pages.entries()) {
      const answer = await readers[n]?.get(path)
      assert.equal(answer?.status, 500, path)
      assert.match(answer?.headers.get('content-type') ?? '', /^text\/html/)
    }
    assert.equal((await readers[0]?.get(held))?.status, 200)
    assert.equal(full.surprises.length, pages.length)
    await full.close()
  })
})

describe('A form that is refused', () => {
  test('shows the page again, and leaves the line of a reading', async () => {
    const { ours } = await twoJuries(beffroi)
    const home = `/certification/jury/${ours.id}`
    const president = await beffroi.as(ours.president)
    await president.submit(`${home}/deliberation/ouverture`)
    const whys = ['Délibération du jury', 'Noter au jury']
    const count = async () =>
      (await readingsOf(beffroi, ours.candidate)).filter((one) => whys.includes(one.why)).length
    const before = await count()
    assert.equal((await president.post(`${home}/deliberation/cloture`)).status, 422)
    assert.equal(
      (await president.post(`${home}/candidats/${ours.candidate}`, { 'mark-L1': 'partly' })).status,
      422,
    )
    assert.equal((await count()) - before, 2)
    const decided = Object.fromEntries(
      codesOf(employeFamilialGrid).map((code) => [`decision-${code}`, 'partly']),
    )
    await president.post(`${home}/deliberation/${ours.candidate}`, decided)
    assert.equal((await count()) - before, 2)
  })
})
