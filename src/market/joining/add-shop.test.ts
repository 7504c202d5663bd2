import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Actor } from '#people'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { asId } from '#platform/id'
import { importFile } from '../examples/import-example.ts'
import { merchantsImporter } from './import-merchants.ts'
import { readMerchant } from '../merchant-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const bruno = await beffroi.as('bruno')
const aci = await newOrganisation(beffroi, 'integration', 'Les Jardins du Phare')
const other = await newcomer(beffroi, { organisationId: aci.id, role: 'direction' })
await other.submit('/marche/ouvrir', {
  id: randomUUID(),
  organisation: aci.id,
  name: 'Le marché du Phare',
  town: 'Le Portel',
})

const ADD = '/marche/gestion/commerces/ajouter'
const SIRET = '73282932000074'
const words = (fields: Record<string, string | string[]> = {}) => ({
  id: randomUUID(),
  siret: SIRET,
  name: 'La Cave d’Artois',
  sector: 'Caviste',
  address: '4 rue du Four',
  postcode: '62100',
  town: 'Calais',
  phone: '03 21 00 00 12',
  commission: '8,5 %',
  'colds[]': ['≤8', '0-2'],
  franchise: 'oui',
  ...fields,
})
const idIn = (location: string | null) => /commerces\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''

describe('A shop added by a form', () => {
  let id = ''
  test('is read as a line of the list is, and says what comes next', async () => {
    const week = { 'd1-from1': '9:00', 'd1-to1': '12:30', holidays: 'closed' }
    const sent = await bruno.post(ADD, words(week))
    assert.equal(sent.status, 303, sentencesIn(sent.text))
    id = idIn(sent.location)
    const shop = await readMerchant(db, asId(id))
    assert.deepEqual(
      [shop?.name, shop?.street, shop?.phone, shop?.commission_bp, shop?.vat, shop?.colds],
      ['La Cave d’Artois', 'rue du Four', '+33321000012', 850, 'franchise', ['ambient', 'le8', 'le2']],
    )
    assert.match(shop?.hours ?? '', /Tu 09:00-12:30.*PH off/)
    const page = await bruno.get(sent.location ?? '')
    assert.match(sentencesIn(page.text), /La Cave d’Artois est sur le marché/)
    assert.match(sentencesIn(page.text), /Le pilote du territoire invite la personne qui tient ce commerce/)
    assert.match((await bruno.get('/marche/gestion?q=cave')).text, /la-cave-d-artois|cave/)
    await beffroi.settle() // its account is opened at the provider
    const accounts = await (await beffroi.as('didier')).get('/argent/comptes')
    assert.match(sentencesIn(accounts.text), /La Cave d’Artois/)
  })

  test('sent twice is one', async () => {
    const again = words({ siret: '', name: 'Un étal' })
    const [one, two] = [await bruno.post(ADD, again), await bruno.post(ADD, again)]
    assert.equal(one.status, 303)
    assert.equal(one.location, two.location)
  })

  test('whose SIRET is known says which it is, and proposes to open it', async () => {
    const known = await bruno.post(ADD, words({ name: 'Tout autre nom', address: 'Ailleurs' }))
    assert.equal(known.status, 422)
    assert.match(sentencesIn(known.text), /déjà sur ce marché\s: La Cave d’Artois, 4 rue du Four/)
    assert.match(known.text, /href="\/marche\/boutique\?commerce=la-cave-d-artois"/)
    assert.match(known.text, /value="Tout autre nom"/)
  })

  test('is of one market: another is told where it sells', async () => {
    const sent = await other.post(ADD, words())
    assert.equal(sent.status, 422)
    assert.match(sentencesIn(sent.text), /vend déjà sur un autre marché\s: La Cave d’Artois/)
    assert.match(sent.text, /href="\/marche\/commerces\/la-cave-d-artois"/)
    const list = `SIRET;Enseigne;Secteur;Adresse;Commune;Commission\n${SIRET};La Cave d’Artois;Caviste;4 rue du Four;Calais;8\n`
    const before = await readMerchant(db, asId(id))
    const file = { name: 'liste.csv', bytes: Buffer.from(list) }
    const direction = { organisationId: asId(aci.id), organisationName: aci.name, role: 'direction' } as const
    const by: Actor = {
      personId: asId(other.personId),
      givenName: '',
      name: '',
      language: 'fr',
      memberships: [{ ...direction, organisationKind: 'integration' }],
    }
    const [answer] = await importFile(beffroi, merchantsImporter, file, { by })
    assert.equal(answer?.what, 'refused')
    assert.match(answer?.why ?? '', /vend déjà sur un autre marché : Le marché de Calais/)
    assert.deepEqual(await readMerchant(db, asId(id)), before)
  })

  test('reads what is wrong beside each field, and keeps what was typed', async () => {
    for (const [fields, sentence] of [
      [{ siret: '73282932000075' }, /Ce SIRET est faux/],
      [{ name: '' }, /L’enseigne manque/],
      [{ town: '' }, /la commune manque/],
      [{ commission: '80' }, /pas un pourcentage de 0 à 50/],
      [{ commission: '' }, /Écrivez la commission : de 0 à 50 %/],
      [{ phone: '12' }, /Ce numéro n’est pas complet/],
      [{ 'd0-from1': 'tôt', 'd0-to1': '12:00' }, /Écrivez l’heure d’ouverture/],
      [{ 'colds[]': ['glacé'] }, /Choisissez parmi les cases/],
    ] as const) {
      const sent = await bruno.post(
        ADD,
        words({ siret: '', name: 'Neuf', ...fields } as Record<string, string>),
      )
      assert.equal(sent.status, 422, JSON.stringify(fields))
      assert.match(sentencesIn(sent.text), sentence)
      assert.match(sent.text, /value="4 rue du Four"/)
    }
  })

  test('is added by nobody who does not run the market', async () => {
    for (const cast of ['nadege', 'brigitte', 'aicha'] as const)
      assert.equal((await (await beffroi.as(cast)).post(ADD, words())).status, 404, cast)
    assert.ok((await beffroi.visitor().post(ADD, words())).location?.startsWith('/connexion'))
    assert.equal((await other.get(`/marche/gestion/commerces/${id}`)).status, 404)
  })
})
