import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { endTraineeship, enrolTrainee } from '#training'
import { deadLinks, newReader, openBeffroi } from '#testing'
import { forgetCompany } from '../mine/forget-company.ts'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'
import { inside } from '../screen/door.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aicha = newReader(await beffroi.as('aicha'))
const visitor = await beffroi.as('aicha')
const anybody = beffroi.visitor('10.1.2.3')
let here = ''
let open = ''

const registered = async () =>
  (
    await beffroi.db.row<{ count: number }>(sql`
      select coalesce(sum(people), 0)::int as count
      from company.registrations r
      join company.events e on e.id = r.event_id
      where e.title = 'Goûter solidaire'`)
  )?.count

describe('An event of a company', () => {
  test('is prepared by links: what, when, where, who leads', async () => {
    await aicha.open('/')
    await aicha.follow('Notre entreprise')
    await aicha.follow('Les événements')
    await aicha.follow('Préparer un événement')
    const words = { title: 'Goûter solidaire', day: '2026-06-20', place: 'Salle des fêtes, Arras' }
    await aicha.send('Enregistrer', { ...words, price: '2 € la part', picture: 'meal', leader: /Rosa/ })
    aicha.reads(
      /Goûter solidaire Voir l’affiche Quand Samedi 20 juin, de 9 h à 17 h Où Salle des fêtes, Arras/,
    )
    aicha.reads(/Qui mène Rosa/)
    here = /action="([^"]+)\/taches"/.exec(aicha.html())?.[1] ?? ''
    open = here.replace(`/${seededCompany}`, '')
  })

  test('says beside each field what is wrong', async () => {
    const at = here.slice(0, here.lastIndexOf('/'))
    const right = { id: crypto.randomUUID(), title: 'X', day: '2026-06-20', from: '09:00', to: '10:00' }
    const good = { ...right, place: 'Ici', picture: 'meal', leader: beffroi.personId('aicha') }
    for (const [wrong, says] of [
      [{ title: '' }, /Écrivez ce que c’est/],
      [{ from: '25:00' }, /Écrivez l’heure ainsi/],
      [{ to: '08:00' }, /La fin est avant le début/],
      [{ leader: beffroi.personId('claire') }, /Choisissez une personne/],
      [{ place: '' }, /Écrivez le lieu/],
    ] as const) {
      const answer = await visitor.post(at, { ...good, ...wrong })
      assert.equal(answer.status, 422)
      assert.match(answer.text, says)
    }
  })

  test('has tasks that somebody takes, and a budget that is exact', async () => {
    await aicha.send('Ajouter cette tâche', { task: 'Faire trois gâteaux' })
    await aicha.send('Je m’en occupe')
    aicha.reads(/Faire trois gâteaux Aïcha/)
    await aicha.send('C’est fait')
    aicha.reads(/Faire trois gâteaux Aïcha Fait/)
    await aicha.send('Ajouter au matériel', { material: '3 plats' })
    await aicha.send('Je l’apporte')
    aicha.reads(/3 plats Aïcha/)
    await aicha.send('C’est là')
    aicha.reads(/3 plats Aïcha Là/)
    await aicha.send('Ajouter au budget', { line: 'Farine', cents: '12,35', way: 'out' })
    await aicha.send('Ajouter au budget', { line: 'Parts', cents: '40', way: 'in' })
    aicha.reads(/Il reste 27,65 €/)
    await aicha.send('Ajouter au budget', { line: 'Salle', cents: '30', way: 'out' })
    aicha.reads(/Il manque 2,35 €/)
  })

  test('lets go of a task by who took it, and takes off its list what nobody took', async () => {
    await aicha.send('Ajouter cette tâche', { task: 'Décorer' })
    await aicha.send('Je m’en occupe')
    aicha.reads(/Décorer Aïcha/)
    await aicha.send('Je ne peux plus')
    aicha.reads(/Décorer Personne encore/)
    await aicha.send('Retirer')
    aicha.lacks(/Décorer/)
    // what somebody took is not taken off by another
    await aicha.send('Ajouter cette tâche', { task: 'Ranger' })
    await aicha.send('Je m’en occupe')
    const [task = ''] =
      /name="task" value="([^"]+)"(?=[\s\S]{0,300}C’est fait)/.exec(aicha.html())?.slice(1) ?? []
    const claire = await beffroi.as('claire')
    const theirs = await claire.post(`${here}/taches/retirees`, { task })
    assert.equal(theirs.status, 422)
    assert.deepEqual(deadLinks(theirs.text), [])
    assert.equal((await claire.post(`${here}/taches/rendues`, { task })).status, 404)
    await aicha.open(here)
    aicha.reads(/Ranger Aïcha/)
    await aicha.send('Je ne peux plus')
    await aicha.send('Retirer')
  })

  test('has a poster in three layouts, each a PDF', async () => {
    await aicha.follow('Voir l’affiche')
    for (const layout of ['Le fil', 'Le journal', 'Le mur']) {
      await aicha.send(`Choisir « ${layout} »`)
      const pdf = await visitor.get(`${here}/affiche.pdf`)
      assert.equal(pdf.headers.get('content-type'), 'application/pdf')
      assert.match(pdf.text, /^%PDF/)
    }
  })

  test('is closed to everybody until it is opened; then anybody registers, once a press, without an account', async () => {
    assert.equal((await anybody.get(open)).status, 404)
    await aicha.follow('Retour à l’événement')
    await aicha.send('Ouvrir les inscriptions')
    const page = await anybody.get(open)
    assert.match(page.text, /Entreprise virtuelle/)
    assert.doesNotMatch(page.text, /Rosa|Aïcha|Faire trois gâteaux|Farine/)
    const form = { id: crypto.randomUUID(), name: 'Lucie', people: '3' }
    for (let n = 0; n < 2; n += 1) assert.equal((await anybody.post(open, form)).status, 303)
    assert.equal(await registered(), 3)
    assert.match((await visitor.get(here)).text, /Lucie, 3 personnes/)
    assert.doesNotMatch((await anybody.get(open)).text, /Lucie/)
    for (const bad of [{ people: '0' }, { people: '11' }, { name: '' }, { people: 'deux' }])
      assert.equal((await anybody.post(open, { ...form, id: crypto.randomUUID(), ...bad })).status, 422)
    assert.equal(await registered(), 3)
  })

  test('registers twenty an hour at most from one place', async () => {
    const press = () => anybody.post(open, { id: crypto.randomUUID(), name: 'Nuisible', people: '1' })
    const answers: number[] = []
    for (let n = 0; n < 20; n += 1) answers.push((await press()).status)
    assert.equal(answers.at(-1), 429)
  })

  test('has no balance before its day; then one, that everybody reads, and a proof for who led it', async () => {
    const balance = { came: '14', kilos: '120,5', earned: '28', learnt: 'Accueillir.' }
    assert.equal((await visitor.post(`${here}/bilan`, balance)).status, 404)
    beffroi.setNow('2026-06-20T15:30:00Z')
    for (const kilos of ['beaucoup', '', '-1', '12 h', '10001', '1,2345'])
      assert.equal((await visitor.post(`${here}/bilan`, { ...balance, kilos })).status, 422, kilos)
    // Rosa, who led it, has left the group since: the proof is hers all the same.
    const { id: personId } = seededTrainees.group7.find((one) => one.givenName === 'Rosa') ?? assert.fail()
    const rosa = { groupId: seeded.group7, personId }
    const why = { words: 'Embauche' }
    await beffroi.db.transaction((tx) => endTraineeship(tx, { ...rosa, untilDay: dayOf('2026-06-15'), why }))
    for (let n = 0; n < 2; n += 1) assert.equal((await visitor.post(`${here}/bilan`, balance)).status, 303)
    await beffroi.db.transaction((tx) =>
      enrolTrainee(tx, { ...rosa, fromDay: dayOf('2026-01-05'), at: beffroi.now() }),
    )
    const { text } = await anybody.get(open)
    assert.match(text, /Personnes venues<\/dt><dd>14/)
    assert.match(text, /28,00/)
    assert.match(text, /Linge repassé<\/dt><dd>120,5\skg/)
    assert.doesNotMatch(text, /S’inscrire/)
    await aicha.open(here)
    aicha.reads(/Corriger le bilan/)
    // the cake cost 42,35 €: one figure, that counts what the day brought in all
    aicha.reads(
      /Ce que nous pensions recevoir Parts 40,00 €.*Reçu en tout, d’après le bilan 28,00 € Il manque 14,35 €/,
    )
    aicha.lacks(/Il manque 2,35 €/)
    await aicha.send('Corriger le bilan', { came: '140' })
    const corrected = (await anybody.get(open)).text
    assert.match(corrected, /Personnes venues<\/dt><dd>140/)
    assert.match(corrected, /120,5\skg/)
    const wrong = await visitor.post(`${here}/bilan`, { ...balance, again: 'oui', came: 'neuf' })
    assert.equal(wrong.status, 422)
    await aicha.send('Corriger le bilan', { came: '14' })
    const led = await beffroi.db.rows<{ name: string }>(sql`
      select p.given_name as name
      from facts.facts f
      join people.published_persons p on p.id = (f.payload ->> 'personId')::uuid
      where f.name = 'company event led' and f.payload ->> 'named' like '%Goûter%'`)
    assert.deepEqual(led, [{ name: 'Rosa' }])
    assert.equal((await visitor.post(`${here}/budget`, { id: crypto.randomUUID() })).status, 422)
    await visitor.submit(`${here}/taches`, { id: crypto.randomUUID(), task: 'Trop tard' })
    assert.doesNotMatch((await visitor.get(here)).text, /Trop tard/)
    const day = { day: '2026-06-20', from: '09:00', to: '17:00', picture: 'meal' }
    const leader = beffroi.personId('aicha')
    const words = { id: here.slice(-36), title: 'Autre', place: 'Ailleurs', ...day, leader }
    const late = await visitor.post(here.slice(0, here.lastIndexOf('/')), words)
    assert.equal(late.status, 422)
    assert.match(late.text, /La journée est finie/)
    assert.match((await visitor.get(`${here}/mots`)).location ?? '', /evenements\/[^/]+$/)
  })

  test('forgets who registered a month after its day', async () => {
    await forgetCompany(beffroi.db, new Date('2026-07-19T10:00:00Z'))
    assert.ok(((await registered()) ?? 0) > 0)
    await forgetCompany(beffroi.db, new Date('2026-07-22T10:00:00Z'))
    assert.equal(await registered(), 0)
  })

  test('is of its company alone', async () => {
    for (const id of ['karine', 'paul', 'yanis'] as const) {
      const stranger = await beffroi.as(id)
      for (const path of ['', '/mots', '/affiche', '/affiche.pdf'])
        assert.equal((await stranger.get(`${here}${path}`)).status, 404)
      for (const path of ['taches', 'budget', 'bilan', 'inscriptions'])
        assert.equal((await stranger.post(`${here}/${path}`, {})).status, 404)
    }
    const other = here.replace(seededCompany, crypto.randomUUID())
    assert.equal((await visitor.get(other)).status, 404)
    assert.equal((await visitor.get(here.replace(/[^/]+$/, seededEvent(2)))).status, 200)
  })
})

describe('Words inside a sentence', () => {
  test('begin small, but for a name', () => {
    for (const [words, said] of [
      ['Groupe Houblon', 'groupe Houblon'],
      ['L’épicerie solidaire', 'l’épicerie solidaire'],
      ['Tout le quartier', 'tout le quartier'],
      ['Emmaüs', 'Emmaüs'],
      ['AFP2I Groupe 7', 'AFP2I Groupe 7'],
      ['Les enfants', 'les enfants'],
      ['Lesquin', 'Lesquin'],
      ['', ''],
    ] as const)
      assert.equal(inside(words), said)
  })
})
