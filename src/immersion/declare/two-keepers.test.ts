import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import {
  fillIn,
  formIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  walk,
  type Visitor,
} from '#testing'
import { hostsNamed } from '../hosts/door.ts'
import type { DeclarationId } from '../ids.ts'
import type { Said } from './declaration.ts'
import { markConfirmed, saveDeclaration } from './declaration-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const DECLARED = '/immersions/declarations'
const SIRET = '00009000500018'
const said = {
  siret: SIRET,
  name: 'Fleurs de la Scarpe',
  address: '8 rue du Port',
  postcode: '62000',
  town: 'Arras',
  activity: 'Fleuriste',
  trades: [],
  tradesSaid: 'fleuriste',
  capacity: 2,
  days: [1, 2],
  way: 'Bus 2',
  accessible: null,
  welcomedBy: 'Mme Delattre',
  login: '+33639987701',
  language: 'fr',
} as const

/** A referent of a body that works with nobody, who keeps the florist. */
async function keeperOf(
  name: string,
): Promise<{ who: Visitor; own: string; id: Parameters<typeof hostsNamed>[1] }> {
  const body = await newOrganisation(beffroi, 'prescriber', name)
  const who = await newcomer(beffroi, { organisationId: body.id, role: 'referent' })
  const blank = await walk(who, /^Employeurs/, /Ajouter un employeur/)
  const typed = { kind: 'organisme', name: said.name, town: 'Arras', siret: SIRET, phones: '03 53 01 90 09' }
  await fillIn(who, blank, typed)
  return { who, own: name, id: body.id }
}
/** The florist says the same of itself, a minute after it was typed. */
async function declared(changes: Partial<Said> = {}): Promise<string> {
  const id = newId<DeclarationId>()
  const at = new Date(now().getTime() + 60_000)
  await db.transaction(async (tx) => {
    await saveDeclaration(tx, id, { ...said, ...changes }, at)
    await markConfirmed(tx, id, at)
  })
  beffroi.setNow(new Date(at.getTime() + 60_000))
  return `${DECLARED}/${id}`
}
const listed = async ({ who }: { who: Visitor }, shelf = '') =>
  /Fleurs de la Scarpe/.test((await who.get(`${DECLARED}${shelf}`)).text)

test('A declaration under the name of a host without SIRET is theirs to tell apart, and nobody else’s to lose', async () => {
  const body = await newOrganisation(beffroi, 'prescriber', 'PLIE de l’Ouest')
  const who = await newcomer(beffroi, { organisationId: body.id, role: 'referent' })
  const named = { kind: 'organisme', name: 'La Supérette', town: 'Arras' }
  await fillIn(who, await walk(who, /^Employeurs/, /Ajouter un employeur/), named)
  const at = await declared({ name: 'La Supérette', siret: '00009000600016' })
  const karine = await beffroi.as('karine')
  assert.match((await karine.get(DECLARED)).text, /La Supérette/, 'an action works here')
  const page = sentencesIn((await who.get(at)).text)
  assert.match(page, /Vous suivez déjà cet employeur.*C’est un autre/)
  const kept = await who.post(`${at}/suivre`, { isOther: 'oui' })
  assert.equal(kept.status, 303)
  const both = await hostsNamed(db, body.id, 'La Supérette')
  assert.deepEqual(
    new Set(both.map(({ body: legal }) => legal.kind === 'organisation' && legal.siret !== null)),
    new Set([false, true]),
  )
  assert.doesNotMatch((await karine.get(DECLARED)).text, /La Supérette/)
})

describe('What an employer declares, that two bodies keep', async () => {
  const one = await keeperOf('PLIE du Nord')
  const other = await keeperOf('PLIE du Sud')

  test('waits for each: what one does with it, the other does not see done', async () => {
    const at = await declared()
    assert.deepEqual([await listed(one), await listed(other)], [true, true])
    await one.who.submit(`${at}/suivre`, {})
    assert.deepEqual([await listed(one), await listed(other)], [false, true])
    const page = sentencesIn((await other.who.get(at)).text)
    assert.match(page, /Vous suivez déjà cet employeur/)
    assert.doesNotMatch(page, /Nord/)
    const [sheet = assert.fail()] = await hostsNamed(db, other.id, said.name)
    const correction = `/immersions/employeurs/${sheet.id}/correction`
    const form = formIn((await other.who.get(correction)).text, correction)
    await other.who.submit(correction, { ...form, accepts: 'no', said: 'Fermé en août.' })
    assert.equal(await listed(other), true, 'another correction answers nothing')
    assert.match(sentencesIn((await other.who.get(at)).text), /Accueille Oui Avant\s: Non/)
    const before = await hostsNamed(db, other.id, said.name)
    assert.deepEqual(
      before.map(({ way }) => way),
      [''],
    )
    const [first, again] = [
      await other.who.post(`${at}/suivre`, {}),
      await other.who.post(`${at}/suivre`, {}),
    ]
    assert.deepEqual([first.status, again.location], [303, first.location])
    const [host] = await hostsNamed(db, other.id, said.name)
    assert.deepEqual([host?.way, host?.capacity, host?.phones], ['Bus 2', 2, ['+33353019009']])
    assert.deepEqual([host?.uncheckedLogin, host?.said], ['+33639987701', 'Fermé en août.'])
    assert.match(
      sentencesIn((await other.who.get(`/immersions/employeurs/${sheet.id}`)).text),
      /Métiers, dans ses mots\s: fleuriste\. Contact donné, non vérifié\s: 06\s39\s98\s77\s01\. Fermé en août\./,
    )
    assert.equal(await listed(other), false)
  })

  test('is nothing to answer for a body that keeps the employer since: it was answered', async () => {
    const late = await keeperOf('PLIE de l’Est')
    assert.equal(await listed(late), false)
  })

  test('is put aside by one, and waits for the other', async () => {
    const at = await declared()
    await one.who.submit(`${at}/ecarter`, {})
    await one.who.submit(`${at}/ecarter`, {})
    assert.deepEqual([await listed(one), await listed(one, '?etat=ecartees')], [false, true])
    assert.deepEqual([await listed(other), await listed(other, '?etat=ecartees')], [true, false])
    await other.who.submit(`${at}/suivre`, { isChecked: 'oui' })
    assert.deepEqual((await hostsNamed(db, other.id, said.name))[0]?.phones, ['+33639987701', '+33353019009'])
    assert.equal(await listed(one, '?etat=ecartees'), true)
    await one.who.submit(`${at}/suivre`, {})
    const kept = await db.rows(
      sql`select distinct keeper_id from immersion.hosts where siret = ${SIRET} and way = 'Bus 2'`,
    )
    assert.equal(kept.length, 2)
    assert.deepEqual([await listed(one), await listed(one, '?etat=ecartees')], [false, false])
  })
})

test('What an employer declares again never pushes out what its keeper typed', async () => {
  const own = await keeperOf('PLIE du Centre')
  const [sheet = assert.fail()] = await hostsNamed(db, own.id, said.name)
  const correction = `/immersions/employeurs/${sheet.id}/correction`
  const typed = `Demander Rose. ${'Elle rappelle toujours le soir. '.repeat(13)}Fin.`
  await own.who.submit(correction, {
    ...formIn((await own.who.get(correction)).text, correction),
    said: typed,
  })
  for (const tradesSaid of ['fleuriste', 'vente de fleurs', 'art floral, bouquets et vente de plantes']) {
    await own.who.submit(`${await declared({ tradesSaid, capacity: 3 })}/suivre`, {})
    const [host = assert.fail()] = await hostsNamed(db, own.id, said.name)
    assert.deepEqual([host.said, host.declaredTrades], [typed, tradesSaid])
  }
})

test('What an employer declared is struck out by its keeper, who checked it', async () => {
  const own = await keeperOf('PLIE de la Côte')
  await own.who.submit(`${await declared()}/suivre`, {})
  const [sheet = assert.fail()] = await hostsNamed(db, own.id, said.name)
  const correction = `/immersions/employeurs/${sheet.id}/correction`
  const shown = async () => formIn((await own.who.get(correction)).text, correction)
  const form = await shown()
  assert.deepEqual(
    [form['declaredTrades'], form['uncheckedLogin']],
    ['fleuriste', '06\u00A039\u00A098\u00A077\u00A001'],
  )
  await own.who.submit(correction, form)
  const [same] = await hostsNamed(db, own.id, said.name)
  assert.deepEqual([same?.declaredTrades, same?.uncheckedLogin], ['fleuriste', '+33639987701'])
  await own.who.submit(correction, { ...(await shown()), uncheckedLogin: '' })
  const [struck] = await hostsNamed(db, own.id, said.name)
  assert.deepEqual([struck?.declaredTrades, struck?.uncheckedLogin], ['fleuriste', ''])
  assert.doesNotMatch((await own.who.get(correction)).text, /Contact donné/)
})
