import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { onlyNamed, registerPerson, seededOrganisations, type Actor, type PersonId } from '#people'
import { sql } from '#platform/db'
import { addDays, dayOf, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { newId, asId } from '#platform/id'
import { decidePositioning } from './decide-positioning.ts'
import { forgetNotes, orientationFigures, orientationFiguresInSql } from '../index.ts'
import { proposePerson } from '../proposals/propose-person.ts'
import { withdrawPositioning } from '../follow/withdraw-positioning.ts'
import type { PositioningId } from '../ids.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const today = parisDay(beffroi.now())

const actor = (
  id: 'brigitte' | 'karine' | 'claire',
  role: 'training lead' | 'referent' | 'trainer',
): Actor => ({
  personId: beffroi.personId(id),
  name: id,
  givenName: id,
  language: 'fr',
  memberships: [
    {
      organisationId: seededOrganisations.afp2i.id,
      organisationName: 'AFP2I',
      organisationKind: 'training',
      role,
    },
  ],
})
const brigitte = actor('brigitte', 'training lead')
const karine = actor('karine', 'referent')

async function newGroup(places: number): Promise<GroupId> {
  const id = newId<GroupId>()
  const group = { id, actionId: seeded.clea, title: `Groupe ${id.slice(0, 8)}`, places, site: 'Arras' }
  const dates = { startsOn: addDays(today, 30), endsOn: addDays(today, 90) }
  await openGroup(db, { leadId: seededOrganisations.afp2i.id }, { ...group, ...dates }, null, beffroi.now())
  return id
}

async function newPositioning(n: number, personId?: PersonId): Promise<PositioningId> {
  const who = { ...onlyNamed(`Prénom${n}`, `Nom${n}`), birthDate: dayOf('1990-01-01') }
  const prescriber = {
    prescriberKey: 'plie',
    organisationId: seededOrganisations.plie.id,
    organisationName: 'PLIE',
    referentId: karine.personId,
    referentName: 'Karine Hanquez',
    phone: null,
    email: null,
    comment: 'À rappeler',
    unread: n === 300 ? [{ field: 'phone' as const, cell: '06 12' }] : [],
  }
  const proposal = { positionedOn: today, mobility: 'Bus', status: null, toConfirm: null, prescriber }
  return db.transaction(async (tx) => {
    const id = personId ?? (await registerPerson(tx, who, null, beffroi.now()))
    const proposed = await proposePerson(
      tx,
      { actionId: seeded.clea, personId: id, proposal },
      null,
      beffroi.now(),
    )
    return proposed.positioningId
  })
}

const admit = (positioningId: PositioningId, groupId: GroupId, by = brigitte) =>
  decidePositioning(db, { positioningId, decision: { kind: 'admit', groupId }, on: today }, by, beffroi.now())
const stateOf = async (id: string) =>
  (await db.row<{ state: string }>(sql`select state from orientation.positionings where id = ${id}`))?.state

describe('A group', () => {
  test('of thirteen places admits thirteen of forty people decided at the same instant', async () => {
    const groupId = await newGroup(13)
    const ids: PositioningId[] = []
    for (let n = 0; n < 40; n++) ids.push(await newPositioning(n))
    const answers = await Promise.all(ids.map((id) => admit(id, groupId)))
    assert.equal(answers.filter((one) => one.ok).length, 13)
    const refused = answers.flatMap((one) => (one.ok ? [] : [one.refusal]))
    assert.deepEqual(new Set(refused), new Set(['group full']))
    const row = await db.row<{ count: number }>(sql`
      select count(*) as count from orientation.positionings where group_id = ${groupId}`)
    assert.equal(row?.count, 13)
  })
  test('takes one more when somebody leaves, and both are announced', async () => {
    const groupId = await newGroup(1)
    const [one, other] = [await newPositioning(101), await newPositioning(102)]
    assert.equal((await admit(one, groupId)).ok, true)
    assert.deepEqual(await admit(other, groupId), { ok: false, refusal: 'group full' })
    const leaving = { positioningId: one, withdrawal: 'found a job', why: null } as const
    assert.equal((await withdrawPositioning(db, leaving, karine, beffroi.now())).ok, true)
    assert.equal((await admit(other, groupId)).ok, true)
    const facts = await db.rows<{ name: string }>(sql`
      select name from facts.facts where payload ->> 'groupId' = ${groupId} order by id`)
    assert.deepEqual(
      facts.map(({ name }) => name),
      ['positioning admitted', 'admission withdrawn', 'positioning admitted'],
    )
  })
  test('of another action admits nobody', async () => {
    assert.deepEqual(await admit(await newPositioning(103), newId()), {
      ok: false,
      refusal: 'not a group of this action',
    })
  })
})

describe('A decision', () => {
  test('belongs to who runs the action: not to a referent, nor to a trainer', async () => {
    const groupId = await newGroup(2)
    const id = await newPositioning(110)
    for (const by of [karine, actor('claire', 'trainer')])
      assert.deepEqual(await admit(id, groupId, by), { ok: false, refusal: 'not yours' })
    assert.equal(await stateOf(id), 'positioned')
  })
  test('puts people on the waiting list one after the other, and closes the ranks behind who leaves', async () => {
    const ids = [await newPositioning(111), await newPositioning(112), await newPositioning(113)]
    const wait = (positioningId: PositioningId) =>
      decidePositioning(
        db,
        { positioningId, decision: { kind: 'wait', why: null }, on: today },
        brigitte,
        beffroi.now(),
      )
    await Promise.all(ids.map(wait))
    const ranks = async () =>
      (
        await db.rows<{ rank: number }>(sql`
          select waiting_rank as rank from orientation.positionings where state = 'waiting' order by 1`)
      ).map(({ rank }) => rank)
    assert.deepEqual(await ranks(), [1, 2, 3, 4, 5]) // two of them are seeded
    await admit(ids[0] ?? asId<PositioningId>(''), await newGroup(1))
    assert.deepEqual(await ranks(), [1, 2, 3, 4])
  })
})

describe('A person', () => {
  test('has one open positioning an action, however many propose them at once', async () => {
    const personId = await db.transaction((tx) =>
      registerPerson(tx, onlyNamed('Zoé', 'Unique'), null, beffroi.now()),
    )
    const ids = await Promise.all(Array.from({ length: 8 }, () => newPositioning(0, asId(personId))))
    assert.equal(new Set(ids).size, 1)
  })
  test('refused once may be proposed again', async () => {
    const personId = await db.transaction((tx) =>
      registerPerson(tx, onlyNamed('Léa', 'Encore'), null, beffroi.now()),
    )
    const first = await newPositioning(0, asId(personId))
    const decision = { kind: 'refuse', why: 'Trop tôt' } as const
    await decidePositioning(db, { positioningId: first, decision, on: today }, brigitte, beffroi.now())
    const second = await newPositioning(0, asId(personId))
    assert.notEqual(second, first)
    const back = { positioningId: first, decision: { kind: 'wait', why: null }, on: today } as const
    assert.deepEqual(await decidePositioning(db, back, brigitte, beffroi.now()), {
      ok: false,
      refusal: 'positioned anew',
    })
  })
})

describe('The figures of admissions', () => {
  test('are the same counted here and by the database, on drawn lots', async () => {
    const groups = [seeded.group1, seeded.group7, await newGroup(5), await newGroup(3)]
    for (let n = 200; n < 215; n++) {
      const id = await newPositioning(n)
      const groupId = groups[2 + (n % 2)] ?? asId<GroupId>('')
      await admit(id, groupId)
      if (n % 3 === 0) {
        const leaving = { positioningId: id, withdrawal: 'gave up', why: null } as const
        await withdrawPositioning(db, leaving, karine, beffroi.now())
      }
    }
    const byId = (list: { groupId: GroupId }[]) => list.toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1))
    const ours = byId(await orientationFigures(db, groups))
    assert.deepEqual(ours, byId(await orientationFiguresInSql(db, groups)))
    assert.equal((await orientationFigures(db, [seeded.group1]))[0]?.figures[0]?.numerator, 13)
  })
})

describe('What was written about how people live', () => {
  test('is erased two years after the last move, and not a day before; decisions stay', async () => {
    const id = await newPositioning(300)
    const later = (days: number) => new Date(beffroi.now().getTime() + days * 86_400_000)
    const kept = async () =>
      db.row(sql`
        select p.state, p.mobility, r.comment, r.unread
        from orientation.positionings p
        join orientation.positioning_referents r on r.positioning_id = p.id
        where p.id = ${id}`)
    const unread = [{ field: 'phone', cell: '06 12' }]
    const written = { state: 'positioned', mobility: 'Bus', comment: 'À rappeler', unread }
    assert.deepEqual(await kept(), written)
    await forgetNotes(db, later(730))
    assert.deepEqual(await kept(), written)
    const counted = await forgetNotes(db, later(732), { dryRun: true })
    assert.ok(counted.positionings > 0)
    assert.deepEqual(await kept(), written)
    assert.deepEqual(await forgetNotes(db, later(732)), counted)
    assert.deepEqual(await kept(), { state: 'positioned', mobility: null, comment: null, unread: [] })
    assert.deepEqual(await forgetNotes(db, later(732)), { positionings: 0, doubts: 0 })
  })
  test('is erased where all that is left is a cell that a list could not read', async () => {
    const id = await newPositioning(301)
    const later = new Date(beffroi.now().getTime() + 732 * 86_400_000)
    await forgetNotes(db, later)
    await db.run(sql`
      update orientation.positioning_referents
      set unread = '[{"field": "email", "cell": "zoe chez example"}]'
      where positioning_id = ${id}`)
    assert.equal((await forgetNotes(db, later, { dryRun: true })).positionings, 1)
    assert.equal((await forgetNotes(db, later)).positionings, 1)
    assert.equal((await forgetNotes(db, later)).positionings, 0)
  })
})
