import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { addPartner, readGroup, seeded } from '#actions'
import { seededOrganisations } from '#people'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { newId, asId } from '#platform/id'
import { completeJuror } from './complete-juror.ts'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { insertJuror, jurorsOf } from '../juror-store.ts'
import { seededJuries } from '../seeds/seeded-juries.ts'
import type { JuryId, JurorId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const brigitte = await beffroi.as('brigitte')
const other = await newOrganisation(beffroi, 'jury')
const stranger = await newcomer(beffroi, { organisationId: other.id, role: 'juror' })
const group = (await readGroup(db, seeded.group7)) ?? assert.fail()
const blank = `/certification/jury/nouveau?groupe=${group.id}`

const plan = (id: string) =>
  brigitte.post('/certification/jury', {
    id,
    group: group.id,
    kind: 'jury',
    heldOn: '2026-06-09',
    place: 'Arras',
    organiser: seededOrganisations.crefo.id,
    grid: employeFamilialGrid.id,
    president: '1',
    'juror-1': beffroi.personId('idriss'),
    'college-1': 'employers',
    'juror-2': stranger.personId,
    'college-2': 'professionals',
  })

/** Says that somebody whom a file named is this stranger. */
async function complete(juryId: JuryId) {
  const jurorId = newId<JurorId>()
  const named = {
    id: jurorId,
    juryId,
    personId: null,
    name: `Juré ${jurorId}`,
    college: null,
    part: 'member',
  } as const
  await insertJuror(db, named)
  const what = { juryId, jurorId, college: 'professionals', personId: asId(stranger.personId) } as const
  const done = await completeJuror(db, { ...what, at: beffroi.now() })
  return done.ok || done.refusal
}

describe('A juror of an organisation', () => {
  const planned = newId<JuryId>()

  test('that holds no jury of the action is not proposed, nor seated', async () => {
    assert.ok(!(await brigitte.get(blank)).text.includes(stranger.personId))
    assert.equal((await plan(randomUUID())).status, 422)
    assert.equal(await complete(seededJuries.rehearsal), 'not a juror')
  })

  test('sits at no jury that took the id of a group: its circle is the group’s', async () => {
    await addPartner(db, group.actionId, { name: other.name, part: 'jury' }, beffroi.now())
    const answer = await plan(seeded.group1)
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /autre|déjà/)
    assert.deepEqual(await jurorsOf(db, asId(seeded.group1)), [])
  })

  test('that does is proposed, and sits', async () => {
    await addPartner(db, group.actionId, { name: other.name, part: 'jury' }, beffroi.now())
    assert.ok((await brigitte.get(blank)).text.includes(stranger.personId))
    assert.equal((await plan(planned)).status, 303)
    const seated = (await jurorsOf(db, planned)).map(({ personId }) => personId)
    assert.ok(seated.includes(asId(stranger.personId)))
    assert.equal(await complete(seededJuries.rehearsal), true)
  })
})
