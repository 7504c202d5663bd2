import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type CastId, type PersonId } from '#people'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, stopWriting, toldWhy, type Visitor } from '#testing'
import { asId } from '#platform/id'
import { seededId } from './seeds/seeded-evaluations.ts'
import { seededSession } from './seeds/seed-sst.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const visitors = new Map<CastId, Visitor>()
for (const id of ['aicha', 'claire', 'mathieu'] as const) visitors.set(id, await beffroi.as(id))
const as = (id: CastId): Visitor => visitors.get(id) ?? assert.fail(id)
const idsOf = (people: readonly { id: PersonId }[]) => people.map((one) => one.id).toSorted()
const first = idsOf(seededTrainees.group1)
const current = idsOf(seededTrainees.group7)
const group = `/certification/${seeded.group7}`

describe('A page that says something of each of a group', () => {
  const one = first[0] ?? asId<PersonId>('')
  const session = beffroi.db.rows<{ person_id: PersonId }>(sql`
    select person_id from certification.sst_places where session_id = ${seededSession}`)
  const pages: [string, CastId, string, string, () => string[] | Promise<string[]>][] = [
    ['the trainer’s matrix', 'claire', group, 'Lire la matrice Cléa du groupe', () => current],
    ['the first-aid sessions', 'claire', `${group}/sst`, 'Lire les sessions SST du groupe', () => current],
    [
      'the first-aid sheet',
      'claire',
      `/certification/sst/${seededSession}`,
      'Lire la feuille de la session SST',
      async () => (await session).map((row) => row.person_id).toSorted(),
    ],
  ]
  for (const [name, reader, path, why, people] of pages)
    test(`leaves its line in the file of each: ${name}`, async () => {
      const expected = await people()
      assert.ok(expected.length > 3)
      assert.deepEqual(await toldWhy(beffroi, expected, why), [])
      assert.equal((await as(reader).get(path)).status, 200)
      assert.deepEqual(await toldWhy(beffroi, expected, why), expected)
    })

  test('leaves it for the evaluator’s matrix too', async () => {
    const path = `${group}/evaluation`
    assert.equal((await as('mathieu').get(path)).status, 200)
    assert.deepEqual(await toldWhy(beffroi, current, 'Lire la matrice Cléa du groupe', 'Mathieu'), current)
  })
  test('leaves it in the file of one, where it speaks of one', async () => {
    const pages: [CastId, string, string][] = [
      [
        'mathieu',
        `/certification/evaluations/${seededId(seeded.group1, one, 'final', 1)}/correction`,
        'Corriger une évaluation Cléa',
      ],
    ]
    for (const [reader, path, why] of pages) {
      assert.equal((await as(reader).get(path)).status, 200, path)
      assert.equal((await toldWhy(beffroi, first, why)).length, 1, why)
    }
  })

  test('is read by the person among the lines about them', async () => {
    const said = sentencesIn((await as('aicha').get('/moi/acces')).text)
    assert.ok(said.includes('Lire la matrice Cléa du groupe'), said.slice(0, 600))
  })
})

describe('A reading whose line cannot be written', () => {
  test('is not given: neither a page nor a paper', async () => {
    const full = await openBeffroi()
    const pages: [CastId, string][] = [
      ['claire', group],
      ['claire', `/certification/sst/${seededSession}`],
    ]
    const readers = await Promise.all(pages.map(([id]) => full.as(id)))
    await stopWriting(full)
    for (const [n, [, path]] of pages.entries()) {
      const answer = await readers[n]?.get(path)
      assert.equal(answer?.status, 500, path)
      assert.match(answer?.headers.get('content-type') ?? '', /^text\/html/)
    }
    assert.equal(full.surprises.length, pages.length)
    await full.close()
  })
})
