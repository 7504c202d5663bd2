import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { createAction, openGroup, type ActionId, type GroupId } from '#actions'
import { readPerson, seededOrganisations, seededTrainees, type OrganisationId, type PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { comeIn, formIn, newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { enrolTrainee } from './team/enrol-trainee.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const homeOf = async (who: Visitor) => sentencesIn((await who.get('/')).text)
const myDay = async (id: 'claire' | 'karine' | 'brigitte') => homeOf(await beffroi.as(id))

describe('The day of a trainer', () => {
  test('says how many works wait and whom to call, and leads there', async () => {
    const day = await myDay('claire')
    assert.match(day, /\d+ travaux à relire Groupe 7/)
    assert.match(day, /personnes? à appeler Groupe 7/)
    assert.match(day, /Groupe 7 : la semaine et l’émargement/)
  })
  test('is not that of a referent', async () => assert.doesNotMatch(await myDay('karine'), /à relire/))
})

describe('The day of who leads a group that ended lately', () => {
  const today = parisDay(beffroi.now())
  const rosa = asId<PersonId>(seededTrainees.group7[4]?.id ?? '')
  const dates = { startsOn: addDays(today, -20), endsOn: addDays(today, 10) }

  /** A group of a body, this morning, where Rosa is said present by who leads it. */
  async function groupOf(leadId: OrganisationId, lead: Visitor, title: string): Promise<void> {
    const now = beffroi.now()
    const action = { id: newId<ActionId>(), leadId, town: 'Lens', summary: 'Trois jours.', story: '' }
    await createAction(db, { ...action, title: `Action de ${title}`, picture: 'pain' }, null, now)
    const id = newId<GroupId>()
    const group = { id, actionId: action.id, title, places: 12, site: 'Lens', ...dates }
    await openGroup(db, action, group, null, now)
    const form = `/formation/${id}/demi-journees/nouvelle`
    const asked = formIn((await lead.get(form)).text, `/formation/${id}/demi-journees`)
    const placed = { ...asked, title: 'Accueil', day: today, mode: 'face to face' }
    await lead.submit(`/formation/${id}/demi-journees`, placed)
    const trainee = { groupId: id, personId: rosa, fromDay: dates.startsOn, at: now }
    await db.transaction((tx) => enrolTrainee(tx, trainee))
    const sheet = `/formation/${id}/emargement/${today}/matin/${rosa}/note`
    await lead.submit(sheet, { status: 'present', late: '0', reason: '' })
  }

  const daysLater = (days: number) =>
    beffroi.setNow(new Date(beffroi.now().getTime() + days * 86_400_000).toISOString())

  test('says its presences in double of the last eight weeks, to each body its own', async () => {
    const body = await newOrganisation(beffroi, 'training', 'Formalys de Lens')
    const other = await newcomer(beffroi, { organisationId: body.id, role: 'training lead' })
    const { email } = (await readPerson(db, other.personId)) ?? {}
    await groupOf(body.id, other, 'Groupe Coquelicot')
    await groupOf(seededOrganisations.afp2i.id, await beffroi.as('brigitte'), 'Groupe Bleuet')
    const both = async () => [await myDay('brigitte'), await homeOf(await comeIn(beffroi, email ?? ''))]
    const twice = /1 présence en double Groupe (?:Bleuet|Coquelicot)/g
    const saidBy = (days: string[]) => days.map((day) => day.match(twice) ?? [])
    daysLater(11)
    const ended = saidBy(await both())
    assert.deepEqual(ended, [
      ['1 présence en double Groupe Bleuet'],
      ['1 présence en double Groupe Coquelicot'],
    ])
    daysLater(45)
    assert.deepEqual(saidBy(await both()), ended, 'eight weeks after')
    daysLater(1)
    assert.deepEqual(saidBy(await both()), [[], []])
  })
})
