import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { joinCircle, leaveCircle, relationsInCircle, seededOrganisations } from '#people'
import { asId, newId, type Id } from '#platform/id'
import { addDays, dayOf, parisDay } from '#platform/time'
import { openBeffroi, saidApart, saidTheSame, sentencesIn, writtenApart } from '#testing'
import { activitiesOf } from './activity-store.ts'
import { noteHalfDayAtHost } from './at-host/door.ts'
import { currentLine } from './attendance/door.ts'
import { clashOf } from './calendar/half-day-clash-store.ts'
import { insertDossier, readDossier } from './dossier/kept-store.ts'
import { historyOf } from './attendance/history-store.ts'
import { calendarOf, readHalfDay, saveHalfDay } from './half-day-store.ts'
import type { DossierId, HalfDayId, WorkId } from './ids.ts'
import { readSheets } from './sheet/read-sheet.ts'
import { insertSignature } from './sheet/store.ts'
import { signSheet } from './sheet/sign-sheet.ts'
import { appointTrainer, dismissTrainer } from './team/enrol-trainee.ts'
import { groupIdsOf } from './trainee-store.ts'
import { trainersOf } from './trainer-store.ts'
import { insertWork, worksFor } from './work-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const today = parisDay(now)
const groupId = seeded.group7
const [claire, aicha] = [beffroi.personId('claire'), beffroi.personId('aicha')]
const [other, aichaToo] = [await writtenApart(beffroi, claire), await writtenApart(beffroi, aicha)]
const organisationId = seededOrganisations.afp2i.id
const [half = assert.fail('no half-day')] = (
  await calendarOf(db, groupId, addDays(today, -30), today)
).filter(({ cancelledAt, trainerId }) => !cancelledAt && trainerId === claire)
const key = { groupId, day: half.day, half: half.half }
const later = dayOf('2026-06-20')
const planned = {
  ...half,
  id: newId<HalfDayId>(),
  uid: randomUUID(),
  mode: 'face to face' as const,
  room: '',
  day: later,
  startsAt: new Date('2026-06-20T07:00:00Z'),
  endsAt: new Date('2026-06-20T10:00:00Z'),
  trainerId: other,
}
const dossier = newId<DossierId>()
const workId = newId<WorkId>()

// What Claire did with her other account, before somebody said that both are hers.
await appointTrainer(db, { groupId, personId: other, organisationId, fromDay: today })
await db.transaction(async (tx) => {
  await saveHalfDay(tx, planned, other, now)
  await insertDossier(tx, { id: dossier, groupId, by: other, trainees: 1, at: now })
})
const before = await readSheets(db, groupId, half.day, half.day)
await saidTheSame(beffroi, claire, other)
await saidTheSame(beffroi, aicha, aichaToo)
const lead = await beffroi.as('brigitte')

describe('A trainer who had two accounts', () => {
  test('is one trainer of the group, who is written in the calendar and found there', async () => {
    const mine = (await trainersOf(db, groupId)).filter(({ givenName }) => givenName === 'Claire')
    assert.deepEqual(
      mine.map(({ personId }) => personId),
      [claire],
    )
    assert.equal((await readHalfDay(db, groupId, planned.id))?.trainerId, claire)
    const beside = { ...planned, id: newId<HalfDayId>(), groupId: asId<typeof groupId>(randomUUID()) }
    assert.equal(await clashOf(db, { ...beside, trainerId: claire }), 'same trainer')
  })

  test('signs a sheet once', async () => {
    const signed = (sheets: typeof before) =>
      sheets.flatMap(({ key: one, signatures }) => (one.half === key.half ? signatures : []))
    const count = signed(before).filter(({ trainerId }) => trainerId === claire).length
    await db.transaction((tx) =>
      insertSignature(tx, key, { personId: other, drawing: null, signedAt: now, keptAt: null }),
    )
    await signSheet(db, key, { personId: claire, drawing: null }, now)
    const after = signed(await readSheets(db, groupId, half.day, half.day))
    assert.equal(after.filter(({ givenName }) => givenName === 'Claire').length, Math.max(1, count))
    assert.ok(after.every(({ trainerId }) => trainerId !== other))
  })

  test('reads the dossier that they asked for', async () => {
    assert.equal((await readDossier(db, dossier, groupId, claire))?.id, dossier)
  })

  test('is not taken out of a group that nobody else trains; taken out of it, trains it no more', async () => {
    const asked = await lead.post(`/formation/${groupId}/equipe/formateurs/retirer`, { trainer: claire })
    assert.match(sentencesIn(asked.text), /un groupe a toujours quelqu’un qui le forme/)
    await db.transaction((tx) => dismissTrainer(tx, groupId, claire, now))
    const trains = (await trainersOf(db, groupId)).filter(({ givenName }) => givenName === 'Claire')
    assert.deepEqual(
      trains.map(({ untilDay }) => untilDay),
      [today],
    )
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000)
    const held = await relationsInCircle(db, claire, groupId, tomorrow)
    assert.ok(held.every(({ relation }) => relation !== 'trainer'))
    await saidApart(beffroi, other)
    assert.ok((await trainersOf(db, groupId)).some(({ personId }) => personId === other))
  })
})

test('An evaluator of a group is not its trainer, with whatever account they evaluate it', async () => {
  const mathieu = beffroi.personId('mathieu')
  const mathieuToo = await writtenApart(beffroi, mathieu)
  const place = { circleId: groupId, organisationId, fromDay: today } as const
  await db.transaction(async (tx) => {
    await leaveCircle(tx, { circleId: groupId, personId: mathieu, relation: 'evaluator' }, 'by mistake')
    await joinCircle(tx, { ...place, personId: mathieuToo, relation: 'evaluator' })
  })
  await saidTheSame(beffroi, mathieu, mathieuToo)
  const asked = await appointTrainer(db, { groupId, personId: mathieu, organisationId, fromDay: today })
  assert.deepEqual(asked, { ok: false, refusal: 'evaluates this group' })
})

describe('A trainee who was written twice', () => {
  test('is found by either id: their groups, and the last line of a half-day', async () => {
    assert.deepEqual(await groupIdsOf(db, aichaToo), await groupIdsOf(db, aicha))
    const line = await currentLine(db, half.id, aicha)
    assert.ok(line)
    assert.deepEqual(await currentLine(db, half.id, aichaToo), line)
  })

  test('is noted at a host once, whichever id the convention has', async () => {
    const day = dayOf('2026-05-26')
    const noted = {
      conventionId: newId<Id<'convention'>>(),
      hostName: 'Chez Momo',
      day,
      half: 'morning',
      status: 'present',
      startsAt: new Date('2026-05-26T07:00:00Z'),
      endsAt: new Date('2026-05-26T10:00:00Z'),
      at: now,
    } as const
    for (const personId of [aicha, aichaToo])
      await db.transaction((tx) => noteHalfDayAtHost(tx, { ...noted, personId }))
    const there = (await readSheets(db, groupId, day, day)).flatMap(({ rows }) =>
      rows.flatMap(({ atHost }) => atHost ?? []),
    )
    const [at = assert.fail('not noted')] = there
    assert.equal((await historyOf(db, [at.halfDayId], aicha)).length, 1)
  })

  test('handed in themselves what they handed in under the other', async () => {
    const [activity = assert.fail()] = (await activitiesOf(db, groupId)).filter(
      ({ proof }) => proof === 'text',
    )
    await insertWork(db, {
      id: workId,
      activityId: activity.id,
      personId: aichaToo,
      handedInBy: aichaToo,
      handedInAt: now,
      doneAt: null,
      content: { kind: 'text', words: 'Trois étapes.' },
      review: { state: 'waiting' },
    })
    const work = (await worksFor(db, activity.id, aicha)).find(({ id }) => id === workId)
    assert.equal(work?.handedInBy, work?.personId)
  })
})
