import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededOrganisations, seededTrainees, type CastId } from '#people'
import { openBeffroi, type Visitor } from '#testing'
import { employeFamilialGrid } from './jury/grid-employe-familial.ts'
import { seededId } from './seeds/seed-clea.ts'
import { seededAttestation, seededJuries } from './seeds/seed-jury.ts'
import { seededSession } from './seeds/seed-sst.ts'
import { twoJuries } from './seeds/two-juries-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const visitors = new Map<CastId, Visitor>()
for (const id of ['brigitte', 'claire', 'helene', 'idriss', 'martine', 'mathieu'] as const)
  visitors.set(id, await beffroi.as(id))
const as = (id: CastId | 'public'): Visitor =>
  id === 'public' ? beffroi.visitor() : (visitors.get(id) ?? assert.fail(id))

const trainee = seededTrainees.group7[1]?.id ?? ''
const passed = seededTrainees.group1[0]?.id ?? ''
const held = `/certification/jury/${seededJuries.held}`
const group = `/certification/${seeded.group7}`

/** What programs and tired hands put where something else is expected. */
const bad = [
  '9999-12-31',
  '0001-01-01',
  '0000-01-01',
  '31/12/9999',
  '99999999999999999999999',
  '-1',
  '1e308',
  'NaN',
  seeded.clea,
  seededOrganisations.crefo.id,
  randomUUID(),
  'a\u0000b',
  'a\r\nLocation: https://exemple.org',
  'é'.repeat(30_000),
  '\u202E�',
  "'; drop table x; --",
  '[object Object]',
  '__proto__',
]

type Sent = [CastId | 'public', string, Record<string, string | string[]>]

/** A field that names what the form makes: another each time, or the second is the first again. */
const NEW = 'new'

const renewed = <Value>(fields: Record<string, Value>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === NEW ? randomUUID() : value]),
  )

/** Each field in turn, the others as they should be; alone, twice, and as a list. */
async function sendAll(forms: readonly Sent[]): Promise<string[]> {
  const faults: string[] = []
  // A bare page that asks to go back says nothing of what is wrong: it is no answer to a form.
  const judge = (what: string, { status, text }: { status: number; text: string }) =>
    (status >= 500 || (status === 422 && text.includes('demande n’est pas complète'))) &&
    faults.push(`${what} ${status}`)
  for (const [reader, path, fields] of forms) {
    const send = (changed: Record<string, string | string[] | File | undefined>) =>
      as(reader).post(path, renewed(changed))
    for (const name of Object.keys(fields)) {
      for (const value of bad) {
        judge(`${path} ${name}=${value.slice(0, 30)}`, await send({ ...fields, [name]: value }))
        judge(
          `${path} ${name}[]=${value.slice(0, 30)}`,
          await send({ ...fields, [name]: undefined, [`${name}[]`]: [value, value] }),
        )
      }
      judge(
        `${path} ${name} twice`,
        await send({ ...fields, [name]: ['9999-12-31', ...[fields[name] ?? ''].flat()] }),
      )
      judge(`${path} ${name} absent`, await send({ ...fields, [name]: undefined }))
      judge(`${path} ${name} a file`, await send({ ...fields, [name]: new File(['x'], 'x.txt') }))
    }
    judge(
      `${path} ids`,
      await send(Object.fromEntries(Object.keys(fields).map((name) => [name, randomUUID()]))),
    )
  }
  return faults
}

describe('An address of certification', () => {
  test('answers with a page whatever stands in it', async () => {
    const faults: string[] = []
    const queries: [CastId, string, string[]][] = [
      ['brigitte', '/certification/jury/nouveau', ['groupe']],
      ['mathieu', `${group}/evaluation`, ['phase']],
      ['claire', `/certification/personnes/${trainee}`, ['groupe']],
      ['claire', `/certification/personnes/${trainee}/avis`, ['groupe']],
      ['mathieu', `/certification/personnes/${trainee}/evaluation`, ['groupe', 'phase']],
      ['claire', `${group}/sst`, ['page', 'de']],
    ]
    for (const [reader, path, names] of queries)
      for (const name of names)
        for (const value of bad) {
          const query = new URLSearchParams([
            [name, value.slice(0, 4000)],
            [`${name}[]`, value.slice(0, 4000)],
            [name, 'x'],
          ])
          const { status } = await as(reader).get(`${path}?${query}`)
          if (status >= 500) faults.push(`${path} ${name}=${value.slice(0, 30)} ${status}`)
        }
    const segments = [
      '%00',
      '%0A',
      'a%0Ab',
      '%E9',
      '..%2F..',
      '9'.repeat(40),
      '0',
      '-1',
      'é',
      seeded.clea,
      randomUUID().toUpperCase(),
      'x'.repeat(5000),
    ]
    const places: [CastId | 'public', (segment: string) => string][] = [
      ['brigitte', (one) => `/certification/jury/${one}`],
      ['martine', (one) => `${held}/deliberation/${one}`],
      ['helene', (one) => `${held}/correction/${one}`],
      ['martine', (one) => `${held}/candidats/${one}`],
      ['helene', (one) => `${held}/attestations/${one}`],
      ['brigitte', (one) => `/certification/${one}`],
      ['brigitte', (one) => `/certification/${one}/evaluation`],
      ['brigitte', (one) => `/certification/${one}/evaluation/signature`],
      ['brigitte', (one) => `/certification/${one}/evaluateurs`],
      ['brigitte', (one) => `/certification/${one}/questions`],
      ['brigitte', (one) => `/certification/${one}/sst`],
      ['claire', (one) => `/certification/sst/${one}`],
      ['claire', (one) => `/certification/personnes/${one}`],
      ['mathieu', (one) => `/certification/evaluations/${one}/correction`],
      ['public', (one) => `/attestations/${one}`],
      ['public', (one) => `/attestations/${one}.json`],
      ['public', (one) => `/attestations/${one}.pdf`],
      ['public', (one) => `/statuts/${one}`],
    ]
    for (const [reader, place] of places)
      for (const segment of segments)
        for (const answer of [await as(reader).get(place(segment)), await as(reader).post(place(segment))])
          if (answer.status >= 500) faults.push(`${place(segment).slice(0, 90)} ${answer.status}`)
    assert.deepEqual(faults, [])
  })
})

describe('A form of certification', () => {
  let jury: string
  before(async () => {
    const { ours } = await twoJuries(beffroi)
    jury = `/certification/jury/${ours.id}`
  })

  test('answers with a sentence whatever is sent: a group', async () => {
    const result = { right: randomUUID(), word: 'Vu.' }
    const correction = seededId(seeded.group1, seededTrainees.group1[4]?.id ?? '', 'final', 1)
    const forms: Sent[] = [
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
          trainer1: 'R. D.',
          'people1[]': seededTrainees.group7.slice(0, 5).map((one) => one.id),
        },
      ],
      [
        'claire',
        `/certification/sst/${seededSession}`,
        { person1: trainee, 'half1-1': 'oui', result1: 'certified', certificate1: 'SST-1' },
      ],
    ]
    assert.deepEqual(await sendAll(forms), [])
  })

  test('answers with a sentence whatever is sent: a jury and its attestations', async () => {
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
    const forms: Sent[] = [
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
    assert.deepEqual(await sendAll(forms), [])
  })
})
