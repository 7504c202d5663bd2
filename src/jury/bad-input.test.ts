import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seededTrainees, type CastId } from '#people'
import {
  formFaults,
  NEW,
  openBeffroi,
  queryFaults,
  segmentFaults,
  type SentForm,
  type Visitor,
} from '#testing'
import { plannedJury } from './seeds/planned-jury-example.ts'
import { seededAttestation, seededJuries } from './seeds/seeded-juries.ts'
import { twoJuries } from './seeds/two-juries-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const visitors = new Map<CastId, Visitor>()
for (const id of ['brigitte', 'helene', 'idriss', 'martine'] as const) visitors.set(id, await beffroi.as(id))
const as = (id: CastId | 'public'): Visitor =>
  id === 'public' ? beffroi.visitor() : (visitors.get(id) ?? assert.fail(id))

const trainee = seededTrainees.group7[1]?.id ?? ''
const passed = seededTrainees.group1[0]?.id ?? ''
const held = `/certification/jury/${seededJuries.held}`

describe('An address of a jury', () => {
  test('answers with a page whatever stands in it', async () => {
    assert.deepEqual(await queryFaults(as, [['brigitte', '/certification/jury/nouveau', ['groupe']]]), [])
    assert.deepEqual(
      await segmentFaults(as, [
        ['brigitte', (one) => `/certification/jury/${one}`],
        ['martine', (one) => `${held}/deliberation/${one}`],
        ['helene', (one) => `${held}/correction/${one}`],
        ['martine', (one) => `${held}/candidats/${one}`],
        ['helene', (one) => `${held}/attestations/${one}`],
        ['public', (one) => `/attestations/${one}`],
        ['public', (one) => `/attestations/${one}.json`],
        ['public', (one) => `/attestations/${one}.pdf`],
        ['public', (one) => `/statuts/${one}`],
      ]),
      [],
    )
  })
})

describe('A form of a jury', () => {
  test('answers with a sentence whatever is sent: a jury and its attestations', async () => {
    const { ours } = await twoJuries(beffroi)
    const jury = `/certification/jury/${ours.id}`
    const planned = { id: NEW, ...plannedJury('2026-06-02', beffroi.personId) }
    const forms: SentForm[] = [
      ['brigitte', '/certification/jury', planned],
      ['brigitte', `${jury}/membres/${randomUUID()}`, { college: 'employers', person: trainee }],
      ['brigitte', `${jury}/presidence`, { juror: randomUUID() }],
      ['martine', `${jury}/candidats/${beffroi.personId('aicha')}`, { 'mark-L1': 'acquired', note: 'Vu.' }],
      ['martine', `${jury}/notes-finies`, { finished: 'yes' }],
      ['idriss', `${jury}/deliberation/ouverture`, { x: '1' }],
      [
        'idriss',
        `${jury}/deliberation/${beffroi.personId('aicha')}`,
        { 'decision-L1': 'partly', 'comment-L1': 'Vu.' },
      ],
      ['idriss', `${jury}/deliberation/cloture`, { x: '1' }],
      ['helene', `${held}/correction/${passed}`, { skill: 'A6', decision: 'partly', why: 'Vu.' }],
      ['martine', `${held}/proces-verbal/signature`, { name: 'Martine Poulain' }],
      ['helene', `${held}/attestations`, { person: passed }],
      ['helene', `${held}/attestations/${seededAttestation}`, { why: '', reissue: 'yes' }],
      ['public', '/attestations/verification', { attestation: '{}', name: 'A' }],
    ]
    assert.deepEqual(await formFaults(as, forms), [])
  })
})
