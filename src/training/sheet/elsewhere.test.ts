import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { createAction, openGroup, seeded, type ActionId, type GroupId } from '#actions'
import { seededOrganisations, seededTrainees, type OrganisationId, type PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { dayOf, parisDay, parisInstant } from '#platform/time'
import {
  formIn,
  newcomer,
  newOrganisation,
  openBeffroi,
  sentencesIn,
  type Newcomer,
  type Visitor,
} from '#testing'
import { presencesOfPerson } from '../attendance-store.ts'
import { wholeCalendarOf } from '../half-day-store.ts'
import { enrolTrainee } from '../team/enrol-trainee.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const [, , , , rosa, fatoumata] = seededTrainees.group7.map(({ id }) => asId<PersonId>(id))
const sheetOf = (groupId: GroupId) => `/formation/${groupId}/emargement`

/** A group of a body, this morning, where these people are said present by who leads it. */
async function groupOf(leadId: OrganisationId, lead: Visitor, title: string, persons: PersonId[]) {
  const now = beffroi.now()
  const action = { id: newId<ActionId>(), leadId, town: 'Lens', summary: 'Trois jours.', story: '' }
  await createAction(db, { ...action, title: `Action de ${title}`, picture: 'pain' }, null, now)
  const groupId = newId<GroupId>()
  const dates = { startsOn: dayOf('2026-05-04'), endsOn: dayOf('2026-06-30') }
  const group = { id: groupId, actionId: action.id, title, places: 12, site: 'Lens', ...dates }
  await openGroup(db, action, group, null, now)
  const form = `/formation/${groupId}/demi-journees/nouvelle`
  const said = formIn((await lead.get(form)).text, `/formation/${groupId}/demi-journees`)
  const placed = { ...said, title: 'Accueil', day: today, mode: 'face to face' }
  await lead.submit(`/formation/${groupId}/demi-journees`, placed)
  for (const personId of persons) {
    await db.transaction((tx) => enrolTrainee(tx, { groupId, personId, fromDay: dates.startsOn, at: now }))
    const sheet = `${sheetOf(groupId)}/${today}/matin/${personId}/note`
    await lead.submit(sheet, { status: 'present', late: '0', reason: '' })
  }
  return groupId
}

let claire: Visitor, lead: Visitor, other: Newcomer
let theirs: GroupId, ours: GroupId
before(async () => {
  const body = await newOrganisation(beffroi, 'training', 'Formalys de Lens')
  other = await newcomer(beffroi, { organisationId: body.id, role: 'training lead' })
  lead = await beffroi.as('brigitte')
  claire = await beffroi.as('claire')
  theirs = await groupOf(body.id, other, 'Groupe Coquelicot', [rosa ?? assert.fail()])
  ours = await groupOf(seededOrganisations.afp2i.id, lead, 'Groupe Bleuet', [fatoumata ?? assert.fail()])
  for (const id of [rosa, fatoumata])
    await claire.submit(`${sheetOf(seeded.group7)}/${today}/matin/${id}/note`, {
      status: 'present',
      late: '0',
      reason: '',
    })
})

const FATOUMATA = /Déjà ailleurs à ce moment-là : Fatoumata [^(]+\(dans Groupe 7\)/i

/** A morning of group 7 after today. */
async function morningToCome() {
  const all = await wholeCalendarOf(db, seeded.group7)
  const found = all.find(
    (one) => one.day > today && one.half === 'morning' && one.mode === 'face to face' && !one.cancelledAt,
  )
  return found?.day ?? assert.fail('the group has no morning to come')
}

const thisMorning = async () =>
  (await wholeCalendarOf(db, ours)).find((one) => one.day === today)?.id ??
  assert.fail('nothing this morning')

const stateIn = async (groupId: GroupId, personId: PersonId | undefined) =>
  (await presencesOfPerson(db, groupId, personId ?? assert.fail())).find(
    (one) => one.day === today && one.half === 'morning',
  )?.status

describe('Somebody said present in two groups at the same hours', () => {
  test('is shown on the sheet, to check, and in the week of both', async () => {
    const sheet = sentencesIn((await claire.get(`${sheetOf(seeded.group7)}/${today}/matin`)).text)
    assert.match(sheet, /Da Silva.{0,30}Aussi ailleurs/i)
    assert.match(sentencesIn((await claire.get(`/formation/${seeded.group7}`)).text), /2 présences en double/)
    assert.match(sentencesIn((await other.get(`/formation/${theirs}`)).text), /1 présence en double/)
  })

  test('is on the day of who trains or leads each of them, and counted in the list of its sheets', async () => {
    assert.match(sentencesIn((await claire.get('/')).text), /2 présences en double/)
    assert.match(sentencesIn((await other.get('/')).text), /1 présence en double.{0,20}Groupe Coquelicot/)
    assert.doesNotMatch(sentencesIn((await other.get('/')).text), /Groupe Bleuet|Groupe 7/)
    assert.match(sentencesIn((await claire.get(sheetOf(seeded.group7))).text), /2 à vérifier/)
    assert.match(sentencesIn((await other.get(sheetOf(theirs))).text), /1 à vérifier/)
  })

  test('names the other group only where the same body leads both', async () => {
    const desk = sentencesIn((await claire.get(sheetOf(seeded.group7))).text)
    assert.match(desk, /présente dans un autre organisme, de/)
    assert.match(desk, /présente dans Groupe Bleuet, de/)
    assert.doesNotMatch(desk, /Coquelicot|Formalys/)
    const far = sentencesIn((await other.get(sheetOf(theirs))).text)
    assert.match(far, /présente dans un autre organisme/)
    assert.doesNotMatch(far, /Groupe 7|AFP2i/i)
  })

  test('is said by their name to who plans over it, and the place only where the same body leads both', async () => {
    const day = await morningToCome()
    const plan = async (groupId: GroupId, who: Visitor) => {
      const form = `/formation/${groupId}/demi-journees/nouvelle`
      const said = formIn((await who.get(form)).text, `/formation/${groupId}/demi-journees`)
      const placed = { ...said, title: 'Atelier', day, mode: 'face to face' }
      const answer = await who.post(`/formation/${groupId}/demi-journees`, placed)
      assert.equal(answer.status, 422)
      return sentencesIn(answer.text)
    }
    assert.match(await plan(ours, lead), FATOUMATA)
    const far = await plan(theirs, other)
    assert.match(far, /Déjà ailleurs à ce moment-là : Rosa [^(]+\(dans un autre organisme\)/i)
    assert.doesNotMatch(far, /Groupe 7|Fatoumata/)
  })

  test('and to who copies a half-day there, or imports a calendar', async () => {
    const day = await morningToCome()
    const repeat = `/formation/${ours}/demi-journees/${await thisMorning()}/repeter`
    const said = formIn((await lead.get(repeat)).text, repeat)
    const copied = await lead.post(repeat, { ...said, rhythm: 'day', until: day })
    assert.match(sentencesIn(copied.text), FATOUMATA)
    const at = (clock: string) => `${day.replaceAll('-', '')}T${clock}00`
    const half = `UID:a@lens\nDTSTART:${at('0900')}\nDTEND:${at('1200')}\nSUMMARY:Atelier\nCATEGORIES:FOAD au centre`
    const file = new File(
      [`BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n${half}\nEND:VEVENT\nEND:VCALENDAR\n`],
      'groupe.ics',
      { type: 'text/calendar' },
    )
    const form = { id: randomUUID(), place: 'action-de-groupe-bleuet/groupe-bleuet', file }
    const sent = await lead.post('/imports/calendar', form)
    assert.equal(sent.status, 303, sentencesIn(sent.text))
    assert.match(sentencesIn((await lead.get(sent.location ?? '')).text), FATOUMATA)
  })

  test('is seen before, in the team of each group: how many half-days to come meet', async () => {
    const day = await morningToCome()
    const before = sentencesIn((await lead.get(`/formation/${ours}/equipe`)).text)
    assert.match(before, /Fatoumata [^.]{0,40}Aussi dans Groupe 7 : 1 demi-journée en même temps/i)
    assert.doesNotMatch(before, /Rosa/)
    const far = sentencesIn((await other.get(`/formation/${theirs}/equipe`)).text)
    assert.match(far, /Rosa [^.]{0,40}Aussi dans un autre organisme : 1 demi-journée en même temps/i)
    assert.doesNotMatch(far, /Groupe 7/)
    const now = beffroi.now()
    beffroi.setNow(parisInstant(day, '08:00'))
    assert.doesNotMatch(sentencesIn((await lead.get(`/formation/${ours}/equipe`)).text), /Aussi dans/)
    beffroi.setNow(now)
  })

  test('is asked again when a list says it', async () => {
    const place = 'clea-metiers-sap/groupe-7'
    const lines = `Date;Demi-journée;Modalité;Nom;Prénom;Présence;Signature stagiaire\n${today};Matin;FOAD au centre;Da Silva;Rosa;Présent;Oui\n`
    const file = new File([lines], 'feuille.csv', { type: 'text/csv' })
    const sent = await claire.post('/imports/attendance', { id: randomUUID(), place, file })
    assert.equal(sent.status, 303, sentencesIn(sent.text))
    const preview = sentencesIn((await claire.get(sent.location ?? '')).text)
    assert.match(preview, /Aussi notée présente dans un autre organisme aux mêmes heures/)
  })
})

describe('Which presence is kept', () => {
  const choice = async (
    visitor: Visitor,
    groupId: GroupId,
    typed: Record<string, string>,
    how: 'submit' | 'post' = 'submit',
  ) => {
    const { text } = await visitor.get(sheetOf(groupId))
    const hidden = (name: string) =>
      [...text.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))][0]?.[1] ?? ''
    return visitor[how](`${sheetOf(groupId)}/ailleurs`, {
      halfDay: hidden('halfDay'),
      person: hidden('person'),
      other: hidden('other'),
      ...typed,
    })
  }

  test('is not for who only trains, nor for another body', async () => {
    assert.match(
      sentencesIn((await claire.get(sheetOf(seeded.group7))).text),
      /La direction de la formation dit/,
    )
    const { text } = await lead.get(sheetOf(ours))
    const ids = Object.fromEntries(
      ['halfDay', 'person', 'other'].map((name) => [
        name,
        new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '',
      ]),
    )
    for (const visitor of [claire, other]) {
      const sent = await visitor.post(`${sheetOf(ours)}/ailleurs`, { ...ids, keep: 'there', why: 'Non.' })
      assert.equal(sent.status, 404)
    }
    const elsewhere = await claire.post(`${sheetOf(seeded.group7)}/ailleurs`, {
      ...ids,
      keep: 'here',
      why: 'Non.',
    })
    assert.equal(elsewhere.status, 404)
  })

  test('without a reason is refused beside the field, and what was chosen stays', async () => {
    const refused = await choice(lead, ours, { keep: 'here', why: '' }, 'post')
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Comment le savez-vous.\? Dites comment vous le savez/)
    assert.match(refused.text, /<input[^>]*type="radio"[^>]*value="here"[^>]*checked/)
    const nothing = await choice(lead, ours, { keep: '', why: 'Elle a signé.' }, 'post')
    assert.equal(nothing.status, 422)
    assert.match(sentencesIn(nothing.text), /Dites où était cette personne/)
    assert.match(nothing.text, /value="Elle a signé\."/)
    assert.match(sentencesIn((await lead.get(sheetOf(ours))).text), /Présence aussi ailleurs/)
  })

  test('changes nothing of another body, which reads it', async () => {
    await choice(other, theirs, { keep: 'here', why: 'Rosa était avec nous.' })
    assert.equal(await stateIn(seeded.group7, rosa), 'present')
    assert.match(sentencesIn((await other.get(sheetOf(theirs))).text), /Gardée ici : Rosa était avec nous/)
    for (const address of ['/', `/formation/${theirs}`, sheetOf(theirs)])
      assert.doesNotMatch(sentencesIn((await other.get(address)).text), /en double|\d à vérifier/, address)
    assert.match(sentencesIn((await claire.get('/')).text), /2 présences en double/)
    const desk = sentencesIn((await claire.get(sheetOf(seeded.group7))).text)
    assert.match(desk, /L’autre organisme garde sa présence/)
    assert.doesNotMatch(desk, /était avec nous/)
  })

  test('corrects the other one by a line more, where the same body leads both; twice is once', async () => {
    const typed = { keep: 'here', why: 'Elle a signé au Bleuet.' }
    await choice(lead, ours, typed)
    assert.equal(await stateIn(seeded.group7, fatoumata), 'absent')
    assert.equal(await stateIn(ours, fatoumata), 'present')
    const row = sentencesIn((await claire.get(`${sheetOf(seeded.group7)}/${today}/matin/${fatoumata}`)).text)
    assert.match(row, /Absence Ailleurs à ces heures Correction : Elle a signé au Bleuet/)
    assert.match(row, /Présence/)
    assert.doesNotMatch(sentencesIn((await lead.get(sheetOf(ours))).text), /Présence aussi ailleurs/)
  })
})
