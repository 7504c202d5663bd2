import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees, type CastId, type PersonId } from '#people'
import {
  formFaults,
  NEW,
  openBeffroi,
  queryFaults,
  segmentFaults,
  type SentForm,
  type Visitor,
} from '#testing'
import { asId } from '#platform/id'
import { seededId } from './seeds/seeded-evaluations.ts'
import { seededSession } from './seeds/seed-sst.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const visitors = new Map<CastId, Visitor>()
for (const id of ['brigitte', 'claire', 'mathieu'] as const) visitors.set(id, await beffroi.as(id))
const as = (id: CastId | 'public'): Visitor =>
  id === 'public' ? beffroi.visitor() : (visitors.get(id) ?? assert.fail(id))

const trainee = seededTrainees.group7[1]?.id ?? ''
const group = `/certification/${seeded.group7}`

describe('An address of certification', () => {
  test('answers with a page whatever stands in it', async () => {
    assert.deepEqual(
      await queryFaults(as, [
        ['mathieu', `${group}/evaluation`, ['phase']],
        ['claire', `/certification/personnes/${trainee}`, ['groupe']],
        ['claire', `/certification/personnes/${trainee}/avis`, ['groupe']],
        ['mathieu', `/certification/personnes/${trainee}/evaluation`, ['groupe', 'phase']],
        ['claire', `${group}/sst`, ['page', 'de']],
      ]),
      [],
    )
    assert.deepEqual(
      await segmentFaults(as, [
        ['brigitte', (one) => `/certification/${one}`],
        ['brigitte', (one) => `/certification/${one}/evaluation`],
        ['brigitte', (one) => `/certification/${one}/evaluation/signature`],
        ['brigitte', (one) => `/certification/${one}/evaluateurs`],
        ['brigitte', (one) => `/certification/${one}/questions`],
        ['brigitte', (one) => `/certification/${one}/sst`],
        ['claire', (one) => `/certification/sst/${one}`],
        ['claire', (one) => `/certification/personnes/${one}`],
        ['mathieu', (one) => `/certification/evaluations/${one}/correction`],
      ]),
      [],
    )
  })
})

describe('A form of certification', () => {
  test('answers with a sentence whatever is sent: a group', async () => {
    const result = { right: randomUUID(), word: 'Vu.' }
    const correction = seededId(seeded.group1, seededTrainees.group1[4]?.id ?? asId<PersonId>(''), 'final', 1)
    const forms: SentForm[] = [
      ['claire', `/certification/personnes/${trainee}/avis?groupe=${seeded.group7}`, { validated: '1.1' }],
      [
        'mathieu',
        `/certification/personnes/${trainee}/evaluation?groupe=${seeded.group7}`,
        { phase: 'final', evaluatedOn: '2026-06-01', domain1: 'validated' },
      ],
      [
        'mathieu',
        `/certification/evaluations/${correction}/correction`,
        { id: NEW, decision: 'not yet', evaluatedOn: '2018-06-01', why: 'Erreur.' },
      ],
      ['mathieu', `/certification/questions/${randomUUID()}`, result],
      ['brigitte', `${group}/evaluateurs`, { person: beffroi.personId('mathieu') }],
      ['brigitte', `${group}/evaluateurs/fin`, { person: randomUUID() }],
      [
        'claire',
        `${group}/sst`,
        {
          sessions: NEW,
          first1: '2026-07-01',
          last1: '2026-07-02',
          trainer1: beffroi.personId('claire'),
          'people1[]': seededTrainees.group7.slice(0, 5).map((one) => one.id),
        },
      ],
      [
        'claire',
        `/certification/sst/${seededSession}`,
        { person1: trainee, 'half1-1': 'oui', result1: 'certified', certificate1: 'SST-1' },
      ],
    ]
    assert.deepEqual(await formFaults(as, forms), [])
  })
})
