import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addPartner, listActions } from '#actions'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { fillIn, formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn, walk } from '#testing'
import { readyHosts } from '../matching/host-store.ts'
import { namedHosts } from '../needs/host-name-store.ts'
import { secondHost } from '../seeds/seeded-hosts.ts'
import { hostsNamed } from './host-store.ts'
import { listHosts } from './list-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const LIST = '/immersions/employeurs'
/** The laundry of the PLIE, where somebody is from 16 to 19 June. */
const SIRET = '00009000200015'
const karine = await beffroi.as('karine')
const body = await newOrganisation(beffroi, 'prescriber', 'PLIE du Bassin')
const other = await newcomer(beffroi, { organisationId: body.id, role: 'referent' })
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const typed = { kind: 'organisme', name: 'Au Fil Propre', town: 'Arras', siret: SIRET, trades: 'pressing' }

describe('A place that two bodies keep, which do not work together', () => {
  let own = ''

  test('has a sheet for each, of one legal body: neither reads the other', async () => {
    const blank = await walk(other, /^Employeurs/, /Ajouter un employeur/)
    const answers = { accepts: 'yes', capacity: '1', said: 'Notre note.' }
    const page = plain(await fillIn(other, blank, { ...typed, ...answers }))
    assert.match(page, /Au Fil Propre.*Notre note/)
    assert.doesNotMatch(page, /Aubry/, 'who receives is known to the first')
    own = linkIn((await other.get(LIST)).text, /Au Fil Propre/)
    assert.equal((await karine.get(own)).status, 404)
    assert.doesNotMatch((await karine.get(`${LIST}?q=fil+propre`)).text, /Bassin/)
    const bodies = await db.rows(
      sql`select distinct organisation_id from immersion.hosts where siret = ${SIRET}`,
    )
    assert.equal(bodies.length, 1)
  })

  test('is full for both on the days when somebody is there, whoever sent them', async () => {
    const page = plain((await other.get(own)).text)
    assert.match(page, /Il est complet du 16 au 19 juin 2026/)
    assert.doesNotMatch(page, /Benamar/)
  })

  test('has its SIRET once for each: the way to their own is shown', async () => {
    const blank = (await other.get(`${LIST}/nouveau`)).text
    const again = await other.post(LIST, { ...formIn(blank, LIST), ...typed, name: 'Le Fil' })
    assert.equal(again.status, 422)
    assert.ok(again.text.includes(own))
    const at = `${own}/correction`
    const opened = formIn((await other.get(at)).text, at)
    assert.equal((await other.post(at, { ...opened, way: 'À pied' })).status, 303)
    const second = await other.post(LIST, { ...formIn(blank, LIST), ...typed, name: 'Le Fil', siret: '' })
    const correction = `${second.location}/correction`
    const form = formIn((await other.get(correction)).text, correction)
    const taken = await other.post(correction, { ...form, siret: SIRET })
    assert.equal(taken.status, 422)
    assert.match(plain(taken.text), /Un autre employeur a déjà ce SIRET : Au Fil Propre/)
  })

  test('once an action gathers them, is chosen once, as each keeps it', async () => {
    const [action = assert.fail()] = await listActions(db)
    await addPartner(db, action.id, { name: body.name, part: 'finding employers' }, beffroi.now())
    const table = plain((await karine.get(`${LIST}?q=fil+propre`)).text)
    assert.match(table, /PLIE du Bassin/)
    const { plie } = seededOrganisations
    const [sheet = assert.fail()] = await hostsNamed(db, body.id, 'Au Fil Propre')
    const { trades } = sheet
    for (const [first, then] of [
      [plie.id, body.id],
      [body.id, plie.id],
    ] as const) {
      const kept = await readyHosts(db, [first, then], { trades, limit: 50 })
      const here = kept.filter(({ body: legal }) => legal.kind === 'organisation' && legal.siret === SIRET)
      assert.deepEqual(
        here.map(({ keeper }) => keeper.id),
        [first],
      )
      const named = (await namedHosts(db, [first, then])).filter(({ name }) => name === 'Au Fil Propre')
      assert.deepEqual(
        named.map(({ keeperId }) => keeperId),
        [first],
      )
    }
    const karineReads = plain((await karine.get(`/immersions/employeurs/${secondHost}`)).text)
    assert.match(karineReads, /Suivi aussi par PLIE du Bassin/)
    assert.doesNotMatch(karineReads, /Ses autres lieux/)
    const receiving = async (keepers: readonly (typeof body.id)[]) =>
      (await listHosts(db, keepers, { search: 'fil propre', state: 'prets', after: '', limit: 9 })).map(
        ({ keeperName }) => keeperName,
      )
    assert.deepEqual(await receiving([body.id, plie.id]), [body.name])
    await db.run(sql`update immersion.hosts set accepts = 'no' where id = ${sheet.id}`)
    assert.deepEqual(await receiving([body.id, plie.id]), [], 'theirs says no')
    const fits = await readyHosts(db, [body.id, plie.id], { trades, limit: 50 })
    assert.ok(fits.every(({ name }) => name !== 'Au Fil Propre'))
    assert.equal((await readyHosts(db, [plie.id, body.id], { trades, limit: 50 })).length, fits.length + 1)
  })
})
