import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { createAction, openGroup, seeded, type ActionId, type GroupId } from '#actions'
import { seededOrganisations, type OrganisationId, type PersonId } from '#people'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import {
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  writeVoice,
  type Newcomer,
  type Visitor,
} from '#testing'
import { appointTrainer, endTraineeship, enrolTrainee } from '#training'
import { seededEvidence, seededSteps } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const shirt = `/portfolio/tutoriels/${seededEvidence.shirt}`
const drawn = readFileSync(new URL('../seeds/films/je-lave-une-vitre.mp4', import.meta.url))

async function newGroup(leadId: OrganisationId, title: string, actionId?: ActionId): Promise<GroupId> {
  const id = actionId ?? newId<ActionId>()
  const action = { id, leadId, title, town: 'Lens', summary: 'x', story: '', picture: 'pain' }
  if (!actionId) await createAction(db, action, null, beffroi.now())
  const dates = { startsOn: addDays(today, -20), endsOn: addDays(today, 30) }
  const groupId = newId<GroupId>()
  const group = { id: groupId, actionId: id, title, places: 12, site: 'Lens', ...dates }
  await openGroup(db, { leadId }, group, null, beffroi.now())
  return groupId
}
const enrol = (groupId: GroupId, personId: PersonId) =>
  db.transaction((tx) =>
    enrolTrainee(tx, { groupId, personId, fromDay: addDays(today, -20), at: beffroi.now() }),
  )

/** Aïcha made the films; Nadia learns in the next group of her action, Omar in an action of another training body, where Lise trains. */
let aicha: Visitor, claire: Visitor, nadia: Newcomer, omar: Newcomer, lise: Newcomer
let next: GroupId
before(async () => {
  aicha = await beffroi.as('aicha')
  claire = await beffroi.as('claire')
  const other = await newOrganisation(beffroi, 'training', 'Formalys de Lens')
  nadia = await newcomer(beffroi)
  omar = await newcomer(beffroi)
  lise = await newcomer(beffroi, { organisationId: other.id, role: 'trainer' })
  next = await newGroup(seededOrganisations.afp2i.id, 'Groupe 8', seeded.clea)
  await enrol(next, nadia.personId)
  const theirs = await newGroup(other.id, 'Autre action')
  await enrol(theirs, omar.personId)
  const fromDay = addDays(today, -20)
  await appointTrainer(db, { groupId: theirs, personId: lise.personId, organisationId: other.id, fromDay })
})

const words = async (who: Visitor, path: string) => sentencesIn((await who.get(path)).text)
const answer = (who: Visitor, at: string, given: string) =>
  who.post(`/portfolio/bibliotheque/${at.split('/').at(-1)}`, { answer: given })

/** A film that its person adds, and offers. */
async function offered(who: Visitor, title: string): Promise<string> {
  const file = new File([drawn], 'vitre.mp4', { type: 'video/mp4' })
  const { location } = await who.post('/portfolio/ajouter', {
    act: randomUUID(),
    way: 'film',
    title,
    file,
  })
  const { location: next } = await who.post(`${location}/bibliotheque`, { give: 'yes' })
  assert.match(next ?? '', /\/image\//, 'who can be recognised is asked')
  const told = await words(who, next ?? '')
  assert.match(told, /Dites d’abord qui l’on voit/)
  assert.doesNotMatch(told, /Votre film est proposé/)
  await who.post(next ?? '', { answer: 'nobody' })
  return location ?? ''
}
const inLibrary = (at: string) => at.replace('/portfolio/', '/portfolio/tutoriels/')

describe('The library of tutorials', () => {
  test('is read by the next groups of the same action: found by a word of the trade, watched, printed', async () => {
    assert.match((await nadia.get('/portfolio')).text, /href="\/portfolio\/tutoriels"/)
    assert.match(
      await words(nadia, '/portfolio/tutoriels'),
      /Je repasse une chemise Filmé par Aïcha 4 étapes/,
    )
    assert.doesNotMatch(await words(nadia, '/portfolio/tutoriels'), /Benamar/)
    assert.match(await words(nadia, '/portfolio/tutoriels?q=poignet'), /Je repasse une chemise/)
    assert.match(await words(nadia, '/portfolio/tutoriels?q=DEBRANCHE+prise'), /Je repasse une chemise/)
    assert.match(await words(nadia, '/portfolio/tutoriels?q=vitre'), /Aucun tutoriel ne parle de cela/)
    const { text } = await nadia.get(shirt)
    assert.match(sentencesIn(text), /2\. Le col Je lisse le col.*Ce qu’on entend/)
    const [film = ''] = /\/portfolio\/tutoriels\/[^"?#]+\/fichiers\/[^"?#]+/.exec(text) ?? []
    assert.equal((await nadia.get(film)).headers.get('content-type'), 'video/mp4')
    assert.match((await nadia.get(`${shirt}/sous-titres.vtt`)).text, /Je lisse la manche/)
    const step = `${shirt}/etapes/${seededSteps.collar}/image?largeur=320`
    assert.equal((await nadia.get(step)).headers.get('content-type'), 'image/webp')
    assert.equal((await nadia.get(`${shirt}/fiche.pdf`)).headers.get('content-type'), 'application/pdf')
  })

  test('opens nothing else of who made the film: neither their page, nor what stands beside it', async () => {
    const own = `/portfolio/${seededEvidence.shirt}`
    const voice = new File([await writeVoice('ogg')], 'voix.ogg', {
      type: 'audio/ogg',
    })
    await aicha.submit(`${own}/voix`, { file: voice })
    const all = [...(await aicha.get(own)).text.matchAll(/\/fichiers\/([0-9a-f-]{36})/g)].map(
      ([, id]) => id ?? '',
    )
    const statuses = await Promise.all(
      [...new Set(all)].map(async (id) => (await nadia.get(`${shirt}/fichiers/${id}`)).status),
    )
    assert.deepEqual(
      statuses.toSorted((a, b) => a - b),
      [200, 404],
    )
    for (const path of [own, `${own}/etapes`, `/portfolio/personnes/${beffroi.personId('aicha')}`])
      assert.equal((await nadia.get(path)).status, 404, path)
  })

  test('is closed to another training body, its trainees and its trainers, and to whoever learns nowhere', async () => {
    assert.doesNotMatch(await words(omar, '/portfolio/tutoriels'), /chemise/)
    assert.doesNotMatch(await words(lise, '/portfolio/bibliotheque'), /chemise|vitre/i)
    const stranger = await newcomer(beffroi)
    assert.doesNotMatch((await stranger.get('/portfolio')).text, /portfolio\/tutoriels/)
    for (const who of [omar, lise, stranger, await beffroi.as('yanis'), await beffroi.as('karine')]) {
      for (const end of ['', '/sous-titres.vtt', '/fiche.pdf', `/etapes/${seededSteps.collar}/image`])
        assert.equal((await who.get(`${shirt}${end}`)).status, 404, end)
      assert.equal((await answer(who, shirt, 'declined')).status, 404)
    }
    assert.equal((await stranger.get('/portfolio/tutoriels')).status, 404)
    assert.equal((await nadia.get('/portfolio/bibliotheque')).status, 404)
    assert.equal((await beffroi.visitor().get(shirt)).status, 303)
  })
})

describe('A film that somebody offers to the next groups', () => {
  test('waits for who trains there: nobody else sees it; accepted, it is in the library, and its person is told', async () => {
    const at = await offered(aicha, 'Je plie un drap')
    assert.match(await words(aicha, at), /Proposé\. Qui forme le groupe doit encore l’accepter/)
    assert.equal((await nadia.get(inLibrary(at))).status, 404)
    assert.match(await words(claire, '/'), /Tutoriels des groupes 2 films attendent votre accord/)
    assert.match(
      await words(claire, '/portfolio/bibliotheque'),
      /À accepter.*Je plie un drap Aïcha, Cléa Métiers SAP/,
    )
    assert.match(await words(claire, inLibrary(at)), /Accepter.*Ne pas retenir/)
    for (const who of [aicha, nadia]) assert.equal((await answer(who, at, 'accepted')).status, 404)
    for (const _ of [1, 2]) assert.equal((await answer(claire, at, 'accepted')).status, 303)
    assert.match(await words(nadia, '/portfolio/tutoriels'), /Je plie un drap/)
    assert.doesNotMatch(await words(nadia, inLibrary(at)), /Retirer/)
    assert.match(await words(claire, inLibrary(at)), /Retirer/)
    const told = await words(aicha, '/moi/messages')
    assert.equal(told.split('« Je plie un drap » est dans la bibliothèque').length, 2)
    await answer(claire, at, 'declined')
    assert.equal((await nadia.get(inLibrary(at))).status, 404)
    assert.match(await words(aicha, at), /Pas retenu pour la bibliothèque/)
  })

  test('taken back, kept back or erased, is gone at once everywhere', async () => {
    for (const end of ['take back', 'keep back', 'erase'] as const) {
      const at = await offered(aicha, `Je lave (${end})`)
      await answer(claire, at, 'accepted')
      assert.equal((await nadia.get(inLibrary(at))).status, 200)
      const film = /\/fichiers\/([0-9a-f-]{36})/.exec((await aicha.get(at)).text)?.[1] ?? ''
      if (end === 'take back') await aicha.post(`${at}/bibliotheque`, { give: 'no' })
      if (end === 'keep back') await aicha.post(`${at}/image/${film}`, { answer: 'kept back' })
      if (end === 'erase') await aicha.post(`${at}/effacer`)
      if (end === 'keep back') {
        const own = await words(aicha, at)
        assert.match(own, /Les groupes ne le voient pas/)
        assert.doesNotMatch(own, /Dans la bibliothèque des tutoriels/)
      }
      for (const who of [nadia, claire])
        for (const path of [
          inLibrary(at),
          `${inLibrary(at)}/fichiers/${film}`,
          `${inLibrary(at)}/sous-titres.vtt`,
        ])
          assert.equal((await who.get(path)).status, 404, `${end} ${path}`)
      assert.doesNotMatch(await words(nadia, '/portfolio/tutoriels'), new RegExp(end))
      assert.doesNotMatch(await words(claire, '/portfolio/bibliotheque'), new RegExp(end))
    }
  })

  test('without an answer on who can be recognised is seen by nobody', async () => {
    const file = new File([drawn], 'vitre.mp4', { type: 'video/mp4' })
    const fields = { act: randomUUID(), way: 'film', title: 'Sans réponse', file }
    const { location: at } = await aicha.post('/portfolio/ajouter', fields)
    await aicha.post(`${at}/bibliotheque`, { give: 'yes' })
    assert.match(await words(aicha, at ?? ''), /Dites d’abord qui l’on voit/)
    assert.doesNotMatch(await words(claire, '/portfolio/bibliotheque'), /Sans réponse/)
    assert.equal((await claire.get(inLibrary(at ?? ''))).status, 404)
  })

  test('is of who made it: nobody else offers it, nor somebody who learns in no action', async () => {
    const at = `/portfolio/${seededEvidence.windows}`
    for (const who of [nadia, claire])
      assert.equal((await who.post(`${at}/bibliotheque`, { give: 'no' })).status, 404)
    const yanis = await beffroi.as('yanis')
    const file = new File([drawn], 'vitre.mp4', { type: 'video/mp4' })
    const fields = { act: randomUUID(), way: 'film', title: 'Ailleurs', file }
    const { location } = await yanis.post('/portfolio/ajouter', fields)
    assert.doesNotMatch(await words(yanis, location ?? ''), /Pour les groupes suivants/)
    assert.equal((await yanis.post(`${location}/bibliotheque`, { give: 'yes' })).status, 404)
  })

  test('is closed to whoever learns there no more', async () => {
    assert.equal((await nadia.get(shirt)).status, 200)
    const left = {
      groupId: next,
      personId: nadia.personId,
      untilDay: addDays(today, -1),
      why: { words: 'Un emploi' },
    }
    await db.transaction((tx) => endTraineeship(tx, left))
    assert.equal((await nadia.get(shirt)).status, 404)
  })
})
