import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { newId, type Id } from '#platform/id'
import { allCells, rightOf, widest } from './matrix.ts'
import { informations, type Information } from './information.ts'
import type { Right } from './right.ts'
import { accessLinesAbout } from './store.ts'
import type { Actor } from '../actor.ts'
import { joinCircle, leaveCircle, openCircle } from './circle-store.ts'
import { openFile, openFiles, rightInCircle, rightInCircles, rightOver } from './open-file.ts'
import { endMembership, insertMembership } from '../membership-store.ts'
import { onlyNamed } from '../person.ts'
import { registerPerson } from '../identity/register-person.ts'
import { CENTRE, relations, type Relation } from './relation.ts'
import { seededOrganisations } from '../seeds/seeded-organisations.ts'
import type { MembershipId, PersonId } from '../ids.ts'

/** ACCESS.md as it is written: the cells of each kind of information, by relation. */
const table = readTable()

function readTable(): Map<string, Map<string, string>> {
  const text = readFileSync(new URL('../../../ACCESS.md', import.meta.url), 'utf8')
  const [head = [], , ...rows] = text
    .slice(text.indexOf('| Information |'))
    .split('\n\n')[0]!
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return new Map(rows.map(([information = '', ...cells]) => [information, byRelation(head.slice(1), cells)]))
}

function byRelation(columns: string[], cells: string[]): Map<string, string> {
  return new Map(columns.map((relation, n) => [relation, cells[n] ?? '']))
}

const nothing: Right = { reads: false, writes: false, counts: false }
const reads: Right = { ...nothing, reads: true }
const readsAndWrites: Right = { ...reads, writes: true }

const meanings: Record<string, Right> = {
  '—': nothing,
  R: reads,
  RW: readsAndWrites,
  S: { ...nothing, counts: true },
  name: { ...reads, only: 'name' },
  progress: { ...reads, only: 'progress' },
  result: { ...reads, only: 'result' },
  justified: { ...reads, only: 'justified' },
  author: { ...reads, only: 'author' },
  'at delivery': { ...reads, only: 'at delivery' },
  'during the period': { ...reads, only: 'during the period' },
  'RW during the period': { ...readsAndWrites, only: 'during the period' },
  'R, signs': { ...readsAndWrites, only: 'own' },
  'RW own part': { ...readsAndWrites, only: 'own' },
  'R in a CDDI': { ...reads, only: 'in a CDDI' },
  'hours RW': { ...readsAndWrites, only: 'hours' },
  shown: { ...reads, only: 'shown' },
  'jury day': { ...reads, only: 'jury day' },
  'adds proposals': { ...nothing, writes: true, only: 'proposals' },
  'own marks': { ...readsAndWrites, only: 'after deliberation' },
}

function expected(information: Information, relation: Relation): Right {
  const right = meanings[table.get(information)?.get(relation) ?? '']
  assert.ok(right, `no cell for ${information}, ${relation}`)
  return right
}

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const now = beffroi.now()
const today = parisDay(now)
const organisationId = seededOrganisations.plie.id

const register = (name: string) => registerPerson(beffroi.db, onlyNamed('Essai', name), null, now)
const asActor = (personId: PersonId): Actor => ({
  personId,
  name: 'Essai',
  givenName: 'Essai',
  language: 'fr',
  memberships: [],
})

/** Somebody, and a reader who stands towards them in this relation. */
async function circleWith(relation: Relation) {
  const circleId = newId<Id>()
  await openCircle(beffroi.db, circleId)
  const personId = await register('Centre')
  await joinCircle(beffroi.db, { circleId, personId, relation: CENTRE, fromDay: today })
  if (relation === 'self') return { circleId, personId, reader: asActor(personId) }
  const reader = asActor(await register(relation))
  await joinCircle(beffroi.db, {
    circleId,
    personId: reader.personId,
    relation,
    organisationId,
    fromDay: today,
  })
  return { circleId, personId, reader }
}

describe('The access matrix', () => {
  test('is written in ACCESS.md with its kinds and its relations, no more', () => {
    assert.deepEqual([...table.keys()], [...informations])
    for (const cells of table.values()) assert.deepEqual([...cells.keys()], [...relations])
  })
  for (const { information, relation } of allCells) {
    test(`is kept for ${information}, seen by ${relation}`, async () => {
      const right = expected(information, relation)
      const { circleId, personId, reader } = await circleWith(relation)
      assert.deepEqual(await rightOver(beffroi.db, reader, personId, information, now), right)
      if (relation !== 'self')
        assert.deepEqual(await rightInCircle(beffroi.db, reader, circleId, information, now), right)
      const opened = await openFile(beffroi.db, reader, personId, information, { code: 'found' }, now)
      assert.deepEqual(opened, right.reads ? right : undefined)
      const lines = await accessLinesAbout(beffroi.db, personId, { limit: 10 })
      const left = right.reads && relation !== 'self' ? [seededOrganisations.plie.name] : []
      assert.deepEqual(
        lines.map((line) => line.organisation),
        left,
      )
    })
  }

  test('opens nothing to a stranger', async () => {
    const { personId } = await circleWith('trainer')
    const stranger = asActor(await register('Passant'))
    for (const information of informations) {
      assert.deepEqual(await rightOver(beffroi.db, stranger, personId, information, now), nothing)
      assert.equal(
        await openFile(beffroi.db, stranger, personId, information, { code: 'found' }, now),
        undefined,
      )
    }
    assert.deepEqual(await accessLinesAbout(beffroi.db, personId, { limit: 10 }), [])
  })

  test('opens nothing to the trainer of another group, nor to the neighbour at the same centre', async () => {
    const { reader } = await circleWith('trainer')
    const other = await circleWith('trainer')
    assert.equal(
      await openFile(beffroi.db, reader, other.personId, 'identity', { code: 'found' }, now),
      undefined,
    )
    const neighbour = await register('Voisin')
    const place = { circleId: other.circleId, personId: neighbour, relation: CENTRE, fromDay: today } as const
    await joinCircle(beffroi.db, place)
    const seen = await openFile(
      beffroi.db,
      asActor(neighbour),
      other.personId,
      'identity',
      { code: 'found' },
      now,
    )
    assert.equal(seen, undefined)
  })

  test('opens several files at once to who may read them, each with its own line, and no other', async () => {
    const [mine, theirs] = [await circleWith('trainer'), await circleWith('trainer')]
    const partly = { circleId: theirs.circleId, personId: mine.reader.personId, relation: 'funder' } as const
    await joinCircle(beffroi.db, { ...partly, fromDay: today })
    const ids = [theirs.personId, mine.personId, mine.reader.personId]
    const opened = await openFiles(
      beffroi.db,
      mine.reader,
      ids,
      'attendance',
      { code: 'attendance and hours' },
      now,
    )
    const self = rightOf('attendance', 'self')
    assert.deepEqual(
      opened,
      new Map([
        [mine.reader.personId, self],
        [mine.personId, rightOf('attendance', 'trainer')],
      ]),
    )
    const lines = await Promise.all(ids.map((id) => accessLinesAbout(beffroi.db, id, { limit: 10 })))
    assert.deepEqual(
      lines.map((each) => each.length),
      [0, 1, 0],
    )
    const circles = [theirs.circleId, mine.circleId, newId<Id>()]
    assert.deepEqual(await rightInCircles(beffroi.db, mine.reader, circles, 'attendance', now), [
      rightOf('attendance', 'funder'),
      rightOf('attendance', 'trainer'),
      nothing,
    ])
  })

  test('opens nothing the day after a place has ended, nor the day before it begins', async () => {
    const { circleId, personId, reader } = await circleWith('trainer')
    const open = (at: Date) => openFile(beffroi.db, reader, personId, 'identity', { code: 'found' }, at)
    await leaveCircle(beffroi.db, { circleId, personId: reader.personId, relation: 'trainer' }, today)
    assert.ok(await open(now))
    assert.equal(await open(new Date(`${addDays(today, 1)}T08:00:00Z`)), undefined)
    assert.equal(await open(new Date(`${addDays(today, -1)}T08:00:00Z`)), undefined)
  })

  test('gives the widest of two relations, and the whole where one of them has it', async () => {
    assert.deepEqual(widest('identity', ['juror', 'referent']), rightOf('identity', 'referent'))
    assert.deepEqual(widest('positioning', ['trainer', 'funder']), rightOf('positioning', 'funder'))
    assert.deepEqual(widest('jury', ['trainer', 'training lead']), rightOf('jury', 'training lead'))
    const { circleId, personId, reader } = await circleWith('funder')
    await joinCircle(beffroi.db, { circleId, personId: reader.personId, relation: 'trainer', fromDay: today })
    const right = await rightOver(beffroi.db, reader, personId, 'attendance', now)
    assert.deepEqual(right, { reads: true, writes: true, counts: true })
  })
})

describe('A circle', () => {
  test('is opened once, by the first that has its id, and nobody stands in one that nothing opened', async () => {
    const circleId = newId<Id>()
    const place = { circleId, personId: await register('Centre'), relation: CENTRE, fromDay: today } as const
    await assert.rejects(joinCircle(beffroi.db, place), /circle_places_circle_id_fkey/)
    assert.equal(await openCircle(beffroi.db, circleId), true)
    assert.equal(await openCircle(beffroi.db, circleId), false)
    await joinCircle(beffroi.db, place)
  })
})

describe('A place', () => {
  const role = 'technical supervisor'
  const tomorrow = new Date(`${addDays(today, 1)}T08:00:00Z`)

  test('ends with the role that it is held by, whoever opens it again and whatever end it is given', async () => {
    const { circleId, personId, reader } = await circleWith('trainer')
    const id = newId<MembershipId>()
    const holder = { personId: reader.personId, organisationId }
    await insertMembership(beffroi.db, { id, ...holder, role, fromDay: addDays(today, -9) })
    await endMembership(beffroi.db, id, today)
    const place = { circleId, ...holder, relation: role } as const
    const open = (at: Date) => openFile(beffroi.db, reader, personId, 'contract', { code: 'found' }, at)
    await joinCircle(beffroi.db, { ...place, fromDay: addDays(today, -5) })
    await leaveCircle(beffroi.db, place, addDays(today, 90))
    assert.ok(await open(now))
    assert.equal(await open(tomorrow), undefined)
    await joinCircle(beffroi.db, { ...place, fromDay: addDays(today, 1) })
    assert.equal(await open(tomorrow), undefined)
  })
})

describe('A line in the register of readings', () => {
  test('says who, for whom, what, why and when', async () => {
    const { personId, reader } = await circleWith('referent')
    await openFile(beffroi.db, reader, personId, 'positioning', { code: 'commission' }, now)
    const [line] = await accessLinesAbout(beffroi.db, personId, { limit: 10 })
    assert.deepEqual(
      { ...line, id: 0 },
      {
        id: 0,
        reader: 'Essai referent',
        organisation: seededOrganisations.plie.name,
        information: 'positioning',
        why: { code: 'commission' },
        readAt: now,
      },
    )
  })

  test('that cannot be written keeps the file closed', async () => {
    const { personId, reader } = await circleWith('referent')
    await beffroi.db.run(
      sql`alter table people.access_lines add constraint full_today check (code <> 'to check')`,
    )
    await assert.rejects(openFile(beffroi.db, reader, personId, 'positioning', { code: 'to check' }, now))
  })
})
