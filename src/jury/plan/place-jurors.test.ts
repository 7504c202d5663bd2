import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addPartner, seeded } from '#actions'
import {
  insertMembership,
  readPerson,
  rightInCircle,
  seededOrganisations,
  type Actor,
  type OrganisationId,
} from '#people'
import { asId, newId } from '#platform/id'
import { addDays, parisDay, parisInstant, type Day } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi } from '#testing'
import { employeFamilialGrid } from '../grid-employe-familial.ts'
import { loadGrid } from '../load-grid.ts'
import { placeJurorsToday, stayOf } from './place-jurors.ts'
import { planJury } from './plan-jury.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const today = parisDay(beffroi.now())
const crefo = seededOrganisations.crefo.id
const edith = await newcomer(beffroi, { organisationId: crefo, role: 'juror' })
const other = await newcomer(beffroi, { organisationId: crefo, role: 'juror' })

const grid = await db.transaction((tx) => loadGrid(tx, employeFamilialGrid))
const plan = async (heldOn: Day) => {
  const seat = { id: newId(), part: 'member', college: 'employers' } as const
  const jurors = [
    { ...seat, personId: edith.personId, name: 'Edith', part: 'president' as const },
    { ...seat, id: newId(), personId: other.personId, name: 'Odile', college: 'professionals' as const },
  ].map((one) => ({ ...one, id: asId<never>(one.id) }))
  const jury = {
    id: asId<never>(newId()),
    groupId: seeded.group7,
    gridId: grid.id,
    kind: 'jury' as const,
    heldOn,
    startsAt: '09:00',
    place: 'Arras',
    organiserId: crefo,
    readFrom: null,
  }
  const planned = await planJury(db, { jury, jurors, by: null, at: beffroi.now() })
  assert.deepEqual(planned, { ok: true })
}

const morningOf = (day: Day) => parisInstant(day, '08:00')
const reads = async (day: Day): Promise<boolean> => {
  const person = await readPerson(db, edith.personId)
  const actor = {
    personId: edith.personId,
    name: person?.familyName ?? '',
    memberships: [],
  } as unknown as Actor
  return (await rightInCircle(db, actor, seeded.group7, 'portfolio', morningOf(day))).reads
}
const weekBefore = (day: Day) => addDays(day, -7)

describe('Who sits in two juries of one group', () => {
  test('reads its files on the days of each, whichever was planned first, and not between', async () => {
    const later = addDays(today, 20)
    await plan(later)
    assert.deepEqual([await reads(today), await reads(later)], [false, true])
    await plan(today)
    assert.deepEqual([await reads(today), await reads(addDays(today, 7))], [true, true])
    assert.equal(await reads(addDays(today, 8)), false)
    await placeJurorsToday(db, morningOf(addDays(today, 7)))
    assert.equal(await reads(later), false, 'the first is not over')
    for (const _ of [1, 2]) await placeJurorsToday(db, morningOf(addDays(today, 8)))
    assert.deepEqual([await reads(addDays(today, 9)), await reads(later)], [false, true])
  })

  test('reads nothing more once the body that holds them has ended their role, whatever was planned', async () => {
    const didier = await newcomer(beffroi, { organisationId: crefo, role: 'direction' })
    const members = (await didier.get(`/organismes/${crefo}`)).text
    const { familyName } = (await readPerson(db, edith.personId)) ?? assert.fail()
    const mine = new RegExp(`${familyName}[\\s\\S]*?/roles/([0-9a-f-]{36})`).exec(members)?.[1]
    const ended = await didier.post(`/organismes/${crefo}/roles/${mine}/fin`, { untilDay: today })
    assert.equal(ended.status, 303)
    const later = addDays(today, 20)
    await placeJurorsToday(db, morningOf(addDays(today, 8)))
    assert.deepEqual([await reads(addDays(today, 1)), await reads(later)], [false, false])
  })

  test('reads all the same when another body that holds the juries of the action sends them, whose role goes on', async () => {
    const { id: organisationId, name } = await newOrganisation(beffroi, 'jury')
    const membership = {
      id: newId(),
      personId: edith.personId,
      organisationId,
      role: 'juror' as const,
      fromDay: today,
    }
    assert.ok(await insertMembership(db, membership))
    const held = addDays(today, 60)
    await plan(held)
    assert.equal(await reads(held), false, 'that body holds no jury of this action')
    await addPartner(db, seeded.clea, { name, part: 'jury' }, beffroi.now())
    await placeJurorsToday(db, morningOf(today))
    assert.equal(await reads(held), false, 'the first of their days are not over')
    await placeJurorsToday(db, morningOf(addDays(today, 40)))
    assert.equal(await reads(held), true)
  })

  test('stays from one to the next when their days touch, and keeps the last once all are over', () => {
    const days = (...held: Day[]) =>
      held.map((heldOn) => ({
        groupId: seeded.group7,
        personId: edith.personId,
        heldOn,
        organiserId: asId<OrganisationId>(crefo),
      }))
    const [soon, far] = [addDays(today, 8), addDays(today, 60)]
    const held = days(far, soon, today)
    const asked = [today, addDays(soon, 8), addDays(far, 30)].map((on) => stayOf(held, on))
    assert.deepEqual(
      asked.map((stay) => [stay?.from, stay?.until]),
      [
        [today, addDays(soon, 7)],
        [far, addDays(far, 7)],
        [far, addDays(far, 7)],
      ],
    )
    assert.equal(stayOf([], weekBefore(today)), undefined)
  })
})
