import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Actor, OrganisationId } from '#people'
import { asSeen, newcomer, newOrganisation, openBeffroi, sentencesIn, type Newcomer } from '#testing'
import { asId } from '#platform/id'
import { importFile } from '../examples/import-example.ts'
import { merchantsImporter } from '../joining/import-merchants.ts'
import { listMerchants } from '../merchant-store.ts'
import { marketsRunBy, readMarket } from '../market-store.ts'
import type { MarketId } from '../ids.ts'

const beffroi = await openBeffroi({ empty: true })
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aci = await newOrganisation(beffroi, 'integration', 'Les Jardins du Phare')
const association = await newOrganisation(beffroi, 'other', 'Les Amis de la Halle')
const shop = await newOrganisation(beffroi, 'shop', 'Une épicerie')
const directs = (...ids: OrganisationId[]): Promise<Newcomer> =>
  newcomer(beffroi, ...ids.map((organisationId) => ({ organisationId, role: 'direction' as const })))
const director = await directs(aci.id)
const both = await directs(aci.id, association.id)

/** Who directs these organisations, as an importer hears of them. */
const actorOf = (...organisations: { id: OrganisationId; name: string }[]): Actor => ({
  personId: asId(both.personId),
  givenName: '',
  name: '',
  language: 'fr',
  memberships: organisations.map(({ id, name }) => ({
    organisationId: id,
    organisationName: name,
    organisationKind: id === association.id ? 'other' : 'integration',
    role: 'direction',
  })),
})
const LIST =
  'Enseigne;Secteur;Adresse;Commune;Commission\nLa Cave des Hemmes;Caviste;2 rue du Phare;Wimereux;8\n'

const OPEN = '/marche/ouvrir'
const asked = (fields: Record<string, string> = {}) => ({
  id: randomUUID(),
  name: 'Le marché du Phare',
  town: 'Le Portel',
  ...fields,
})
const marketOf = async (organisationId: OrganisationId) => (await marketsRunBy(db, [organisationId]))[0]

describe('A market', () => {
  test('is opened from an empty territory, by the links of who directs an organisation', async () => {
    const list = { name: 'liste.csv', bytes: Buffer.from(LIST) }
    await assert.rejects(importFile(beffroi, merchantsImporter, list, { by: actorOf(aci) }), /Ouvrez d’abord/)
    const day = await director.get('/')
    assert.match(day.text, /href="\/marche\/ouvrir"/)
    assert.match(day.text, /href="\/marche\/gestion"/, 'the menu leads there too')
    assert.equal((await director.get('/marche/gestion')).location, OPEN)
    const form = await director.get(OPEN)
    assert.match(sentencesIn(form.text), /Il sera tenu par\s: Les Jardins du Phare/)
    const id = randomUUID()
    const page = await director.submit(OPEN, asked({ id, organisation: aci.id }))
    assert.match(sentencesIn(page.text), /Le marché du Phare est ouvert/)
    assert.match(sentencesIn(page.text), /Aucun commerce encore/)
    assert.match(sentencesIn(page.text), /Personne ne peut encore commander ici.*dépôt de vélos/)
    assert.match(page.text, /href="\/marche\/gestion\/commerces\/ajouter"/)
    assert.match(page.text, /href="\/imports\/merchants"/)
    const opened = await readMarket(db, asId(id))
    assert.deepEqual([opened?.organisationId, opened?.slug], [aci.id, 'le-portel'])
    assert.equal((await director.get(OPEN)).location, '/marche/gestion')
    assert.doesNotMatch((await director.get('/')).text, /href="\/marche\/ouvrir"/)
    assert.equal((await beffroi.visitor().get('/marche')).status, 200, 'customers read it, empty')
  })

  test('sent twice is one, and an organisation has no second', async () => {
    const { id = '' } = (await marketOf(asId(aci.id))) ?? {}
    assert.equal((await director.post(OPEN, asked({ id, organisation: aci.id }))).status, 303)
    const second = await director.post(OPEN, asked({ organisation: aci.id, name: 'Un autre' }))
    assert.equal(second.status, 422)
    assert.match(sentencesIn(second.text), /Cette structure tient déjà un marché : elle n’en tient qu’un/)
    assert.match(second.text, /value="Un autre"/)
    assert.equal((await marketsRunBy(db, [asId(aci.id)])).length, 1)
  })

  test('pressed by two at once is one', async () => {
    const { id } = await newOrganisation(beffroi, 'public', 'Une ville')
    const hands = [await directs(id), await directs(id)]
    const sent = await Promise.all(hands.map((one) => one.post(OPEN, asked({ organisation: id }))))
    assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303, 422]))
  })

  test('says what is missing, and keeps what was typed', async () => {
    const sent = await both.post(OPEN, asked({ organisation: association.id, name: '' }))
    assert.equal(sent.status, 422)
    assert.match(sentencesIn(sent.text), /Écrivez le nom du marché/)
    assert.match(sent.text, /value="Le Portel"/)
  })

  test('is opened by nobody for an organisation that is not theirs, nor of a kind that runs none', async () => {
    const grocer = await directs(shop.id)
    assert.equal((await grocer.get(OPEN)).status, 404)
    assert.equal((await grocer.post(OPEN, asked({ organisation: shop.id }))).status, 404)
    const mediator = await newcomer(beffroi, { organisationId: association.id, role: 'mediator' })
    assert.equal((await mediator.post(OPEN, asked({ organisation: association.id }))).status, 404)
    const elsewhere = await director.post(OPEN, asked({ organisation: association.id }))
    assert.equal(elsewhere.status, 422)
    assert.match(sentencesIn(elsewhere.text), /Vous n’agissez pas pour cette structure/)
    assert.ok((await beffroi.visitor().get(OPEN)).location?.startsWith('/connexion'))
    assert.deepEqual(await marketsRunBy(db, [asId(association.id), asId(shop.id)]), [])
  })

  test('is told from the others by who runs several, page by page', async () => {
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000)) // the oldest market is the first
    await both.submit(OPEN, asked({ organisation: association.id, name: 'La Halle', town: 'Wimereux' }))
    const shelves = await beffroi.visitor().get('/marche?marche=le-portel')
    assert.match(shelves.text, /href="\/marche\/commerces\?marche=le-portel"/)
    const [first, second] = [
      await both.get('/marche/gestion'),
      await both.get('/marche/gestion?marche=wimereux'),
    ]
    assert.match(sentencesIn(first.text), /Le marché du Phare/)
    for (const page of ['commandes', 'livraison', 'rappels', 'part-des-ventes', 'a-completer', 'nom']) {
      const href = `/marche/gestion/${page}?marche=wimereux`
      assert.ok(second.text.includes(`href="${href}"`), href)
      const shown = await both.get(href)
      assert.equal(shown.status, 200, href)
      // the search of a recall says it in a field
      if (page === 'rappels') assert.match(shown.text, /name="marche" value="wimereux"/)
      for (const [, to = ''] of shown.text.matchAll(/(?:href|action)="(\/marche\/gestion[^"]*)"/g))
        if (to !== '/marche/gestion' && !to.endsWith('/nouveau'))
          assert.match(to, /marche=wimereux/, `${href} leads to ${to}`)
    }
    assert.equal((await director.get('/marche/gestion?marche=wimereux')).status, 404)
  })

  test('is told by the name of a list, to who runs several', async () => {
    const by = actorOf(aci, association)
    const bytes = Buffer.from(LIST)
    const sent = importFile(beffroi, merchantsImporter, { name: 'liste.csv', bytes }, { by })
    await assert.rejects(sent, /Vous tenez plusieurs marchés.*Le marché du Phare, La Halle/)
    await importFile(beffroi, merchantsImporter, { name: 'commerces-wimereux.csv', bytes }, { by })
    const halle = await marketOf(asId(association.id))
    assert.deepEqual(
      (await listMerchants(db, halle?.id ?? asId<MarketId>(''))).map(({ name }) => name),
      ['La Cave des Hemmes'],
    )
    const day = (await both.get('/')).text
    for (const { slug } of await marketsRunBy(db, [asId(aci.id), asId(association.id)]))
      for (const page of ['', '/commandes', '/part-des-ventes'])
        assert.ok(day.includes(`href="/marche/gestion${page}?marche=${slug}"`), `${page} of ${slug}`)
  })

  test('is called otherwise by who runs it, as they saw it; its address stays', async () => {
    const NAME = '/marche/gestion/nom'
    const seen = await asSeen(director, NAME)
    const said = { name: 'Le marché de la plage', town: 'Le Portel' }
    await director.submit(NAME, { ...said, ...seen })
    const late = await director.post(NAME, { name: 'Trop tard', town: 'Le Portel', ...seen })
    assert.equal(late.status, 422)
    assert.match(late.text, /value="Trop tard"/)
    const market = await marketOf(asId(aci.id))
    assert.deepEqual([market?.name, market?.slug], ['Le marché de la plage', 'le-portel'])
    const shelves = await beffroi.visitor().get('/marche?marche=le-portel')
    assert.match(sentencesIn(shelves.text), /Le marché de la plage/)
  })
})
