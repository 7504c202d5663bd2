import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { companyAddress } from '../company.ts'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'
import { deadLinks, newReader, openBeffroi, sentencesIn } from '#testing'
import { tellCancelled } from './door.ts'
import { publicAddress } from './event.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const event = seededEvent(1)
const here = companyAddress(seededCompany, `/evenements/${event}`)
const open = publicAddress(event)
const aicha = newReader(await beffroi.as('aicha'))
const claire = await beffroi.as('claire')
const anybody = beffroi.visitor('10.1.2.3')
const later = (minutes: number) => new Date(beffroi.now().getTime() + minutes * 60_000)
const letters = async () => (await beffroi.letters()).filter(({ subject }) => /Annul|أُلغي/.test(subject))
const register = (fields: Record<string, string>) =>
  anybody.post(open, { id: crypto.randomUUID(), name: 'Lucie', people: '2', ...fields })

describe('A day that is cancelled', () => {
  test('asks why, then says so to everybody: its page, its poster, its list; nobody registers any more', async () => {
    assert.equal((await register({ email: 'pas une adresse' })).status, 422)
    assert.equal((await register({ email: 'lucie@example.org' })).status, 303)
    assert.equal((await register({ email: 'lucie@example.org' })).status, 303)
    assert.equal((await register({ name: 'Omar', email: '' })).status, 303)
    const samira = { id: crypto.randomUUID(), name: 'Samira', people: '2', email: 'samira@example.org' }
    const inArabic = beffroi.visitor('10.1.2.4')
    assert.equal((await inArabic.post(open, samira, { cookie: 'langue=ar' })).status, 303)
    const prepared = (await claire.get(here)).text
    assert.doesNotMatch(prepared, /example\.org/)
    // Lucie of the seed, and the one who registered twice with one address
    assert.equal(prepared.match(/Lucie, 2\spersonnes/g)?.length, 2)
    assert.equal((await register({ email: 'lucie@example.org', people: '3' })).status, 303)
    assert.match((await claire.get(here)).text, /Lucie, 3\spersonnes/)

    await aicha.open(here)
    const refused = await claire.post(`${here}/annulation`, { why: ' ' })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Écrivez pourquoi\./)
    await aicha.send('Annuler cette journée', { why: 'La salle est fermée.' })
    aicha.reads(
      /Cette journée est annulée La salle est fermée\. 2 personnes seront prévenues dans dix minutes/,
    )
    aicha.lacks(/Changer les mots|Ajouter cette tâche|Inviter des gens/)
    const told = sentencesIn((await anybody.get(open)).text)
    assert.match(told, /Cette journée est annulée La salle est fermée\./)
    assert.doesNotMatch(told, /S’inscrire|Cette journée est passée/)
    assert.equal((await register({})).status, 200)
    await aicha.open(companyAddress(seededCompany, '/evenements'))
    aicha.reads(/Repassage solidaire[^.]*Annulé/)
    await aicha.open(`${here}/affiche`)
    aicha.reads(/Cette journée est annulée/)
    assert.equal([...aicha.html().matchAll(/class="poster"[^>]*alt="[^"]*, Annulé"/g)].length, 3)
    aicha.lacks(/Changer les mots/)
    assert.match((await claire.get(`${here}/affiche.pdf`)).text, /^%PDF/)
    assert.equal((await claire.get(`${here}/invitation`)).status, 404)
    await aicha.open(companyAddress(seededCompany))
    aicha.lacks(/Bientôt/)
  })

  test('changes no more: no word, no task, no balance', async () => {
    await claire.submit(`${here}/taches`, { id: crypto.randomUUID(), task: 'Trop tard' })
    assert.doesNotMatch((await claire.get(here)).text, /Trop tard/)
    assert.match((await claire.get(`${here}/mots`)).location ?? '', new RegExp(`${event}$`))
    beffroi.setNow('2026-06-13T15:00:00Z')
    const balance = { came: '3', kilos: '1', earned: '2', learnt: '' }
    const refused = await claire.post(`${here}/bilan`, balance)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /La journée est finie, ou annulée/)
    assert.deepEqual(deadLinks(refused.text), [])
    beffroi.setNow('2026-06-02T08:00:00Z')
  })

  test('is held after all, as long as nobody was written to', async () => {
    await tellCancelled(beffroi.ground, later(9))
    assert.deepEqual(await letters(), [])
    await aicha.open(here)
    await aicha.send('La journée a lieu quand même')
    aicha.reads(/La journée a lieu.*Changer les mots/)
    await tellCancelled(beffroi.ground, later(30))
    assert.deepEqual(await letters(), [])
    assert.match((await anybody.get(open)).text, /S’inscrire/)
  })

  test('is told ten minutes later to those who left an address, once each, in the language of their page', async () => {
    await aicha.send('Annuler cette journée', { why: 'Il n’y a plus d’eau.' })
    assert.equal((await claire.post(`${here}/annulation`, { why: 'Autre chose' })).status, 303)
    for (const minutes of [11, 12, 60]) await tellCancelled(beffroi.ground, later(minutes))
    const all = await letters()
    assert.deepEqual(all.map(({ recipient }) => recipient).toSorted(), [
      'lucie@example.org',
      'samira@example.org',
    ])
    const lucie = all.find(({ recipient }) => recipient.startsWith('lucie')) ?? assert.fail()
    assert.match(lucie.subject, /^Annulé\s: Repassage solidaire$/)
    assert.match(
      lucie.body,
      /n’aura pas lieu\.\nSamedi 13 juin.*\nIl n’y a plus d’eau\.\nhttp:.*evenements\//,
    )
    assert.match(all.find(({ recipient }) => recipient.startsWith('samira'))?.body ?? '', /لن يُقام/)
    await aicha.open(here)
    aicha.reads(/Il n’y a plus d’eau\. 2 personnes sont prévenues/)
    aicha.lacks(/a lieu quand même/)
    const late = await claire.post(`${here}/maintien`)
    assert.equal(late.status, 422)
    assert.deepEqual(deadLinks(late.text), [])
  })

  test('that took place is cancelled no more: nobody is told that it did not', async () => {
    const id = crypto.randomUUID()
    const words = {
      title: 'Vide-grenier',
      day: '2026-06-06',
      from: '14:00',
      to: '17:00',
      place: 'Ici',
      picture: 'meal',
    }
    await claire.submit(companyAddress(seededCompany, '/evenements'), {
      id,
      ...words,
      leader: beffroi.personId('aicha'),
    })
    const before = beffroi.now()
    beffroi.setNow('2026-06-07T10:00:00Z')
    const past = companyAddress(seededCompany, `/evenements/${id}`)
    await aicha.open(past)
    aicha.lacks(/Annuler cette journée/)
    assert.equal((await claire.post(`${past}/annulation`, { why: 'Trop tard' })).status, 303)
    assert.match(sentencesIn((await claire.get(past)).text), /La journée est finie, ou annulée/)
    beffroi.setNow(before)
  })

  test('is cancelled by its company alone', async () => {
    for (const id of ['karine', 'paul', 'yanis'] as const) {
      const stranger = await beffroi.as(id)
      for (const path of ['annulation', 'maintien', 'porte', 'porte/annuler'])
        assert.equal((await stranger.post(`${here}/${path}`, { why: 'x' })).status, 404)
    }
  })
})

describe('People at the door of a day', () => {
  const day = companyAddress(seededCompany, '/evenements')
  let party = ''
  const press = (by: typeof claire, id: string = crypto.randomUUID()) => by.post(`${party}/porte`, { id })

  test('are counted on the day alone, one press each; the last is taken back by who counted it', async () => {
    const id = crypto.randomUUID()
    const words = {
      title: 'Goûter',
      day: '2026-06-20',
      from: '14:00',
      to: '17:00',
      place: 'Ici',
      picture: 'meal',
    }
    await claire.submit(day, { id, ...words, leader: beffroi.personId('aicha') })
    party = `${day}/${id}`
    assert.equal((await press(claire)).status, 404)
    beffroi.setNow('2026-06-20T08:00:00Z')
    await aicha.open(party)
    aicha.reads(/À la porte Personne encore/)
    await aicha.send('Une personne entre')
    await aicha.send('Une personne entre')
    aicha.reads(/2 personnes depuis l’ouverture/)
    const twice = crypto.randomUUID()
    for (let n = 0; n < 2; n += 1) assert.equal((await press(claire, twice)).status, 303)
    await aicha.open(party)
    aicha.reads(/3 personnes depuis l’ouverture/)
    await aicha.send('Enlever la dernière')
    aicha.reads(/2 personnes depuis l’ouverture/)
    // what Claire counted is hers
    await (await beffroi.as('aicha')).post(`${party}/porte/annuler`, { id: twice })
    await aicha.open(party)
    aicha.reads(/2 personnes depuis l’ouverture/)
  })

  test('are what the balance begins from', async () => {
    beffroi.setNow('2026-06-20T15:30:00Z')
    await aicha.open(party)
    assert.match(aicha.html(), /name="came"[^>]*value="2"|value="2"[^>]*name="came"/)
    await aicha.send('Garder le bilan', { kilos: '0', earned: '0' })
    aicha.reads(/Personnes venues 2/)
    assert.equal((await press(claire)).status, 303)
    await aicha.open(party)
    aicha.reads(/Personnes venues 2/)
    // another one, counted otherwise and sent too late, is not said to be kept
    const late = await claire.post(`${party}/bilan`, { came: '9', kilos: '0', earned: '0', learnt: '' })
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Un bilan est déjà gardé\. Corrigez-le ici\./)
    const same = await claire.post(`${party}/bilan`, { came: '2', kilos: '0', earned: '0', learnt: '' })
    assert.equal(same.status, 303)
  })
})

describe('A task that somebody else took', () => {
  test('is never said to be noted for who comes second; who sends twice reads the same', async () => {
    beffroi.setNow('2026-06-02T08:00:00Z')
    const day = companyAddress(seededCompany, '/evenements')
    const id = crypto.randomUUID()
    const words = {
      title: 'Ménage',
      day: '2026-06-27',
      from: '14:00',
      to: '17:00',
      place: 'Ici',
      picture: 'cleaning',
    }
    await claire.submit(day, { id, ...words, leader: beffroi.personId('aicha') })
    const task = crypto.randomUUID()
    await claire.submit(`${day}/${id}/taches`, { id: task, task: 'Laver' })
    const { id: other } = (await beffroi.db.row<{ id: string }>(sql`
      select t.person_id as id
      from company.event_tasks t
      where t.person_id is not null and t.person_id <> ${beffroi.personId('aicha')}
      limit 1`)) ?? { id: assert.fail() }
    const mine = await beffroi.as('aicha')
    const pressed = (path: string) => mine.post(`${day}/${id}/taches/${path}`, { task })
    const notEnded = await pressed('faites')
    assert.equal(notEnded.status, 422)
    assert.match(sentencesIn(notEnded.text), /Personne ne s’en occupe encore/)
    await beffroi.db.run(sql`update company.event_tasks set person_id = ${other} where id = ${task}`)
    for (const path of ['prises', 'rendues', 'retirees']) {
      const refused = await pressed(path)
      assert.equal(refused.status, 422, path)
      assert.match(sentencesIn(refused.text), /\S+ s’en occupe déjà\./)
      assert.doesNotMatch(refused.text, /C’est noté/)
    }
    await beffroi.db.run(sql`update company.event_tasks set person_id = null where id = ${task}`)
    for (let n = 0; n < 2; n += 1) {
      assert.equal((await pressed('prises')).status, 303)
      assert.match(sentencesIn((await mine.get(`${day}/${id}`)).text), /C’est noté/)
    }
    for (const said of [/C’est noté/, /C’est déjà fait/]) {
      assert.equal((await pressed('faites')).status, 303)
      assert.match(sentencesIn((await mine.get(`${day}/${id}`)).text), said)
    }
    const gone = await mine.post(`${day}/${id}/taches/prises`, { task: crypto.randomUUID() })
    assert.match(sentencesIn(gone.text), /Ce n’est plus dans la liste/)
  })
})
