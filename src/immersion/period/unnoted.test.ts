import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations, type Actor } from '#people'
import { sql, type Db } from '#platform/db'
import { addDays, parisInstant, type Day } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { besideAicha, toBeSeeded } from '../seeds/seeded-conventions.ts'
import { tellUnnoted, unnotedToday } from './tell-unnoted.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const { toCome } = toBeSeeded(beffroi.now())
const first = toCome.said.fromDay
const here = `/immersions/conventions/${toCome.id}`
for (const { id } of besideAicha(beffroi.now()))
  await (await beffroi.as('karine')).submit(`/immersions/conventions/${id}/arreter`, { why: 'Essai.' })
const at = (day: Day, clock: string) => {
  beffroi.setNow(parisInstant(day, clock).toISOString())
  return tellUnnoted(db, beffroi.now())
}
const told = () =>
  db.rows<{ to: string; path: string }>(
    sql`select recipient_id as to, path from notices.notices where key like ${`convention ${toCome.id} not noted%`}`,
  )
const home = async (id: 'karine' | 'brigitte' | 'farida') =>
  sentencesIn((await (await beffroi.as(id)).get('/')).text).replaceAll('\u00A0', ' ')
const { plie } = seededOrganisations
const karine: Actor = {
  personId: beffroi.personId('karine'),
  name: 'Karine Hanquez',
  givenName: 'Karine',
  language: 'fr',
  memberships: [
    {
      organisationId: plie.id,
      organisationName: plie.name,
      organisationKind: 'prescriber',
      role: 'referent',
    },
  ],
}

describe('A morning in immersion that nobody noted', () => {
  test('is told to who accompanies the person at ten, not before, once, and to nobody else', async () => {
    assert.equal(await at(first, '09:59'), 0)
    assert.doesNotMatch(await home('karine'), /présence à noter/)
    for (const clock of ['10:00', '10:10', '11:30']) assert.equal(await at(first, clock), 1)
    assert.deepEqual(await told(), [{ to: beffroi.personId('karine'), path: here }])
  })

  test('stands in their day, by a link to where it is noted, until somebody notes it', async () => {
    assert.match(await home('karine'), /Aïcha Benamar : présence à noter/)
    for (const id of ['brigitte', 'farida'] as const) assert.doesNotMatch(await home(id), /présence à noter/)
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    assert.doesNotMatch(sentencesIn((await other.get('/')).text), /présence à noter/)
    const karine = await beffroi.as('karine')
    assert.match((await karine.get('/')).text, new RegExp(`href="${here}#presences"`))
    assert.match((await karine.get(here)).text, /id="presences"/)
    await (
      await beffroi.as('aicha')
    ).submit(`/immersions/mes-immersions/${toCome.id}/presences`, {
      day: first,
      half: 'am',
      status: 'present',
    })
    assert.doesNotMatch(await home('karine'), /présence à noter/)
    assert.equal(await at(first, '11:40'), 0)
  })

  test('is asked about in as many questions for five people as for one', async () => {
    let asked = 0
    const counted: Db = {
      ...db,
      rows: async (query) => ((asked += 1), db.rows(query)),
      row: async (query) => ((asked += 1), db.row(query)),
    }
    const count = async () => {
      asked = 0
      return { cards: (await unnotedToday(counted, karine, beffroi.now())).length, asked }
    }
    beffroi.setNow(parisInstant(addDays(first, 1), '10:30').toISOString())
    const one = await count()
    assert.equal(one.cards, 1)
    await db.run(sql`
      insert into immersion.conventions
      select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).*
      from immersion.conventions c, generate_series(1, 4)
      where c.id = ${toCome.id}`)
    assert.deepEqual(await count(), { cards: 5, asked: one.asked })
    await db.run(sql`
      delete from immersion.conventions where person_id = ${toCome.personId} and host_id = ${toCome.hostId} and from_day = ${first} and id <> ${toCome.id}`)
  })

  test('is no morning of a day that the timetable leaves out, nor of an immersion that is over or was stopped', async () => {
    for (const n of [-1, 4, 5, 9]) assert.equal(await at(addDays(first, n), '10:30'), 0, `${n}`)
    assert.equal(await at(addDays(first, 1), '10:30'), 1)
    const karine = await beffroi.as('karine')
    const stop = { why: 'Elle est malade.', lastDay: addDays(first, 1) }
    for (const time of ['once', 'again'])
      assert.match((await karine.submit(`${here}/arreter`, stop)).text, /L’immersion est arrêtée/, time)
    assert.equal(await at(addDays(first, 2), '10:30'), 0)
  })
})
