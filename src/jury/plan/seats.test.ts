import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { cast, fullName, seededOrganisations, type CastId } from '#people'
import { openBeffroi, type Visitor, seenAt } from '#testing'
import { asId } from '#platform/id'
import { attestationsOf } from '../attestations/store.ts'
import { codesOf } from '../grid.ts'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { candidatesOf } from '../candidate-store.ts'
import { jurorsOf } from '../juror-store.ts'
import { readJury } from '../jury-store.ts'
import { giveRole, twoJuries, type SeatedJury } from '../seeds/two-juries-example.ts'
import type { JurorId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { ours, theirs } = await twoJuries(beffroi)
// Works for CREFO, and judges elsewhere: reads when and where, and nothing of anybody.
const colleague = 'karine'
await giveRole(beffroi, colleague, seededOrganisations.crefo.id, 'juror')

const visitors = new Map<CastId, Visitor>()
for (const { id } of cast) visitors.set(id, await beffroi.as(id))
const as = (id: CastId): Visitor => visitors.get(id) ?? assert.fail(id)

type Seat = 'lead' | 'president' | 'juror' | 'inCharge' | 'colleague'
const stages = ['planned', 'open', 'closed', 'attested'] as const
type Stage = (typeof stages)[number]
type Address = { method: 'GET' | 'POST'; path: string; seats: readonly Seat[]; from: Stage }

const jurors = ['president', 'juror'] as const
const followers = [...jurors, 'inCharge'] as const

/** Every address of a jury and of its attestations, who opens it, and from when. ACCESS.md, both tables. */
function addressesOf({ candidate }: SeatedJury, jurorId: JurorId, attestation: string): Address[] {
  const get = (path: string, seats: readonly Seat[], from: Stage): Address => ({
    method: 'GET',
    path,
    seats,
    from,
  })
  const post = (path: string, seats: readonly Seat[]): Address => ({
    ...get(path, seats, 'planned'),
    method: 'POST',
  })
  return [
    get('', ['lead', ...followers, 'colleague'], 'planned'),
    get(`/candidats/${candidate}`, jurors, 'planned'),
    get('/deliberation', followers, 'planned'),
    get(`/deliberation/${candidate}`, followers, 'open'),
    get(`/correction/${candidate}`, ['president'], 'closed'),
    get('/proces-verbal', ['lead', ...followers], 'closed'),
    get('/proces-verbal.pdf', ['lead', ...followers], 'closed'),
    get('/attestations', ['lead', ...followers], 'closed'),
    get(`/attestations/${attestation}`, ['inCharge'], 'attested'),
    post(`/membres/${jurorId}`, ['lead']),
    post('/presidence', ['lead']),
    post(`/candidats/${candidate}`, jurors),
    post('/notes-finies', jurors),
    post('/deliberation/ouverture', ['president']),
    post(`/deliberation/${candidate}`, ['president']),
    post('/deliberation/cloture', ['president']),
    post(`/correction/${candidate}`, ['president']),
    post('/proces-verbal/signature', jurors),
    post('/attestations', ['inCharge']),
    post(`/attestations/${attestation}`, ['inCharge']),
  ]
}

/** What was answered against the table: 'POST /attestations lead 303'. */
async function wrong(jury: SeatedJury, stage: Stage, sending: 'the forbidden' | 'all'): Promise<string[]> {
  const attestation = (await attestationsOf(beffroi.db, jury.id))[0]?.id ?? jury.id
  const addresses = addressesOf(
    jury,
    (await jurorsOf(beffroi.db, jury.id))[0]?.id ?? asId<JurorId>(''),
    attestation,
  )
  const found: string[] = []
  const seats: [Seat | 'none', CastId][] = [
    ...(['lead', 'president', 'juror', 'inCharge'] as const).map((seat) => [seat, jury[seat]] as const),
    ...(jury === ours ? [['colleague', colleague] as const] : []),
    ...jury.none.filter((id) => jury === theirs || id !== colleague).map((id) => ['none', id] as const),
  ].map(([seat, id]) => [seat, id])
  for (const { method, path, seats: allowed, from } of addresses)
    for (const [seat, id] of seats) {
      const opens = seat !== 'none' && allowed.includes(seat) && stages.indexOf(from) <= stages.indexOf(stage)
      if (method === 'POST' && opens && sending !== 'all') continue
      const address = `/certification/jury/${jury.id}${path}`
      const { status } = method === 'GET' ? await as(id).get(address) : await as(id).post(address)
      const right = opens
        ? method === 'GET'
          ? status === 200
          : status < 500 && status !== 404
        : status === 404
      if (!right) found.push(`${stage} ${method} ${path} ${seat} ${id} ${status}`)
    }
  return found
}

const decisions = Object.fromEntries(
  codesOf(employeFamilialGrid).map((code) => [`decision-${code}`, 'acquired']),
)

for (const [name, jury] of [
  ['A jury', ours],
  ['The jury of another body', theirs],
] as const) {
  const home = `/certification/jury/${jury.id}`
  describe(name, () => {
    test('is read and held before its deliberation by who sits there, and by nobody else', async () => {
      assert.deepEqual(await wrong(jury, 'planned', 'the forbidden'), [])
    })

    test('is opened and decided by its president alone', async () => {
      await as(jury.president).submit(`${home}/deliberation/ouverture`)
      assert.deepEqual(await wrong(jury, 'open', 'the forbidden'), [])
    })

    test('is closed by its president alone, and read then by who leads the training', async () => {
      for (const one of await candidatesOf(beffroi.db, jury.id))
        await as(jury.president).submit(`${home}/deliberation/${one.personId}`, decisions)
      await as(jury.president).submit(`${home}/deliberation/cloture`)
      assert.deepEqual(await wrong(jury, 'closed', 'the forbidden'), [])
    })

    test('gives attestations by the person in charge of its organiser alone, once all have signed', async () => {
      const list = `${home}/attestations`
      const signature = async (id: CastId) => {
        const known = cast.find((one) => one.id === id)
        await as(id).submit(`${home}/proces-verbal/signature`, {
          name: known ? fullName(known) : '',
          seen: await seenAt(as(id), `${home}/proces-verbal`),
        })
      }
      await signature(jury.juror)
      const early = await as(jury.inCharge).post(list)
      assert.equal(early.status, 422)
      assert.match(early.text, /quand tous les membres du jury ont signé/)
      assert.doesNotMatch((await as(jury.inCharge).get(list)).text, /Émettre \d/)
      await signature(jury.president)
      await as(jury.inCharge).submit(list)
      assert.deepEqual(await wrong(jury, 'attested', 'all'), [])
    })

    test('asks every signature again after a correction, before another attestation says it', async () => {
      const correction = { skill: 'A6', decision: 'partly', why: 'Une ligne mal lue.' }
      await as(jury.president).submit(`${home}/correction/${jury.candidate}`, correction)
      const mine = (await attestationsOf(beffroi.db, jury.id)).find((one) => one.personId === jury.candidate)
      const replaced = { why: 'Corrigée.', reissue: 'yes' }
      const early = await as(jury.inCharge).post(`${home}/attestations/${mine?.id}`, replaced)
      assert.equal(early.status, 422)
      assert.match(early.text, /quand tous les membres du jury ont signé/)
      const unread = await as(jury.juror).post(`${home}/proces-verbal/signature`, {
        name: fullName(cast.find((one) => one.id === jury.juror) ?? assert.fail()),
        seen: 'what stood before',
      })
      assert.equal(unread.status, 422)
      assert.match(unread.text, /Une correction vient d’être écrite\. Relisez, puis signez/)
      for (const id of [jury.president, jury.juror]) {
        const known = cast.find((one) => one.id === id)
        await as(id).submit(`${home}/proces-verbal/signature`, {
          name: known ? fullName(known) : '',
          seen: await seenAt(as(id), `${home}/proces-verbal`),
        })
      }
      await as(jury.inCharge).submit(`${home}/attestations/${mine?.id}`, replaced)
      const kept = (await attestationsOf(beffroi.db, jury.id)).filter(
        (one) => one.personId === jury.candidate,
      )
      const acquired = (revoked: boolean) =>
        kept.filter((one) => (one.revokedAt !== null) === revoked).map((one) => one.content.acquired)
      const all = codesOf(employeFamilialGrid).length
      assert.deepEqual([acquired(true), acquired(false)], [[all], [all - 1]])
    })
  })
}

describe('Somebody else of the body that holds a jury', () => {
  test('reads when and where, and nobody who passes', async () => {
    const { text } = await as(colleague).get(`/certification/jury/${ours.id}`)
    assert.match(text, /CREFO/)
    assert.doesNotMatch(text, /Benamar/i)
  })
})

describe('Who leads a training', () => {
  test('never sits at its jury', async () => {
    await giveRole(beffroi, 'brigitte', seededOrganisations.crefo.id, 'juror')
    const form = {
      id: randomUUID(),
      group: seeded.group7,
      kind: 'jury',
      heldOn: '2026-06-03',
      place: 'Lens',
      organiser: seededOrganisations.crefo.id,
      grid: employeFamilialGrid.id,
      president: '1',
      'juror-1': beffroi.personId('brigitte'),
      'college-1': 'professionals',
      'juror-2': beffroi.personId('martine'),
      'college-2': 'employers',
    }
    const refused = await as('brigitte').post('/certification/jury', form)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /La personne qui dirige cette formation ne siège pas au jury/)
    await as('brigitte').submit('/certification/jury', { ...form, 'juror-1': beffroi.personId('idriss') })
  })
  test('has it held by a partner of the action for the jury, and by nobody else', async () => {
    const form = {
      id: randomUUID(),
      group: seeded.group7,
      kind: 'jury',
      heldOn: '2026-06-03',
      place: 'Lens',
      grid: employeFamilialGrid.id,
      president: '1',
      'juror-1': beffroi.personId('idriss'),
      'college-1': 'professionals',
      'juror-2': beffroi.personId('martine'),
      'college-2': 'employers',
    }
    for (const { id } of [seededOrganisations.afp2i, seededOrganisations.evalpro]) {
      const refused = await as('brigitte').post('/certification/jury', { ...form, organiser: id })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Choisissez un organisme de la liste/)
    }
    assert.equal(await readJury(beffroi.db, asId(form.id)), undefined)
  })
})
