import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { cast, onlyNamed, registerPerson, seededOrganisations, type Actor, type PersonId } from '#people'
import { openImport, reportOf, runImport, type Importer } from '#platform/imports'
import { dayOf } from '#platform/time'
import { openBeffroi, shared, shortYears, withoutShared } from '#testing'
import { asId } from '#platform/id'
import { foadShare } from './activity.ts'
import { attendanceImporter } from './attendance/import-attendance.ts'
import { absencesNotExcused, presencesOf, presentMinutes } from './attendance-store.ts'
import { plannedMinutes } from './own-half-day-store.ts'
import { writeCalendar } from './calendar/ics-write.ts'
import { calendarImporter } from './calendar/import-calendar.ts'
import { appointTrainer, enrolTrainee } from './team/enrol-trainee.ts'
import { wholeCalendarOf } from './half-day-store.ts'
import { programmeImporter } from './programme/import-programme.ts'
import { activitiesOf } from './activity-store.ts'
import { sequenceTitle } from './programme/sequence-name.ts'
import { sequencesOf } from './programme/sequence-store.ts'

const beffroi = await openBeffroi({ at: '2018-06-18T08:00:00Z' })
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const groupId = asId<GroupId>('a77a5000-0000-8000-8000-000000000001')
const claire = cast.find((one) => one.id === 'claire')?.personId ?? asId<PersonId>('')
const by: Actor = {
  personId: claire,
  name: 'Claire Vandamme',
  givenName: 'Claire',
  language: 'fr',
  memberships: [
    {
      organisationId: seededOrganisations.afp2i.id,
      organisationName: 'AFP2I',
      organisationKind: 'training',
      role: 'trainer',
    },
  ],
}

const names = [
  'DELATTRE Séverine',
  'BENALI Nadia',
  'LEFEBVRE Marie-Josée',
  'NOWAK Sylvie',
  'D’HOKER Élodie',
  'TRAORÉ Aminata',
  'VANDENBROUCKE Céline',
  'EL AMRANI Khadija',
  'DUQUESNE Aurélie',
  'PRUVOST Laëtitia',
  'BOUZID Samira',
  'MAHIEU Stéphanie',
  'OUALI Yasmina',
]

const group = { id: groupId, actionId: seeded.clea, title: 'Avril 2018', places: 13, site: 'AFP2I' }
const dates = { startsOn: dayOf('2018-04-09'), endsOn: dayOf('2018-06-15') }
await openGroup(db, { leadId: seededOrganisations.afp2i.id }, { ...group, ...dates }, null, beffroi.now())
await appointTrainer(db, {
  groupId,
  personId: claire,
  organisationId: seededOrganisations.afp2i.id,
  fromDay: dates.startsOn,
})
for (const name of names) {
  const at = name.lastIndexOf(' ')
  const who = onlyNamed(name.slice(at + 1), name.slice(0, at))
  const personId = await registerPerson(db, who, null, beffroi.now())
  await enrolTrainee(db, { groupId, personId, fromDay: dates.startsOn, at: beffroi.now() })
}

async function send(
  importer: Importer<Actor>,
  name: string,
  { dryRun = false, asTyped = (bytes: Buffer) => bytes } = {},
) {
  const file = { name, bytes: asTyped(readFileSync(`${shared}data/inputs/arras/${name}`)) }
  const opened = await openImport(importer, file, {})
  const context = { by, now: beffroi.now(), action: null, group: 'avril-2018' }
  return reportOf(await runImport(db, importer, file, opened, context, { dryRun }))
}

const counts = ({
  read,
  created,
  updated,
  unchanged,
  toCheck,
  refused,
}: Awaited<ReturnType<typeof send>>) => [read, created, updated, unchanged, toCheck.length, refused.length]

describe('The attendance of Arras', { skip: withoutShared }, () => {
  test('waits for the calendar', async () => {
    const { refused } = await send(attendanceImporter, 'emargements.csv', { dryRun: true })
    assert.equal(refused.length, 678)
    assert.match(refused[0]?.why ?? '', /importez le calendrier avant/)
  })
})

describe('The calendar of Arras', { skip: withoutShared }, () => {
  test('is read whole: holidays known, the cancelled one kept as such, the changed one once', async () => {
    const report = await send(calendarImporter, 'calendrier.ics')
    assert.deepEqual(counts(report), [106, 101, 1, 4, 0, 0])
    const all = await wholeCalendarOf(db, groupId)
    assert.equal(all.length, 101)
    assert.deepEqual(
      all.filter((one) => one.cancelledAt).map((one) => one.day),
      ['2018-05-08'],
    )
    const changed = all.find((one) => one.sequence === 1)
    assert.deepEqual([changed?.room, changed?.subgroup], ['AFP2I, rez-de-chaussée', 'B'])
  })
  test('changes nothing the second time, and keeps the newest version', async () => {
    const again = await send(calendarImporter, 'calendrier.ics')
    assert.deepEqual(counts(again), [106, 0, 0, 106, 0, 0])
  })
})

const sendText = async (importer: Importer<Actor>, { name, text }: { name: string; text: string }) => {
  const file = { name, bytes: new TextEncoder().encode(text) }
  const opened = await openImport(importer, file, {})
  const context = { by, now: beffroi.now(), action: null, group: 'avril-2018' }
  return reportOf(await runImport(db, importer, file, opened, context, { dryRun: false }))
}
const importCalendar = (text: string) => sendText(calendarImporter, { name: 'calendrier.ics', text })
const calendarWith = (lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Essai//FR',
    'BEGIN:VEVENT',
    'DTSTAMP:20180409T060000Z',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')
const uid = 'UID:a-20180409M@formation.example.org'
const monday = [
  'DTSTART;TZID=Europe/Paris:20180409T090000',
  'DTEND;TZID=Europe/Paris:20180409T123000',
  'SUMMARY:Présentiel',
]

describe('A calendar', { skip: withoutShared }, () => {
  test('that we export is imported again without a change', async () => {
    const text = writeCalendar('Avril', await wholeCalendarOf(db, groupId), beffroi.now())
    assert.deepEqual(counts(await importCalendar(text)), [101, 0, 0, 101, 0, 0])
  })
  test('in a newer version moves its half-day; in an older one it moves nothing', async () => {
    const newer = calendarWith([uid, 'SEQUENCE:3', ...monday, 'LOCATION:Annexe\\, 2e étage'])
    assert.deepEqual(counts(await importCalendar(newer)), [1, 0, 1, 0, 0, 0])
    assert.equal((await wholeCalendarOf(db, groupId))[0]?.room, 'Annexe, 2e étage')
    const older = await importCalendar(calendarWith([uid, 'SEQUENCE:2', ...monday, 'LOCATION:Ailleurs']))
    assert.deepEqual(counts(older), [1, 0, 0, 1, 0, 0])
    assert.equal((await wholeCalendarOf(db, groupId))[0]?.room, 'Annexe, 2e étage')
  })
  test('refuses with a sentence what cannot be placed or understood', async () => {
    const refusalOf = async (lines: string[]) =>
      (await importCalendar(calendarWith(lines))).refused[0]?.why ?? ''
    assert.match(await refusalOf(['UID:x1', ...monday]), /ont déjà une demi-journée/)
    assert.match(
      await refusalOf(['UID:x2', 'DTSTART:20180510T070000Z', 'DTEND:20180510T100000Z', 'SUMMARY:SST']),
      /jour férié/,
    )
    assert.match(
      await refusalOf(['UID:x3', 'DTSTART:20180616T070000Z', 'DTEND:20180616T150000Z', 'SUMMARY:SST']),
      /coupez-le à midi/,
    )
    assert.match(
      await refusalOf(['UID:x4', 'DTSTART:20180616T070000Z', 'DTEND:20180616T100000Z', 'SUMMARY:Goûter']),
      /On ne sait pas/,
    )
    assert.match(await refusalOf(['UID:x5', 'RRULE:FREQ=DAILY', ...monday]), /se répète/)
    await assert.rejects(importCalendar('Nom;Prénom'), /n’est pas un calendrier/)
  })
})

describe('The programme of Arras', { skip: withoutShared }, () => {
  test('is 97 activities, and the share of the funder', async () => {
    assert.deepEqual(counts(await send(programmeImporter, 'programme.csv')), [97, 97, 0, 0, 0, 0])
    const activities = await activitiesOf(db, groupId)
    const all = foadShare(activities, { pmsmpCounts: true })
    assert.deepEqual([all.foadMinutes, all.totalMinutes], [14_700, 19_320])
    assert.equal(all.ratio?.toFixed(4), '0.7609')
    assert.equal(foadShare(activities, { pmsmpCounts: false }).ratio?.toFixed(4), '0.8974')
    assert.deepEqual((await sequencesOf(db, groupId)).map(sequenceTitle), [
      ...Array.from({ length: 10 }, (_, i) => `Semaine ${i + 1}`),
      'Sur toute la durée',
    ])
  })
  test('changes nothing the second time', async () => {
    assert.deepEqual(counts(await send(programmeImporter, 'programme.csv')), [97, 0, 0, 97, 0, 0])
  })
  test('opens no sequence for a line that is refused', async () => {
    const lines = ['98;Z1;Un titre;FOAD au centre;90;Vidéo', '99;Z2;Un titre;Par télépathie;90;Vidéo']
    const text = ['Semaine;Code;Activité;Modalité;Durée;Preuve', ...lines].join('\n')
    const report = await sendText(programmeImporter, { name: 'programme.csv', text })
    assert.deepEqual(counts(report), [2, 1, 0, 0, 0, 1])
    const titles = (await sequencesOf(db, groupId)).map(sequenceTitle)
    assert.deepEqual([titles.includes('Semaine 98'), titles.includes('Semaine 99')], [true, false])
  })
})

describe('The attendance of Arras, after its calendar,', { skip: withoutShared }, () => {
  test('keeps every line but the one on a holiday, and asks about two', async () => {
    const report = await send(attendanceImporter, 'emargements.csv')
    assert.deepEqual(counts(report), [678, 674, 0, 1, 2, 1])
    assert.match(report.refused[0]?.why ?? '', /Fête du Travail/)
    assert.deepEqual(
      report.toCheck.map((one) => one.line),
      [203, 303],
    )
  })
  test('changes nothing the second time: what was asked is still asked', async () => {
    for (const as of [{}, { asTyped: shortYears }])
      assert.deepEqual(counts(await send(attendanceImporter, 'emargements.csv', as)), [678, 0, 0, 675, 2, 1])
  })
  test('counts 52 half-days a person, 22 absences, 20 lates', async () => {
    const all = await presencesOf(db, groupId, dates.startsOn, dates.endsOn)
    assert.equal(all.length, 13 * 52)
    assert.equal(all.filter((one) => one.status === 'absent').length, 22)
    assert.equal(all.filter((one) => one.lateMinutes > 0).length, 20)
    assert.equal(all.filter((one) => one.doubted).length, 2)
    assert.equal((await absencesNotExcused(db, groupId)).length, 2)
    const minutes = await presentMinutes(db, groupId)
    const late = all.reduce((sum, one) => sum + one.lateMinutes, 0)
    assert.equal(
      minutes.reduce((sum, one) => sum + one.minutes, 0),
      (13 * 52 - 22 - 2) * 210 - late,
    )
  })
  test('has put everybody in a subgroup, so that each has 322 h', async () => {
    const planned = await plannedMinutes(db, groupId, new Date('2018-07-01'))
    for (const person of new Set(planned.map((one) => one.personId))) {
      const theirs = planned.filter((one) => one.personId === person)
      assert.deepEqual(Object.fromEntries(theirs.map((one) => [one.mode, one.minutes / 60])), {
        'face to face': 14,
        'foad at home': 140,
        'foad at the centre': 105,
        pmsmp: 49,
        sst: 14,
      })
    }
  })
})

describe('What the sheets of Arras leave in doubt', { skip: withoutShared }, () => {
  test('is answered on screen, once, and the file then has nothing left to ask', async () => {
    const visitor = await beffroi.as('claire')
    const page = (await visitor.get(`/formation/${groupId}/emargement`)).text
    const ids = [...page.matchAll(/name="id" value="([^"]+)"/g)].map((found) => found[1])
    assert.equal(ids.length, 2)
    const address = `/formation/${groupId}/emargement/questions`
    await visitor.submit(address, { id: ids[0], answer: 'present' })
    await visitor.submit(address, { id: ids[1], answer: 'unexcused' })
    assert.match((await visitor.submit(address, { id: ids[1], answer: 'present' })).text, /vient de répondre/)
    const all = await presencesOf(db, groupId, dates.startsOn, dates.endsOn)
    assert.equal(all.filter((one) => one.doubted).length, 0)
    assert.equal(all.filter((one) => one.status === 'absent').length, 23)
    assert.deepEqual(counts(await send(attendanceImporter, 'emargements.csv')), [678, 0, 0, 677, 0, 1])
  })
})

describe('The files of a group', { skip: withoutShared }, () => {
  test('are refused from somebody who does not train it', async () => {
    const file = { name: 'calendrier.ics', bytes: readFileSync(`${shared}data/inputs/arras/calendrier.ics`) }
    const opened = await openImport(calendarImporter, file, {})
    const stranger = {
      ...by,
      personId: cast.find((one) => one.id === 'mathieu')?.personId ?? asId<PersonId>(''),
    }
    const context = { by: stranger, now: beffroi.now(), action: null, group: 'avril-2018' }
    await assert.rejects(
      runImport(db, calendarImporter, file, opened, context, { dryRun: true }),
      /Aucun de vos groupes ne porte ce nom/,
    )
  })
  test('ask which group when there are several', async () => {
    const file = { name: 'calendrier.ics', bytes: readFileSync(`${shared}data/inputs/arras/calendrier.ics`) }
    const opened = await openImport(calendarImporter, file, {})
    const context = { by, now: beffroi.now(), action: null, group: null }
    await assert.rejects(
      runImport(db, calendarImporter, file, opened, context, { dryRun: true }),
      /Dites le groupe/,
    )
  })
})
