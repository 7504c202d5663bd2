import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededOrganisations, seededTrainees, type CastId } from '#people'
import {
  formFaults,
  NEW,
  openBeffroi,
  queryFaults,
  segmentFaults,
  type SentForm,
  type Visitor,
} from '#testing'
import { employeFamilialGrid } from './grid-employe-familial.ts'
import { seededAttestation, seededJuries } from './seeds/seed-jury.ts'
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
    const planned = {
      id: NEW,
      groupe: seeded.group7,
      nature: 'jury',
      jour: '2026-06-02',
      heure: '09:00',
      lieu: 'Arras',
      organisme: seededOrganisations.crefo.id,
      grille: employeFamilialGrid.id,
      president: '1',
      'juror-1': beffroi.personId('helene'),
      'college-1': 'professionals',
      'juror-2': beffroi.personId('martine'),
      'college-2': 'employers',
    }
    const forms: SentForm[] = [
      ['brigitte', '/certification/jury', planned],
      ['brigitte', `${jury}/membres/${randomUUID()}`, { college: 'employers', personne: trainee }],
      ['brigitte', `${jury}/presidence`, { membre: randomUUID() }],
      ['martine', `${jury}/candidats/${beffroi.personId('aicha')}`, { 'note-L1': 'acquired', note: 'Vu.' }],
      ['martine', `${jury}/notes-finies`, { fini: 'oui' }],
      ['idriss', `${jury}/deliberation/ouverture`, { x: '1' }],
      [
        'idriss',
        `${jury}/deliberation/${beffroi.personId('aicha')}`,
        { 'decision-L1': 'partly', 'motif-L1': 'Vu.' },
      ],
      ['idriss', `${jury}/deliberation/cloture`, { x: '1' }],
      ['helene', `${held}/correction/${passed}`, { competence: 'A6', decision: 'partly', raison: 'Vu.' }],
      ['martine', `${held}/proces-verbal/signature`, { nom: 'Martine Poulain' }],
      ['helene', `${held}/attestations`, { personne: passed }],
      ['helene', `${held}/attestations/${seededAttestation}`, { raison: '', remplacer: 'oui' }],
      ['public', '/attestations/verification', { attestation: '{}', nom: 'A' }],
    ]
    assert.deepEqual(await formFaults(as, forms), [])
  })
})
