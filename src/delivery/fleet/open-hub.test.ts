import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { OrganisationId } from '#people'
import {
  formIn,
  formsIn,
  newOrganisation,
  newcomer,
  openBeffroi,
  sentencesIn,
  standingForms,
  type Newcomer,
} from '#testing'
import { dispatchPages } from '../dispatch-listed.ts'
import { listHubs } from '../hub-store.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import { seededBikes, seededHub, seededPlaces } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const OPEN = '/livraisons/ouvrir'

type Place = { id: OrganisationId; name: string }
let lens: Place
let director: Newcomer
before(async () => {
  lens = await newOrganisation(beffroi, 'integration', 'Les Roues de Lens')
  director = await newcomer(beffroi, { organisationId: lens.id, role: 'direction' })
})

const spot = { latitude: '50,43', longitude: '2,83' }
/** The form as the page shows it, with what is typed in it. */
const filled = async (who: Newcomer, typed: Record<string, string>): Promise<Record<string, string>> => ({
  ...formIn((await who.get(OPEN)).text, OPEN),
  name: 'Le Dépôt de Lens',
  address: '1 Place du Cantin, 62300 Lens',
  ...spot,
  ...typed,
})
const hubOfLens = async () => (await listHubs(db)).filter(({ organisationId }) => organisationId === lens.id)

describe('Whoever directs an integration organisation without a hub', () => {
  test('is led to its opening by the menu and by a card of their day', async () => {
    const { text } = await director.get('/')
    assert.match(text, new RegExp(`href="${OPEN}"`))
    assert.match(text, /href="\/livraisons\/jours"[^>]*>Livraisons/)
    assert.equal((await director.get('/livraisons/jours')).location, OPEN)
    assert.equal((await director.get('/livraisons')).location, '/livraisons/jours')
  })
  test('is told what is missing, and keeps what was typed', async () => {
    const wrong = { name: '', latitude: '', speed: '90', slots2: '25:00-26:00' }
    const answer = await director.post(OPEN, await filled(director, wrong))
    assert.equal(answer.status, 422)
    const said = sentencesIn(answer.text)
    assert.match(said, /4 points sont à corriger/)
    assert.match(answer.text, /value="1 Place du Cantin, 62300 Lens"/)
    assert.deepEqual(await hubOfLens(), [])
  })
  test('opens it once, with the usual hours and speeds; then reads what comes next', async () => {
    const form = await filled(director, {})
    assert.equal(form['speed'], '15')
    const days = sentencesIn((await director.submit(OPEN, form)).text)
    await director.submit(OPEN, form)
    const [hub, ...others] = await hubOfLens()
    assert.deepEqual(others, [])
    assert.equal(hub?.reload_s, seededHub.reload_s)
    assert.deepEqual(await slotsOfHub(db, hub?.id ?? ''), await slotsOfHub(db, seededHub.id))
    assert.match(
      days,
      /Avant la première livraison À faire Un vélo.*À faire Une personne.*À faire Un lieu.*Fait Des créneaux/,
    )
    assert.match(sentencesIn((await director.get('/')).text), /Le Dépôt de Lens n’a pas encore de vélo/)
    for (const page of ['velos', 'lieux', 'depot', 'depots', 'chiffres', 'demandes', 'jours/aujourdhui'])
      assert.equal((await director.get(`/livraisons/${page}`)).status, 200, page)
    assert.match(sentencesIn((await director.get('/livraisons/demandes')).text), /pas encore de lieu/)
  })
  test('adds a bike and a place of their own, from which they ask for deliveries', async () => {
    const fresh = (await director.get('/livraisons/velos/nouveau')).text
    const [form] = formsIn(fresh, '').filter(({ action }) => action.startsWith('/livraisons/velos/'))
    await director.submit(form?.action ?? '', { ...form?.fields, name: 'Le premier' })
    const here = '/livraisons/lieux/nouveau'
    const place = {
      name: 'L’Atelier',
      address: '1 Place du Cantin',
      postcode: '62300',
      town: 'Lens',
      own: 'oui',
      ...spot,
    }
    await director.submit(here, { ...formIn((await director.get(here)).text, here), ...place })
    assert.match(
      sentencesIn((await director.get('/livraisons/demandes')).text),
      /L’Atelier.*Demander une livraison/,
    )
    const twin = await director.post(here, {
      ...formIn((await director.get(here)).text, here),
      ...place,
      name: 'Un autre',
    })
    assert.match(sentencesIn(twin.text), /Votre structure a déjà un lieu ici/)
  })
})

describe('A hub', () => {
  test('is opened by nobody else: a role elsewhere, a courier, a shop, a stranger', async () => {
    const school = await newOrganisation(beffroi, 'training')
    const others = [
      await newcomer(beffroi, { organisationId: school.id, role: 'direction' }),
      await newcomer(beffroi, { organisationId: lens.id, role: 'courier' }),
      await beffroi.as('nadege'),
      await beffroi.as('paul'),
      await beffroi.as('aicha'),
    ]
    for (const who of others)
      for (const { status } of [await who.get(OPEN), await who.post(OPEN, { name: 'x' })])
        assert.equal(status, 404)
    assert.equal((await beffroi.visitor().get(OPEN)).status, 303)
  })
  test('is not opened in the name of somebody else’s organisation, nor over their hub', async () => {
    const before = await listHubs(db)
    const thefts: Record<string, string>[] = [
      { organisation: seededHub.organisationId },
      { id: seededHub.id },
    ]
    for (const stolen of thefts)
      assert.equal((await director.post(OPEN, await filled(director, stolen))).status, 422)
    assert.deepEqual(await listHubs(db), before)
  })
  test('opens nothing of another: pages and forms answer 404 to who runs the second', async () => {
    const hasId = /[0-9a-f-]{36}/
    const bruno = await beffroi.as('bruno')
    const forms = new Map<string, Record<string, string>>()
    for (const { url } of dispatchPages) {
      for (const { action, fields } of await standingForms(bruno, url))
        if (hasId.test(action)) forms.set(action, fields)
      const seen = await director.get(url)
      if (hasId.test(url)) assert.equal(seen.status, 404, url)
      for (const { name } of [...seededBikes, ...seededPlaces])
        assert.ok(!seen.text.includes(name), `${url}: ${name}`)
    }
    assert.ok(forms.size > 5)
    const more = [`/livraisons/depots/${seededHub.id}`, `/livraisons/lieux/${seededPlaces[0]?.id}`]
    for (const action of more) forms.set(action, {})
    for (const [action, fields] of forms)
      assert.equal((await director.post(action, fields)).status, 404, action)
    assert.equal((await bruno.get('/livraisons/depots')).text.includes('Le Dépôt de Lens'), false)
  })
  test('may be the second of an organisation: one stands at one of them, and goes to the other', async () => {
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
    await director.submit(OPEN, await filled(director, { name: 'Le Dépôt de Liévin' }))
    const [first, second] = await hubOfLens()
    assert.match(
      sentencesIn((await director.get('/livraisons/velos')).text),
      /Le Dépôt de Liévin.*Aucun vélo/,
    )
    const moved = await director.submit(`/livraisons/depots/${first?.id}`)
    assert.match(sentencesIn(moved.text), /Vous êtes à Le Dépôt de Lens/)
    assert.match(sentencesIn((await director.get('/livraisons/velos')).text), /Le premier/)
    assert.match(
      (await director.get('/livraisons/depots')).text,
      new RegExp(`/livraisons/depots/${second?.id}`),
    )
  })
  test('keeps what a form of it sends, though its reader went to another meanwhile', async () => {
    const [lensHub, lievin] = await hubOfLens()
    const fresh = (await director.get('/livraisons/velos/nouveau')).text
    const [bike] = formsIn(fresh, '').filter(({ action }) => action.startsWith('/livraisons/velos/'))
    const here = '/livraisons/lieux/nouveau'
    const place = {
      name: 'La Remise',
      address: '1 Place du Cantin',
      postcode: '62300',
      town: 'Lens',
      ...spot,
    }
    const placeForm = { ...formIn((await director.get(here)).text, here), ...place }
    await director.submit(`/livraisons/depots/${lievin?.id}`)
    const bikes = await director.submit(bike?.action ?? '', { ...bike?.fields, name: 'Le second' })
    assert.match(sentencesIn(bikes.text), /Le Dépôt de Lens.*Le premier.*Le second/)
    await director.submit(`/livraisons/depots/${lievin?.id}`)
    assert.match(sentencesIn((await director.submit(here, placeForm)).text), /L’Atelier.*La Remise/)
    const [, shed = ''] =
      /href="(\/livraisons\/lieux\/[^"/]+)"[^>]*>La Remise/.exec(
        (await director.get('/livraisons/lieux')).text,
      ) ?? []
    const known = formIn((await director.get(shed)).text, shed)
    const settings = formIn((await director.get('/livraisons/depot')).text, '/livraisons/depot')
    await director.submit(`/livraisons/depots/${lievin?.id}`)
    await director.submit(shed, { ...known, name: 'La Remise du fond' })
    await director.submit(`/livraisons/depots/${lievin?.id}`)
    await director.submit('/livraisons/depot', { ...settings, name: 'Le Grand Dépôt de Lens' })
    assert.deepEqual(
      (await hubOfLens()).map(({ name }) => name),
      ['Le Grand Dépôt de Lens', 'Le Dépôt de Liévin'],
    )
    const move = '/livraisons/depot/point'
    const moved = formIn((await director.get(move)).text, move)
    await director.submit(`/livraisons/depots/${lievin?.id}`)
    assert.match(
      sentencesIn((await director.submit(move, { ...moved, toward: 'nord' })).text),
      /Le Grand Dépôt de Lens/,
    )
    for (const hub of [seededHub.id, 'rien'])
      assert.equal((await director.post(here, { ...placeForm, hub, name: 'Volé' })).status, 404)
    assert.equal((await director.post(bike?.action ?? '', { ...bike?.fields, hub: 'rien' })).status, 404)
    await director.submit(`/livraisons/depots/${lensHub?.id}`)
  })
  test('of two organisations is each run by who works in both', async () => {
    const both = await newcomer(
      beffroi,
      { organisationId: lens.id, role: 'technical supervisor' },
      { organisationId: seededHub.organisationId, role: 'technical supervisor' },
    )
    assert.match((await both.get('/livraisons/velos')).text, /Vélo 1/)
    const [hub] = await hubOfLens()
    await both.submit(`/livraisons/depots/${hub?.id}`)
    const there = (await both.get('/livraisons/velos')).text
    assert.match(there, /Le premier/)
    assert.doesNotMatch(there, /Vélo 1</)
    assert.equal((await both.get(`/livraisons/velos/${seededBikes[0]?.id}`)).status, 404)
  })
})
