import type { PositioningId } from '#orientation'
import { newId } from '#platform/id'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { relationsInCircle, seededOrganisations, type PersonId } from '#people'
import { sql } from '#platform/db'
import { announce } from '#platform/facts'
import { dayOf } from '#platform/time'
import { traineesOf } from '#training'
import { comeIn, openBeffroi } from '#testing'
import { heardByNobody } from './facts/heard-by-nobody.ts'
import { listenersOf } from './listeners.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const karine = beffroi.personId('karine')
const trainee = async () => (await traineesOf(db, seeded.group7)).find((one) => one.personId === karine)

describe('Somebody admitted', () => {
  test('becomes a trainee of the group, and leaves it when the admission is withdrawn', async () => {
    const what = {
      positioningId: newId<PositioningId>(),
      personId: karine,
      actionId: seeded.clea,
      groupId: seeded.group7,
    }
    await announce(db, 'positioning admitted', { ...what, fromDay: dayOf('2026-06-02') }, now())
    await beffroi.settle()
    assert.equal((await trainee())?.fromDay, '2026-06-02')
    await announce(
      db,
      'admission withdrawn',
      { ...what, untilDay: dayOf('2026-06-05'), why: 'A trouvé un emploi' },
      now(),
    )
    await beffroi.settle()
    assert.equal((await trainee())?.untilDay, '2026-06-05')
  })
})

describe('A training lead who arrives', () => {
  const organisation = seededOrganisations.afp2i.id
  const arrive = async () => {
    const paul = await beffroi.as('paul')
    const member = {
      id: randomUUID(),
      givenName: 'Nour',
      familyName: 'Haddad',
      email: 'nour@example.org',
      role: 'training lead',
      fromDay: '2026-06-01',
    }
    await paul.submit(`/organismes/${organisation}/membres`, member)
    await beffroi.settle()
    const found = await db.row<{ id: PersonId; membership: string }>(sql`
      select p.id, m.id as membership
      from people.persons p
      join people.memberships m on m.person_id = p.id
      where p.email = 'nour@example.org'`)
    assert.ok(found)
    return { paul, ...found }
  }

  test('stands around every group of the organisation, until the role ends', async () => {
    const { paul, id, membership } = await arrive()
    const held = () => relationsInCircle(db, id, seeded.group7, now())
    assert.deepEqual(await held(), [{ relation: 'training lead', organisationId: organisation }])
    await paul.submit(`/organismes/${organisation}/roles/${membership}/fin`, { untilDay: '2026-06-02' })
    assert.deepEqual(await held(), [{ relation: 'training lead', organisationId: organisation }])
    beffroi.setNow('2026-06-03T08:00:00Z')
    assert.deepEqual(await held(), [])
  })
})

describe('The leads of what an organisation leads', () => {
  const at = `/organismes/${seededOrganisations.afp2i.id}`
  const people = '/orientation/actions/clea-metiers-sap'
  const add = async (familyName: string, fromDay: string) => {
    const email = `${familyName.toLowerCase()}@example.org`
    const who = { id: randomUUID(), givenName: 'Nour', familyName, email, role: 'training lead', fromDay }
    await (await beffroi.as('paul')).submit(`${at}/membres`, who)
    await beffroi.settle()
    return comeIn(beffroi, email)
  }

  test('stand there from the first day of their role to the last, whoever arrives meanwhile', async () => {
    beffroi.setNow('2026-06-08T08:00:00Z')
    const later = await add('Demain', '2026-06-09')
    const brigitte = await beffroi.as('brigitte')
    const held = await db.row<{ id: string }>(sql`
      select id from people.memberships
      where person_id = ${beffroi.personId('brigitte')} and role = 'training lead'`)
    await (await beffroi.as('paul')).submit(`${at}/roles/${held?.id}/fin`, { untilDay: '2026-06-08' })
    const second = await add('Seconde', '2026-06-08')
    const read = async () =>
      (await Promise.all([brigitte, later, second].map((who) => who.get(people)))).map(({ status }) => status)
    assert.deepEqual(await read(), [200, 404, 200])
    beffroi.setNow('2026-06-09T08:00:00Z')
    assert.deepEqual(await read(), [404, 200, 200])
  })
})

describe('Every fact that a room declares', () => {
  const root = join(import.meta.dirname, '..')
  const declared = ['platform/facts/index.ts', ...globSync('src/*/facts.ts', { cwd: root })]
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/^ {2,4}'([\w ]+)':/gm)])
    .map(([, name]) => name ?? '')
  const heard = new Set(listenersOf(beffroi.ground).map(({ fact }) => fact))

  test('is heard by somebody, or is said to be heard by nobody, with the reason', () => {
    assert.ok(declared.length > 35)
    assert.deepEqual(
      declared.filter((name) => !heard.has(name) && !(name in heardByNobody)),
      [],
    )
    assert.deepEqual(
      Object.keys(heardByNobody).filter((name) => heard.has(name)),
      [],
    )
  })
})
