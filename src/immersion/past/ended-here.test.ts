import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisInstant } from '#platform/time'
import { linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const LIST = '/immersions/passees'
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const end = parisInstant(addDays(toCome.said.toDay, 1), '08:00').toISOString()

describe('An immersion that was signed here', () => {
  test('is among those of the past once it is over, and not a day before', async () => {
    const karine = await beffroi.as('karine')
    beffroi.setNow(parisInstant(toCome.said.toDay, '18:00').toISOString())
    assert.doesNotMatch((await karine.get(LIST)).text, new RegExp(toCome.id))
    beffroi.setNow(end)
    const page = await walk(karine, /^Employeurs/, /Immersions passées/)
    assert.match(words(page), /Aïcha Benamar Au Fil Propre.*Convention signée/)
    assert.equal(linkIn(page, /Aïcha Benamar/i), `/immersions/conventions/${toCome.id}`)
    assert.equal((await karine.get(linkIn(page, /Aïcha Benamar/i))).status, 200)
    assert.match((await karine.get(`${LIST}?q=fil+propre`)).text, new RegExp(toCome.id))
  })

  test('one that was stopped too, with its last day; one that was never signed, no', async () => {
    const karine = await beffroi.as('karine')
    beffroi.setNow(parisInstant(addDays(toCome.said.fromDay, 1), '10:00').toISOString())
    const stopped = { why: 'Elle est malade.', lastDay: addDays(toCome.said.fromDay, 1) }
    await karine.submit(`/immersions/conventions/${toCome.id}/arreter`, stopped)
    beffroi.setNow(parisInstant(addDays(toCome.said.fromDay, 2), '10:00').toISOString())
    assert.match((await karine.get(LIST)).text, new RegExp(toCome.id))
    await beffroi.db.run(sql`
      update immersion.conventions
      set state = 'signing', ended_on = null
      where id = ${toCome.id}`)
    beffroi.setNow(end)
    assert.doesNotMatch((await karine.get(LIST)).text, new RegExp(toCome.id))
  })

  test('is read by who stands around the person, and by nobody else', async () => {
    await beffroi.db.run(sql`
      update immersion.conventions
      set state = 'signed'
      where id = ${toCome.id}`)
    assert.match((await (await beffroi.as('brigitte')).get(LIST)).text, new RegExp(toCome.id))
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    assert.doesNotMatch((await other.get(LIST)).text, /conventions\/0/)
    assert.equal((await (await beffroi.as('aicha')).get(LIST)).status, 404)
  })
})
