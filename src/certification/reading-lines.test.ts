import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { z } from 'zod'
import { seeded } from '#actions'
import { myPeopleData, seededTrainees, type CastId } from '#people'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, type Beffroi, type Visitor } from '#testing'
import { codesOf } from './jury/grid.ts'
import { employeFamilialGrid } from './jury/grid-employe-familial.ts'
import { seededAttestation, seededJuries } from './seeds/seed-jury.ts'
import { seededId } from './seeds/seed-clea.ts'
import { seededSession } from './seeds/seed-sst.ts'
import { twoJuries } from './seeds/two-juries-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const visitors = new Map<CastId, Visitor>()
for (const id of ['aicha', 'brigitte', 'claire', 'helene', 'martine', 'mathieu'] as const)
  visitors.set(id, await beffroi.as(id))
const as = (id: CastId): Visitor => visitors.get(id) ?? assert.fail(id)

const register = z.looseObject({ readings: z.array(z.object({ reader: z.string(), why: z.string() })) })

/** The lines that this person reads about themselves. */
async function readingsOf(personId: string) {
  const { files } = await myPeopleData(beffroi.db, [personId])
  const all = files.find((file) => file.path === 'tout.json')?.bytes
  return register.parse(JSON.parse(String(all))).readings
}

/** Those whose file says that it was opened for that reason. */
async function told(people: readonly string[], why: string, reader = ''): Promise<string[]> {
  const found: string[] = []
  for (const id of people)
    if ((await readingsOf(id)).some((one) => one.why === why && one.reader.includes(reader))) found.push(id)
  return found
}
const idsOf = (people: readonly { id: string }[]) => people.map((one) => one.id).toSorted()
const first = idsOf(seededTrainees.group1)
const current = idsOf(seededTrainees.group7)

describe('A page that says something of each of a group', () => {
  const held = `/certification/jury/${seededJuries.held}`
  const group = `/certification/${seeded.group7}`
  const one = first[0] ?? ''
  const session = beffroi.db.rows<{ person_id: string }>(sql`
    select person_id from certification.sst_places where session_id = ${seededSession}`)
  const pages: [string, CastId, string, string, () => string[] | Promise<string[]>][] = [
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
      assert.deepEqual(await told(expected, why), [])
      assert.equal((await as(reader).get(path)).status, 200)
      assert.deepEqual(await told(expected, why), expected)
    })

  test('leaves it for the evaluator’s matrix too', async () => {
    const path = `${group}/evaluation`
    assert.equal((await as('mathieu').get(path)).status, 200)
    assert.deepEqual(await told(current, 'Lire la matrice Cléa du groupe', 'Mathieu'), current)
  })

  test('leaves it in the file of one, where it speaks of one', async () => {
    const correction = `/certification/evaluations/${seededId(seeded.group1, one, 'final', 1)}/correction`
    const pages: [CastId, string, string][] = [
      ['helene', `${held}/attestations/${seededAttestation}`, 'Retirer une attestation'],
      ['helene', `${held}/correction/${one}`, 'Corriger une décision du jury'],
      ['mathieu', correction, 'Corriger une évaluation Cléa'],
    ]
    for (const [reader, path, why] of pages) {
      assert.equal((await as(reader).get(path)).status, 200, path)
      assert.equal((await told(first, why)).length, 1, why)
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
    const held = `/certification/jury/${seededJuries.held}`
    const pages: [CastId, string][] = [
      ['brigitte', `${held}/proces-verbal.pdf`],
      ['martine', `${held}/proces-verbal`],
      ['martine', `${held}/deliberation`],
      ['helene', `${held}/attestations`],
      ['claire', `/certification/${seeded.group7}`],
      ['claire', `/certification/sst/${seededSession}`],
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

/** A database that is read and takes nothing more, as one whose disk is full: what writes from now on is refused. */
async function stopWriting({ db }: Beffroi): Promise<void> {
  await db.run(sql`
    do $$ begin
      execute format('alter database %I set default_transaction_read_only = on', current_database());
    end $$`)
  await db.rows(sql`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)
  await db.rows(sql`select set_config('default_transaction_read_only', 'on', false)`)
}

describe('A form that is refused', () => {
  test('shows the page again, and leaves the line of a reading', async () => {
    const { ours } = await twoJuries(beffroi)
    const home = `/certification/jury/${ours.id}`
    const president = await beffroi.as(ours.president)
    await president.submit(`${home}/deliberation/ouverture`)
    const whys = ['Délibération du jury', 'Noter au jury']
    const count = async () =>
      (await readingsOf(ours.candidate)).filter((one) => whys.includes(one.why)).length
    const before = await count()
    assert.equal((await president.post(`${home}/deliberation/cloture`)).status, 422)
    assert.equal(
      (await president.post(`${home}/candidats/${ours.candidate}`, { 'note-L1': 'partly' })).status,
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
