import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { seeded } from '#actions'
import { dayOf } from '#platform/time'
import { deadLinks, newcomer, openBeffroi, type Visitor } from '#testing'
import { enrolTrainee } from '#training'
import { seededCompany, seededRequest } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aicha = await beffroi.as('aicha')
const claire = await beffroi.as('claire')
const here = `/entreprise-virtuelle/${seededCompany}`
const sheet = `${here}/prestations/${seededRequest(2)}`

const png = async () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#86311f' } })
    .png()
    .toBuffer()
const photo = async (name = 'IMG.png') => new File([new Uint8Array(await png())], name, { type: 'image/png' })

describe('The sheet of a service', () => {
  test('keeps a photo before and after, once each, for the group and who trains it', async () => {
    const id = crypto.randomUUID()
    const sent = { act: id, moment: 'before', photo: await photo() }
    for (let n = 0; n < 2; n += 1) assert.equal((await aicha.post(`${sheet}/photos`, sent)).status, 303)
    await aicha.submit(`${sheet}/photos`, { ...sent, act: crypto.randomUUID(), moment: 'after' })
    const { text } = await aicha.get(sheet)
    const shown = [...text.matchAll(/<img[^>]*src="([^"?]+\/photos\/[^"?]+)[^>]*alt="([^"]+)"/g)]
    assert.deepEqual(
      shown.map(([, , alt]) => alt),
      ['Photo avant le travail', 'Photo après le travail'],
    )
    const at = shown[0]?.[1] ?? ''
    for (const reader of [aicha, claire]) {
      const answer = await reader.get(at)
      assert.equal(answer.headers.get('content-type'), 'image/webp')
    }
    for (const stranger of ['karine', 'yanis', 'paul'] as const)
      assert.equal((await (await beffroi.as(stranger)).get(at)).status, 404)
    assert.equal((await aicha.get(at.replace(seededRequest(2), seededRequest(1)))).status, 404)
  })

  test('lets a photo go, with its file, when it is not the right one', async () => {
    const shown = async () => [
      ...(await aicha.get(sheet)).text.matchAll(/action="([^"]+\/photos\/[^"]+\/retirer)"/g),
    ]
    const [[, first = ''] = []] = await shown()
    for (const stranger of ['karine', 'yanis'] as const)
      assert.equal((await (await beffroi.as(stranger)).post(first)).status, 404)
    assert.equal((await aicha.post(first.replace(seededRequest(2), seededRequest(1)))).status, 303)
    assert.equal((await shown()).length, 2)
    for (let n = 0; n < 2; n += 1) assert.equal((await aicha.post(first)).status, 303)
    assert.equal((await shown()).length, 1)
    assert.equal((await aicha.get(first.replace('/retirer', ''))).status, 404)
  })

  test('lets a photo of somebody else go by who trains alone, and its own author no more once it is invoiced', async () => {
    const camille = await newcomer(beffroi)
    const trainee = { groupId: seeded.group7, personId: camille.personId, fromDay: dayOf('2026-01-05') }
    await beffroi.db.transaction((tx) => enrolTrainee(tx, { ...trainee, at: beffroi.now() }))
    const take = async () => {
      const id = crypto.randomUUID()
      await camille.submit(`${sheet}/photos`, { act: id, moment: 'after', photo: await photo() })
      return `${sheet}/photos/${id}`
    }
    const [one, other] = [await take(), await take()]
    const offered = async (who: Visitor, at: string) =>
      (await who.get(sheet)).text.includes(`action="${at}/retirer"`)
    assert.deepEqual([await offered(camille, one), await offered(aicha, one)], [true, false])
    const theirs = await aicha.post(`${one}/retirer`)
    assert.equal(theirs.status, 422)
    assert.match(theirs.text, /Une autre personne a pris cette photo/)
    assert.deepEqual(deadLinks(theirs.text), [])
    assert.equal((await claire.post(`${one}/retirer`)).status, 303)
    assert.equal((await claire.get(one)).status, 404)
    assert.equal((await camille.post(`${other}/retirer`)).status, 303)
  })

  test('says in a sentence why a file is no photo', async () => {
    for (const [file, says] of [
      [undefined, /Prenez une photo/],
      [new File(['bonjour'], 'a.png', { type: 'image/png' }), /n’est pas une photo/],
      [new File([], 'vide.png', { type: 'image/png' }), /Prenez une photo/],
    ] as const) {
      const form = { act: crypto.randomUUID(), moment: 'before', photo: file }
      const answer = await aicha.post(`${sheet}/photos`, form)
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
      assert.deepEqual(deadLinks(answer.text), [])
    }
    const late = { act: crypto.randomUUID(), moment: 'before' }
    assert.match((await aicha.post(`${sheet}/photos`, late)).text, /value="before" checked/)
    const bad = { act: crypto.randomUUID(), moment: 'during', photo: await photo() }
    assert.equal((await aicha.post(`${sheet}/photos`, bad)).status, 422)
  })

  test('says whom to call, on the sheet, on the request and at the planning', async () => {
    for (const path of [sheet, `${here}/demandes/${seededRequest(2)}`, `${here}/planning`])
      assert.match((await aicha.get(path)).text, /href="tel:0639982002"/, path)
    assert.equal((await (await beffroi.as('yanis')).get(sheet)).status, 404)
  })

  test('ticks a step, and takes it back', async () => {
    const ticked = await aicha.submit(`${sheet}/etapes`, { step: 'greet', done: 'oui' })
    assert.match(ticked.text, /Annuler : Dire bonjour/)
    await aicha.submit(`${sheet}/etapes`, { step: 'greet', done: 'oui' })
    const back = await aicha.submit(`${sheet}/etapes`, { step: 'greet', done: 'non' })
    assert.doesNotMatch(back.text, /Annuler : Dire bonjour/)
    const bad = await aicha.post(`${sheet}/etapes`, { step: 'steal', done: 'oui' })
    assert.equal(bad.status, 422)
    assert.deepEqual(deadLinks(bad.text), [])
  })

  test('is given and invoiced once, however often it is pressed at once', async () => {
    beffroi.setNow('2026-06-04T10:00:00Z')
    const presses = await Promise.all([1, 2, 3].map(() => aicha.post(`${sheet}/fin`)))
    assert.deepEqual(
      presses.map(({ status }) => status),
      [303, 303, 303],
    )
    const invoices = await Promise.all([1, 2, 3].map(() => aicha.post(`${sheet}/facture`)))
    assert.equal(new Set(invoices.map(({ location }) => location)).size, 1)
    assert.match((await aicha.get(invoices[0]?.location ?? '')).text, /Facture n°\u00A02/)
    const own = /action="([^"]+\/photos\/[^"]+)\/retirer"/.exec((await claire.get(sheet)).text)?.[1] ?? ''
    assert.equal((await aicha.post(`${own}/retirer`)).status, 422)
    assert.equal((await aicha.get(own)).status, 200)
  })

  test('does not exist before the client has said yes', async () => {
    const asked = `${here}/prestations/${seededRequest(3)}`
    assert.equal((await aicha.get(asked)).status, 404)
    for (const act of ['etapes', 'photos', 'fin', 'facture', 'avis'])
      assert.equal((await aicha.post(`${asked}/${act}`)).status, 404, act)
  })

  test('asks for who goes first: nobody planned, nothing is given', async () => {
    const request = crypto.randomUUID()
    const asked = { act: request, client: 'Monsieur Vide', words: 'Ranger le garage.' }
    await aicha.submit(`${here}/demandes/ecrire`, asked)
    const id = crypto.randomUUID()
    const quote = { act: id, rows: '1', vat: 'none', other: 'Ranger', otherPrice: '20' }
    await aicha.submit(`${here}/demandes/${request}/devis`, quote)
    await aicha.submit(`${here}/devis/${id}/reponse`, { answer: 'accepted', name: 'Vide' })
    const closed = await aicha.submit(`${here}/demandes/${request}/fermer`)
    assert.match(closed.text, /Le client a dit oui\. La demande reste ouverte/)
    const given = await aicha.post(`${here}/prestations/${request}/fin`)
    assert.equal(given.status, 422)
    assert.match(given.text, /Personne n’est encore au planning/)
    assert.deepEqual(deadLinks(given.text), [])
  })

  test('never begins once its client gave up: the quote takes no answer any more', async () => {
    const request = crypto.randomUUID()
    await aicha.submit(`${here}/demandes/ecrire`, { act: request, client: 'Madame Non', words: 'Laver.' })
    const id = crypto.randomUUID()
    const quote = { act: id, rows: '1', vat: 'none', other: 'Laver', otherPrice: '20' }
    await aicha.submit(`${here}/demandes/${request}/devis`, quote)
    assert.match((await aicha.get(`${here}/devis/${id}`)).text, /Que répond le client/)
    await aicha.submit(`${here}/demandes/${request}/fermer`)
    assert.doesNotMatch((await aicha.get(`${here}/devis/${id}`)).text, /Que répond le client/)
    const late = await aicha.post(`${here}/devis/${id}/reponse`, { answer: 'accepted', name: 'Non' })
    assert.equal(late.status, 422)
    assert.match(late.text, /Cette demande est fermée/)
    assert.deepEqual(deadLinks(late.text), [])
    const another = await aicha.post(`${here}/demandes/${request}/devis`, {
      ...quote,
      act: crypto.randomUUID(),
    })
    assert.equal(another.status, 422)
    assert.match(another.text, /Cette demande est fermée/)
    assert.doesNotMatch(another.text, /Cette demande a déjà un devis/)
  })

  test('has another quote once the first is refused, which the first does not ask for again', async () => {
    const request = crypto.randomUUID()
    await aicha.submit(`${here}/demandes/ecrire`, { act: request, client: 'Madame Cher', words: 'Laver.' })
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
    const quote = { rows: '1', vat: 'none', other: 'Laver', otherPrice: '20' }
    await aicha.submit(`${here}/demandes/${request}/devis`, { ...quote, act: first })
    await aicha.submit(`${here}/devis/${first}/reponse`, { answer: 'refused', name: 'Cher' })
    assert.match((await aicha.get(`${here}/devis/${first}`)).text, /Faire un autre devis/)
    await aicha.submit(`${here}/demandes/${request}/devis`, { ...quote, act: second })
    assert.doesNotMatch((await aicha.get(`${here}/devis/${first}`)).text, /Faire un autre devis/)
  })
})
