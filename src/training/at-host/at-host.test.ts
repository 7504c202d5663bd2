import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { createAction, openGroup, seeded, type ActionId, type GroupId } from '#actions'
import { fullName, seededTrainees, type PersonId } from '#people'
import { asId, newId, type Id } from '#platform/id'
import { addDays, dayOf, parisDay, parisInstant } from '#platform/time'
import { formIn, newcomer, newOrganisation, newReader, openBeffroi, sentencesIn } from '#testing'
import { presencesOfPerson, presentMinutes } from '../attendance-store.ts'
import { calendarOf } from '../half-day-store.ts'
import { enrolTrainee } from '../team/enrol-trainee.ts'
import { noteHalfDayAtHost, type NotedAtHost } from './note-half-day.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const group = seeded.group7
const today = parisDay(beffroi.now())
const [first, , , , fifth] = seededTrainees.group7
assert.ok(first && fifth)
const [nadia, rosa] = [first, fifth].map(({ id }) => asId<PersonId>(id))
assert.ok(nadia && rosa)
const sheet = `/formation/${group}/emargement/${today}/matin`
const [claire, brigitte] = [await beffroi.as('claire'), await beffroi.as('brigitte')]
const read = async (path: string) => sentencesIn((await claire.get(path)).text)

const at = (clock: string) => parisInstant(today, clock)
const noted: NotedAtHost = {
  conventionId: newId<Id<'convention'>>(),
  personId: nadia,
  hostName: 'Au Fil Propre',
  day: today,
  half: 'morning',
  status: 'present',
  startsAt: at('09:00'),
  endsAt: at('12:00'),
  at: at('09:05'),
}
const note = (more: Partial<NotedAtHost> = {}) =>
  db.transaction((tx) => noteHalfDayAtHost(tx, { ...noted, ...more }))
const atHost = async (personId: PersonId = nadia, groupId: GroupId = group) =>
  (await presencesOfPerson(db, groupId, personId))
    .filter(({ hostName }) => hostName !== null)
    .map(({ day, half, status, excused, signed }) => [day, half, status, excused, signed])
const minutesAtHost = async () =>
  (await presentMinutes(db, group)).find(({ personId, mode }) => personId === nadia && mode === 'pmsmp')
    ?.minutes ?? 0

describe('A half-day noted at the host of an immersion', () => {
  test('is there once in the group of its trainee, without a signature, and the calendar stays as it was', async () => {
    const before = [(await calendarOf(db, group, today, today)).length, await minutesAtHost()] as const
    for (let n = 0; n < 2; n += 1) await note()
    assert.deepEqual(await atHost(), [[today, 'morning', 'present', null, null]])
    assert.equal((await calendarOf(db, group, today, today)).length, before[0])
    assert.equal(await minutesAtHost(), before[1] + 180)
    assert.match(await read(`/formation/${group}/presences/${nadia}`), /En immersion chez Au Fil Propre/)
  })

  test('shows on the sheet as in immersion there: nobody is asked to sign, and the roll is called without them', async () => {
    const page = (await claire.get(sheet)).text
    assert.match(sentencesIn(page), /En immersion chez Au Fil Propre/)
    assert.doesNotMatch(page, new RegExp(`${nadia}/signer`))
    assert.doesNotMatch((await claire.get(`${sheet}/appel`)).text, new RegExp(nadia))
    assert.match(await read(`${sheet}/${nadia}`), /Présence en immersion chez Au Fil Propre Convention/)
    assert.match(await read(`/formation/${group}`), /En immersion chez Au Fil Propre/)
  })

  test('is corrected by a line more; what is older than what is known changes nothing', async () => {
    await note({ status: 'absent', at: at('09:30') })
    assert.deepEqual(await atHost(), [[today, 'morning', 'absent', null, null]])
    await note({ at: at('09:10') })
    assert.deepEqual(await atHost(), [[today, 'morning', 'absent', null, null]])
    await note({ status: 'justified', at: at('09:40') })
    assert.deepEqual(await atHost(), [[today, 'morning', 'absent', true, null]])
    assert.match(await read(`${sheet}/${nadia}`), /Correction : Noté pendant l’immersion/)
    await note({ at: at('09:50') })
    assert.deepEqual(await atHost(), [[today, 'morning', 'present', null, null]])
  })

  test('explains an absence that who trains noted without knowing', async () => {
    const mark = { status: 'absent', late: '0', reason: '' }
    await claire.submit(`${sheet}/${rosa}/note`, mark)
    await note({ conventionId: newId<Id<'convention'>>(), personId: rosa, at: beffroi.now() })
    const all = await presencesOfPerson(db, group, rosa)
    const here = all.filter(({ day, half }) => day === today && half === 'morning')
    assert.deepEqual(here.map(({ status, excused }) => `${status} ${excused}`).toSorted(), [
      'absent true',
      'present null',
    ])
    const own = sentencesIn((await (await beffroi.as('karine')).get('/')).text)
    assert.doesNotMatch(own, /Da Silva/)
  })

  test('and somebody who signed in the centre at the same hours are asked about; who leads the training says', async () => {
    const trainer = newReader(claire)
    await trainer.open(`${sheet}/${nadia}/signer`)
    await trainer.send('J’étais là, je signe', { name: fullName(first) })
    assert.match(await read(sheet), /Aussi ailleurs/)
    const desk = `/formation/${group}/emargement`
    assert.match(await read(desk), /aussi notée présente en immersion chez Au Fil Propre, de 9 h à 12 h/)
    const { text } = await brigitte.get(desk)
    const ids = Object.fromEntries(
      ['halfDay', 'person', 'other'].map((name) => [
        name,
        new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '',
      ]),
    )
    await brigitte.submit(`${desk}/ailleurs`, { ...ids, keep: 'there', why: 'Elle était au pressing.' })
    assert.doesNotMatch(await read(desk), /en immersion chez/)
    assert.match(await read(sheet), /En immersion chez Au Fil Propre/)
  })

  test('is nothing for who is no trainee that day; another body reads of it without the host', async () => {
    await note({ conventionId: newId<Id<'convention'>>(), personId: beffroi.personId('yanis') })
    await note({ conventionId: newId<Id<'convention'>>(), day: addDays(today, 2000) })
    assert.equal((await atHost()).length, 1)
    const body = await newOrganisation(beffroi, 'training', 'Formalys de Lens')
    const other = await newcomer(beffroi, { organisationId: body.id, role: 'training lead' })
    const action = {
      id: newId<ActionId>(),
      leadId: body.id,
      town: 'Lens',
      summary: 'Trois jours.',
      story: '',
    }
    await createAction(db, { ...action, title: 'Action de Lens', picture: 'pain' }, null, beffroi.now())
    const groupId = newId<GroupId>()
    const dates = { startsOn: dayOf('2026-05-04'), endsOn: dayOf('2026-06-30') }
    await openGroup(
      db,
      action,
      { id: groupId, actionId: action.id, title: 'Groupe Coquelicot', places: 12, site: 'Lens', ...dates },
      null,
      beffroi.now(),
    )
    const form = `/formation/${groupId}/demi-journees`
    const said = formIn((await other.get(`${form}/nouvelle`)).text, form)
    await other.submit(form, { ...said, title: 'Accueil', day: today, mode: 'face to face' })
    await db.transaction((tx) =>
      enrolTrainee(tx, { groupId, personId: nadia, fromDay: dates.startsOn, at: beffroi.now() }),
    )
    const theirs = `/formation/${groupId}/emargement`
    await other.submit(`${theirs}/${today}/matin/${nadia}/note`, { status: 'present', late: '0', reason: '' })
    const desk = sentencesIn((await other.get(theirs)).text)
    assert.match(desk, /aussi notée présente en immersion, de/)
    assert.doesNotMatch(desk, /Fil Propre|Groupe 7/)
  })
})
