import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { relationsInCircle, seededOrganisations } from '#people'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { newId, asId } from '#platform/id'
import {
  createAction,
  findAction,
  findGroup,
  obligationOn,
  obligationsOf,
  openGroup,
  seeded,
  setObligation,
} from './index.ts'
import type { ActionId } from './ids.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const { afp2i, agefos } = seededOrganisations

const newAction = () => ({
  id: newId(),
  title: 'Propreté & services',
  town: 'Lens',
  leadId: afp2i.id,
  summary: 'Douze semaines.',
  story: '',
  picture: 'vitre',
})
const newGroup = (actionId: ActionId) => ({
  id: newId(),
  actionId,
  title: 'Groupe A',
  places: 12,
  site: 'Lens',
  startsOn: dayOf('2026-09-07'),
  endsOn: dayOf('2026-11-13'),
})

describe('An action', () => {
  test('gets its address from its title, and twice the same form is one action', async () => {
    const action = newAction()
    assert.deepEqual(await createAction(db, action, null, beffroi.now()), {
      ok: true,
      value: 'proprete-services',
    })
    assert.deepEqual(await createAction(db, action, null, beffroi.now()), {
      ok: true,
      value: 'proprete-services',
    })
    assert.equal((await findAction(db, 'proprete-services'))?.leadName, 'AFP2I')
  })
  test('cannot take the address of another', async () => {
    const answer = await createAction(db, { ...newAction(), title: 'Cléa métiers SAP' }, null, beffroi.now())
    assert.deepEqual(answer, { ok: false, refusal: 'address taken' })
  })
  test('is surrounded by the training leads of its lead organisation', async () => {
    const held = await relationsInCircle(db, beffroi.personId('brigitte'), asId(seeded.clea), beffroi.now())
    assert.deepEqual(held, [{ relation: 'training lead', organisationId: afp2i.id }])
    assert.deepEqual(
      await relationsInCircle(db, beffroi.personId('claire'), asId(seeded.clea), beffroi.now()),
      [],
    )
  })
})

describe('A group', () => {
  test('has an address in its action, and dates in order', async () => {
    const action = { ...newAction(), title: 'Autre action' }
    await createAction(db, action, null, beffroi.now())
    const group = newGroup(action.id)
    assert.deepEqual(await openGroup(db, action, group, null, beffroi.now()), { ok: true, value: 'groupe-a' })
    assert.equal((await findGroup(db, 'autre-action', 'groupe-a'))?.places, 12)
    assert.deepEqual(
      await openGroup(
        db,
        action,
        { ...newGroup(action.id), endsOn: dayOf('2026-09-01') },
        null,
        beffroi.now(),
      ),
      { ok: false, refusal: 'ends before it starts' },
    )
    assert.deepEqual(await openGroup(db, action, newGroup(action.id), null, beffroi.now()), {
      ok: false,
      refusal: 'address taken',
    })
  })
})

describe('The obligation of a funder', () => {
  test('is the one in force that day: a new version ends the one before and rewrites nothing', async () => {
    const before = await obligationOn(db, seeded.clea, dayOf('2018-06-15'))
    assert.equal(before?.atLeastPercent, 75)
    const next = {
      id: newId(),
      actionId: seeded.clea,
      funderName: agefos.name,
      atLeastPercent: 60,
      pmsmpCountsInTotal: false,
      reason: 'Nouvel appel à projets.',
      fromDay: dayOf('2026-09-01'),
    }
    await setObligation(db, next, null, beffroi.now())
    assert.equal((await obligationOn(db, seeded.clea, dayOf('2018-06-15')))?.atLeastPercent, 75)
    assert.equal((await obligationOn(db, seeded.clea, dayOf('2026-09-01')))?.atLeastPercent, 60)
    assert.equal(await obligationOn(db, seeded.clea, dayOf('2017-12-31')), undefined)
    assert.equal((await obligationsOf(db, seeded.clea)).length, 2)
  })
})
