import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { readZip } from '#platform/zip'
import { asSeen, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { readCrop } from '../bed-store.ts'
import { begunOf } from '../crop.ts'
import { factsBy } from '../examples/facts-store.ts'
import { bedId, choreRowId, cropId, seededFarm, seededTeam } from '../seeds/farm.ts'

import assert from 'node:assert/strict'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const yanis = await beffroi.as('yanis')
const bruno = await beffroi.as('bruno')
const gestures = '/ferme/gestes'

/** The form under a title, as the page has it: what a browser without script sends. */
async function formOf(visitor: Visitor, words: string): Promise<Record<string, string>> {
  const { text } = await visitor.get('/ferme')
  const card = text.split('<article').find((one) => sentencesIn(`<article${one}`).includes(words))
  assert.ok(card, words)
  const fields = [...card.matchAll(/<input[^>]*name="(\w+)"[^>]*?value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
}

const page = async (visitor: Visitor, path: string) => sentencesIn((await visitor.get(path)).text)

describe('The work of the day, without script', () => {
  test('is done in one press, told with who and when, and announced for their path', async () => {
    const form = await formOf(yanis, 'Désherber Batavia, Planche 4')
    const after = await yanis.submit(gestures, form)
    assert.match(sentencesIn(after.text), /C’est fait .*Désherber Batavia, Planche 4, Yanis à 10 h/)
    assert.match(sentencesIn(after.text), /Désherber : Batavia, Planche 4 , 10 h Annuler/)
    const [fact] = await factsBy(db, 'task done', beffroi.personId('yanis'))
    assert.deepEqual(
      [fact?.['kind'], fact?.['words'], fact?.['vegetable'], fact?.['doneOn']],
      ['weed', 'Batavia, Planche 4', 'batavia', '2026-06-02'],
    )
  })
  test('twice by one person is once, by two people is both', async () => {
    const form = await formOf(yanis, 'Arroser Serre')
    for (const act of [form['act'], form['act'], randomUUID()]) await yanis.submit(gestures, { ...form, act })
    beffroi.setNow('2026-06-02T08:01:00Z')
    await bruno.submit(gestures, { ...form, act: randomUUID() })
    const told = (who: 'yanis' | 'bruno') => factsBy(db, 'task done', beffroi.personId(who))
    assert.equal((await told('yanis')).filter((one) => one['kind'] === 'water').length, 1)
    assert.equal((await told('bruno')).length, 1)
    assert.match(await page(yanis, '/ferme'), /Arroser Serre, Yanis à 10 h, Bruno à 10 h 01/)
  })
  test('is taken back, and stands in the list again', async () => {
    const form = await formOf(yanis, 'Arroser Plein champ')
    await yanis.submit(gestures, form)
    await yanis.submit(gestures, { act: randomUUID(), what: 'undo', stop: '', undoes: form['act'] })
    await formOf(yanis, 'Arroser Plein champ')
    assert.equal((await factsBy(db, 'task undone', beffroi.personId('yanis'))).length, 1)
  })
  test('begins a crop when it is sown, with the lot of the packet, and not when it was not', async () => {
    const form = await formOf(yanis, 'Semer Haricots verts')
    await yanis.submit(gestures, { ...form, supplier_lot: 'SL-91777' })
    const sown = await readCrop(db, seededFarm.id, cropId(11))
    assert.deepEqual([sown && begunOf(sown), sown?.supplierLot], ['2026-06-02', 'SL-91777'])
    await yanis.submit(gestures, { act: randomUUID(), what: 'undo', stop: '', undoes: form['act'] })
    assert.equal((await readCrop(db, seededFarm.id, cropId(11)))?.standing, 'planned')
  })
  test('of another day or of no day is refused with a sentence', async () => {
    const form = await formOf(yanis, 'Désherber Pommes de terre')
    const answer = await yanis.post(gestures, { ...form, day: '2026-01-01' })
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Ce travail n’est plus dans la liste/)
    assert.equal((await yanis.post(gestures, { ...form, day: 'hier', chore: 'x' })).status, 422)
  })
  test('sent late by a telephone is put right by its clock, and refused after two weeks', async () => {
    const form = await formOf(yanis, 'Désherber Pommes de terre')
    const sent = (done: string) => ({
      ...form,
      act: randomUUID(),
      done_at: done,
      sent_at: '2026-06-02T09:00:00Z',
    })
    const phone = { 'x-requested-with': 'outbox' }
    const ofBruno = { ...phone, 'x-owner': beffroi.personId('bruno') }
    const theirs = await yanis.post(gestures, sent('2026-06-02T08:00:00Z'), ofBruno)
    assert.deepEqual([theirs.status, JSON.parse(theirs.text).outbox], [409, 'not yours'])
    const old = await yanis.post(gestures, sent('2026-05-10T06:00:00Z'), phone)
    assert.equal(old.status, 422)
    assert.match(old.text, /plus de deux semaines/)
    // Its clock is an hour ahead of ours: it was done at 9 h, an hour before we heard of it.
    assert.equal((await yanis.post(gestures, sent('2026-06-02T08:00:00Z'), phone)).status, 200)
    assert.match(await page(yanis, '/ferme'), /Pommes de terre Bintje, Planche 8, Yanis à 9 h/)
  })
})

describe('Whoever runs the farm', () => {
  const chore = (more: Record<string, string>) => ({
    id: randomUUID(),
    kind: 'other',
    day: '2026-06-03',
    bed: '',
    person: '',
    words: 'Rentrer les cagettes',
    ...more,
  })
  test('adds work for a day, once, and takes it away', async () => {
    const added = chore({ day: '2026-06-02' })
    await bruno.submit('/ferme/taches', added)
    await bruno.submit('/ferme/taches', added)
    assert.equal((await page(yanis, '/ferme')).split('Rentrer les cagettes').length, 2)
    await bruno.submit(`/ferme/taches/${added.id}/retirer`)
    assert.doesNotMatch(await page(yanis, '/ferme'), /Rentrer les cagettes/)
  })
  test('gives it to one person, whose list says so first', async () => {
    const [{ personId }] = seededTeam
    await bruno.submit(`/ferme/taches/${choreRowId(2)}/personne`, { person: personId })
    const own = await page(yanis, '/ferme')
    assert.ok(own.indexOf('Enlever les pierres Planche 14 Pour vous') < own.indexOf('Ensuite'), own)
    assert.match(await page(bruno, '/ferme'), /Enlever les pierres Planche 14 Donné à une autre personne/)
    await bruno.submit(`/ferme/taches/${choreRowId(2)}/personne`, { person: '' })
    assert.doesNotMatch(await page(yanis, '/ferme'), /Pour vous/)
  })
  test('reads a sentence for each thing that cannot be', async () => {
    for (const [more, sentence] of [
      [{ day: '2026-06-01' }, /Cette journée est passée/],
      [{ day: '2027-06-01' }, /plus de deux mois/],
      [{ bed: randomUUID() }, /Choisissez une planche/],
      [{ person: beffroi.personId('claire') }, /n’est pas dans l’équipe/],
      [{ words: '' }, /Dites en quelques mots/],
    ] as const) {
      const answer = await bruno.post('/ferme/taches', chore(more))
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
    }
  })
  test('plans a crop: the rotation and the season are told on its bed, the label keeps its words', async () => {
    const id = randomUUID()
    const planned = {
      bed: bedId(6),
      vegetable: 'parsley',
      variety: 'frisé',
      how: 'sown',
      planned: '2026-12-20',
      begun: '',
      supplier: 'Semences du Littoral',
      supplier_lot: '',
    }
    const bed = sentencesIn((await bruno.submit(`/ferme/cultures/${id}`, planned)).text)
    assert.match(bed, /Bientôt : Persil frisé/)
    assert.match(bed, /Même famille deux ans de suite Carottes, Persil frisé Famille des/)
    assert.match(bed, /Hors saison/)
    const radishes = { ...planned, variety: 'rouge', vegetable: 'radish', begun: '2026-04-20' }
    const there = `/ferme/cultures/${cropId(6)}`
    const refused = await bruno.post(there, { ...radishes, ...(await asSeen(bruno, there)) })
    assert.match(sentencesIn(refused.text), /Des lots portent déjà ce nom/)
    for (const [more, sentence] of [
      [{ vegetable: 'banana' }, /Choisissez un légume de la liste/],
      [{ bed: randomUUID() }, /Choisissez une planche de la liste/],
      [{ begun: '2026-06-03' }, /n’est pas encore venu/],
    ] as const)
      assert.match(
        sentencesIn((await bruno.post(`/ferme/cultures/${id}`, { ...planned, ...more })).text),
        sentence,
      )
    await bruno.submit(`/ferme/cultures/${id}/fin`, { why: 'given up' })
    assert.doesNotMatch(await page(bruno, `/ferme/planches/${bedId(6)}`), /Bientôt/)
  })
  test('draws a bed where there is none', async () => {
    const id = randomUUID()
    const bed = { name: 'Planche 15', place: 'open', width: '120', length: '800', x: '900', y: '2800' }
    await bruno.submit(`/ferme/planches/${id}`, bed)
    assert.match(await page(yanis, '/ferme/plan'), /Planche 15 Libre/)
    const again = (more: Record<string, string>) =>
      bruno.post(`/ferme/planches/${randomUUID()}`, { ...bed, ...more })
    assert.match(sentencesIn((await again({ name: 'Planche 16' })).text), /déjà à cet endroit/)
    assert.match(sentencesIn((await again({ x: '3000' })).text), /a déjà ce nom/)
    // a number that no integer of the database holds
    assert.equal((await again({ name: 'Planche 20261129001', x: '3000' })).status, 303)
    assert.match(await page(yanis, '/ferme/plan'), /Planche 20261129001 Libre/)
  })
  test('takes in the team those they accompany, and from the next day the farm is closed to who left', async () => {
    const team = (await bruno.get('/ferme/equipe')).text
    assert.match(team, /Choisissez/)
    assert.match(
      sentencesIn(team),
      /Une personne sous contrat entre avec l’accès reçu.*ou Paul Wattez qui pilote ce territoire/,
    )
    const [, other = ''] = /<option value="([0-9a-f-]{36})"/.exec(team) ?? []
    await bruno.submit('/ferme/equipe', { person: other, from: '2026-06-02' })
    const stranger = await bruno.post('/ferme/equipe', {
      person: beffroi.personId('claire'),
      from: '2026-06-02',
    })
    assert.equal(stranger.status, 422)
    const leave = () => bruno.submit(`/ferme/equipe/${beffroi.personId('yanis')}/fin`)
    assert.match(sentencesIn((await leave()).text), /Yanis.*Reste dans l’équipe/)
    const stays = await bruno.submit('/ferme/equipe', {
      person: beffroi.personId('yanis'),
      from: '2026-06-02',
    })
    assert.doesNotMatch(sentencesIn(stays.text), /Reste dans l’équipe/)
    await leave()
    assert.equal((await yanis.get('/ferme')).status, 200)
    beffroi.setNow('2026-06-03T08:00:00Z')
    assert.equal((await yanis.get('/ferme')).status, 404)
    beffroi.setNow('2026-06-02T08:00:00Z')
  })
  test('is not who works there, nor who has nothing to do with it', async () => {
    const posts = [
      '/ferme/taches',
      '/ferme/taches/donner',
      `/ferme/taches/${choreRowId(2)}/personne`,
      `/ferme/taches/${choreRowId(2)}/retirer`,
      `/ferme/cultures/${cropId(5)}`,
      `/ferme/cultures/${cropId(5)}/fin`,
      `/ferme/planches/${bedId(5)}`,
      '/ferme/equipe',
      `/ferme/equipe/${beffroi.personId('yanis')}/fin`,
    ]
    for (const id of ['yanis', 'farida', 'nadege', 'brigitte'] as const)
      for (const path of posts)
        assert.equal((await (await beffroi.as(id)).post(path, {})).status, 404, `${id} ${path}`)
  })
})

describe('What somebody did', () => {
  test('is read by them, without a count and without anybody else', async () => {
    const own = await page(yanis, '/ferme/moi')
    assert.match(own, /Désherber : Batavia, Planche 4/)
    assert.match(own, /Récolter : Fraises, 5,6 kg/)
    assert.doesNotMatch(own, /Bruno|Fatou|Kevin/)
    assert.doesNotMatch(await page(bruno, '/ferme/moi'), /Batavia/)
  })
  test('is in the data that they take away', async () => {
    const answer = await yanis.get('/moi/donnees.zip')
    const zip = readZip(answer.bytes, { entries: 100, bytes: 10_000_000 })
    assert.ok(zip.ok)
    const files = new Map(zip.entries.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]))
    assert.match(files.get('donnees-brutes/ferme/travail.csv') ?? '', /Désherber : Batavia, Planche 4/)
    assert.match(
      files.get('donnees-brutes/ferme/travail.csv') ?? '',
      /Récolter : Fraises, 5,6.kg;F-260531-02/,
    )
    assert.match(files.get('donnees-brutes/ferme/equipes.csv') ?? '', /La Ferme urbaine/)
    assert.doesNotMatch(files.get('donnees-brutes/ferme/tout.json') ?? '', /Fatou|Kevin/)
  })
  test('stands in their day, and in that of whoever runs the farm', async () => {
    assert.match(await page(yanis, '/'), /La ferme : \d+ travaux/)
    assert.match(await page(bruno, '/'), /La ferme : \d+ travaux/)
    assert.doesNotMatch(await page(await beffroi.as('farida'), '/'), /La ferme :/)
  })
})
