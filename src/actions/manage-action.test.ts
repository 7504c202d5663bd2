import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { findOrganisation, relationsInCircle, seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi } from '#testing'
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
import { removePartner } from './partners/choose-partner.ts'
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
  test('is another one when the form of a page gone back to is filled otherwise', async () => {
    const first = { ...newAction(), title: 'Première action' }
    await createAction(db, first, null, beffroi.now())
    const second = await createAction(db, { ...first, title: 'Seconde action' }, null, beffroi.now())
    assert.deepEqual(second, { ok: true, value: 'seconde-action' })
    assert.ok(await findAction(db, 'premiere-action'))
    const changed = await createAction(db, { ...first, town: 'Arras' }, null, beffroi.now())
    assert.deepEqual(
      changed,
      { ok: false, refusal: 'address taken' },
      'what is dropped is not said to be done',
    )
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
    const open = (one: typeof group) => openGroup(db, action, one, null, beffroi.now())
    assert.deepEqual(await open(group), { ok: true, value: 'groupe-a' }, 'twice is once')
    assert.deepEqual(await open({ ...group, title: 'Groupe B' }), { ok: true, value: 'groupe-b' })
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

describe('The id of a form', () => {
  test('is refused when it is another body’s action or group: its leads do not enter that circle', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    const lead = await newcomer(beffroi, { organisationId, role: 'training lead' })
    const words = { ...newAction(), title: 'Action du second organisme', leadId: organisationId }
    assert.equal((await lead.post('/actions/nouvelle', words)).status, 303)
    const at = '/actions/action-du-second-organisme/groupes'
    for (const id of [seeded.group7, seeded.clea]) {
      const form = { ...newGroup(seeded.anima), id, places: '12', title: `Groupe ${id}` }
      assert.equal((await lead.post(at, form)).status, 404)
      const action = { ...words, id, title: `Action ${id}` }
      assert.equal((await lead.post('/actions/nouvelle', action)).status, 404)
      assert.deepEqual(await relationsInCircle(db, lead.personId, asId(id), beffroi.now()), [])
    }
    assert.doesNotMatch((await lead.get(at)).text, /Groupe 0/)
  })
  test('gone back to by who steers, and filled for another body, is another action', async () => {
    const paul = await beffroi.as('paul')
    const { id: leadId } = await newOrganisation(beffroi, 'training', 'Troisième organisme')
    const form = { ...newAction(), title: 'Première du pilote' }
    assert.equal((await paul.post('/actions/nouvelle', form)).status, 303)
    const again = await paul.post('/actions/nouvelle', { ...form, title: 'Seconde du pilote', leadId })
    assert.equal(again.status, 303)
    assert.equal((await findAction(db, 'premiere-du-pilote'))?.leadId, afp2i.id)
    assert.equal((await findAction(db, 'seconde-du-pilote'))?.leadId, leadId)
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
    const spelled = { ...next, funderName: agefos.name.toLowerCase() }
    for (const one of [next, spelled])
      assert.deepEqual(await setObligation(db, one, null, beffroi.now()), { ok: true })
    assert.equal((await obligationsOf(db, seeded.clea)).length, 2)
    const other = { ...next, atLeastPercent: 65, fromDay: dayOf('2027-01-01') }
    assert.deepEqual(await setObligation(db, other, null, beffroi.now()), { ok: true })
    assert.equal((await obligationOn(db, seeded.clea, dayOf('2027-01-01')))?.atLeastPercent, 65)
    const elsewhere = { ...newAction(), title: 'Action à venir' }
    await createAction(db, elsewhere, null, beffroi.now())
    await setObligation(db, { ...next, id: newId(), actionId: elsewhere.id }, null, beffroi.now())
    const funding = { actionId: elsewhere.id, organisationId: agefos.id, part: 'funding' } as const
    const removed = await removePartner(db, funding, beffroi.now())
    assert.deepEqual(removed, { ok: false, refusal: 'an obligation is in force' }, 'one to come binds too')
    const dropped = { ...next, atLeastPercent: 70 }
    assert.equal((await setObligation(db, dropped, null, beffroi.now())).ok, false)
  })

  test('of a funder whom nobody knew, refused: no organisation, no partner, nothing closed', async () => {
    const before = await obligationsOf(db, seeded.clea)
    const partners = () => db.rows(sql`select organisation_id, part from actions.partners order by 1, 2`)
    const around = await partners()
    const unknown = {
      id: newId(),
      actionId: seeded.clea,
      funderName: 'Fonds que personne ne connaît',
      atLeastPercent: 60,
      pmsmpCountsInTotal: false,
      reason: 'Appel à projets d’avant.',
      fromDay: dayOf('2018-01-01'),
    }
    assert.deepEqual(await setObligation(db, unknown, null, beffroi.now()), {
      ok: false,
      refusal: 'starts before the one in force',
    })
    assert.equal(await findOrganisation(db, unknown.funderName), undefined)
    assert.deepEqual(await obligationsOf(db, seeded.clea), before)
    assert.deepEqual(await partners(), around)
  })
})
