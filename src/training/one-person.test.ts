import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { findKnown, forgetPeople, readPerson, registerApart, type PersonId } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { dayOf, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { activitiesOf } from './activity-store.ts'
import { isFoad } from './activity.ts'
import { giveAddress } from './calendar/address-store.ts'
import { endTraineeship } from './team/door.ts'
import { presencesOfPerson } from './attendance-store.ts'
import { historyOf, ownLinesOf } from './attendance/history-store.ts'
import { addLines } from './attendance/line-store.ts'
import { countsOf, traineeRowsOf } from './figures/store.ts'
import { readTallies } from './hours/gauge-store.ts'
import { creditWork } from './ledger/credit-work.ts'
import { creditedFor } from './ledger/credited-store.ts'
import { ledgerLines } from './ledger/read-lines-store.ts'
import { calendarOfPerson, halfDaysOf, plannedMinutes } from './own-half-day-store.ts'
import { worksOfGroup } from './review/reviewed-work-store.ts'
import { placeInSubgroup, subgroupsOf } from './subgroup-store.ts'
import { countTrainees, insertTrainee, isTraineeOf, traineesOf } from './trainee-store.ts'
import { ownActivities } from './work/own-activity-store.ts'
import { insertWork, lockWorks, worksFor } from './work-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const group = seeded.group7
const aicha = beffroi.personId('aicha')
const claire = beffroi.personId('claire')

/** The same person written with another spelling, and what was done under it before somebody said that they are one. */
async function writtenApart(): Promise<PersonId> {
  const known = (await readPerson(db, aicha)) ?? assert.fail('nobody')
  const who = { ...known, familyName: `${known.familyName}e` }
  const other = await db.transaction(async (tx) =>
    registerApart(tx, { who, others: await findKnown(tx, who) }, claire, now),
  )
  await insertTrainee(db, group, other, dayOf('2026-01-05'), now)
  return other
}

const other = await writtenApart()
const all = await activitiesOf(db, group)
const untouched = []
for (const one of all)
  if (isFoad(one.mode) && one.proof === 'text' && (await worksFor(db, one.id, aicha)).length === 0)
    untouched.push(one)
const [activity = assert.fail('nothing to do')] = untouched
const [half = assert.fail('no half-day')] = await halfDaysOf(db, aicha, parisDay(now))
const workId = newId<never>()

describe('What was done under two spellings', () => {
  test('is of two people until somebody says that they are one', async () => {
    await insertWork(db, {
      id: workId,
      activityId: activity.id,
      personId: other,
      handedInAt: now,
      doneAt: null,
      handedInBy: other,
      content: { kind: 'text', words: 'Trois étapes.' },
      review: { state: 'waiting' },
    })
    const proven = {
      activityId: activity.id,
      proof: 'work',
      proofId: newId(),
      signedBy: claire,
      why: 'Lu',
      at: now,
    } as const
    assert.ok((await creditWork(db, { ...proven, personId: other })).ok)
    await addLines(db, [
      {
        id: newId(),
        halfDayId: half.id,
        personId: other,
        status: 'present',
        lateMinutes: 0,
        justification: null,
        signature: undefined,
        countersigned: null,
        saidBy: claire,
        saidAt: new Date(now.getTime() + 60_000),
        why: null,
      },
    ])
    for (const [personId, subgroup, at] of [
      [aicha, 'A', now],
      [other, 'B', new Date(now.getTime() + 60_000)],
    ] as const)
      await placeInSubgroup(db, { groupId: group, personId, subgroup, at })
    await giveAddress(db, other, 'an-address-of-the-other-spelling', now)
    assert.deepEqual(await worksFor(db, activity.id, aicha), [])
    assert.equal((await creditedFor(db, aicha, activity.id)).left, 0)
  })

  test('is of one person then, asked by either id', async () => {
    const paul = await beffroi.as('paul')
    await paul.post('/personnes/doublons', { one: aicha, other, answer: 'same' })
    assert.equal((await readPerson(db, other))?.id, aicha)
    for (const id of [aicha, other]) {
      assert.deepEqual(
        (await worksFor(db, activity.id, id)).map((one) => [one.id, one.personId]),
        [[workId, aicha]],
      )
      assert.ok((await creditedFor(db, id, activity.id)).left > 0)
      assert.ok(await isTraineeOf(db, group, id))
      const mine = (await ownActivities(db, group, id)).find((one) => one.activityId === activity.id)
      assert.equal(mine?.state, 'handed in')
      const lines = await ledgerLines(db, group, { personId: id, limit: 500 })
      assert.ok(
        lines.some((one) => one.activityId === activity.id) && lines.every((one) => one.personId === aicha),
      )
      const works = await worksOfGroup(db, group, { state: null, personId: id, skip: 0, limit: 100 })
      assert.ok(works.some((one) => one.id === workId) && works.every((one) => one.personId === aicha))
      assert.equal((await historyOf(db, [half.id], id))[0]?.personId, other)
      assert.ok((await ownLinesOf(db, id, parisDay(now))).some((one) => one.halfDayId === half.id))
      assert.ok((await presencesOfPerson(db, group, id)).some((one) => one.halfDayId === half.id))
      assert.ok((await calendarOfPerson(db, id)).length > 0)
    }
    assert.equal((await subgroupsOf(db, group)).has(other), false)
    assert.equal((await subgroupsOf(db, group)).get(aicha), 'B')
  })

  test('makes room for the next work, and waits again when that one was seen by mistake', async () => {
    const works = () => worksFor(db, activity.id, aicha)
    const states = async () => (await works()).map((one) => one.review.state)
    const trainer = await beffroi.as('claire')
    await trainer.submit(`/formation/${group}/travaux/vu`, {
      id: newId(),
      person: aicha,
      activity: activity.id,
      word: 'Les quatre étapes, dans l’ordre.',
    })
    assert.deepEqual(await states(), ['accepted', 'replaced'])
    const [seen = assert.fail('not seen')] = await works()
    const answered = now.getTime()
    await trainer.post(`/formation/travaux/${seen.id}/annuler`, { answered, why: 'Une autre personne' })
    assert.deepEqual(await states(), ['taken back', 'waiting'])
    const trainee = await beffroi.as('aicha')
    const address = `/formation/activites/${activity.id}/donner`
    await trainee.submit(address, { act: newId(), words: 'Quatre étapes.' })
    assert.deepEqual(await states(), ['waiting', 'taken back', 'replaced'])
  })

  test('is held by one hand at a time, whichever id one comes with', async () => {
    const held = await db.transaction(async (tx) => {
      for (const id of [aicha, other]) await lockWorks(tx, activity.id, id)
      return tx.rows(sql`select objid from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`)
    })
    assert.equal(held.length, 1)
  })

  test('is counted once in the sums of the group', async () => {
    const lines = await ledgerLines(db, group, { personId: aicha, limit: 500 })
    const minutes = lines.reduce((sum, one) => sum + one.minutes, 0)
    const tally = (await readTallies(db, group, { now, pmsmpCounts: true })).find(
      (one) => one.personId === aicha,
    )
    assert.equal(tally?.creditedMinutes, minutes)
    const rows = (await traineeRowsOf(db, [group])).filter((one) => one.personId === aicha)
    assert.deepEqual(
      rows.map((one) => one.creditedMinutes),
      [minutes],
    )
    const planned = await plannedMinutes(db, group, new Date(now.getTime() + 30 * 86_400_000))
    assert.ok(planned.some((one) => one.personId === aicha) && !planned.some((one) => one.personId === other))
    const halves = await subgroupsOf(db, group)
    const beside = planned.filter((one) => one.personId !== aicha && halves.get(one.personId) === 'B')
    const minutesIn = (list: typeof planned) => list.map((one) => one.minutes)
    assert.ok(beside.length > 0)
    for (const one of beside)
      assert.deepEqual(
        minutesIn(planned.filter(({ personId }) => personId === aicha)),
        minutesIn(planned.filter(({ personId }) => personId === one.personId)),
      )
  })

  test('is one name in a group of thirteen, on each page that lists them', async () => {
    const trainer = await beffroi.as('claire')
    for (const page of ['', '/equipe', '/foad', `/emargement/${parisDay(now)}/matin`]) {
      const { text } = await trainer.get(`/formation/${group}${page}`)
      assert.equal([...sentencesIn(text).matchAll(/Aïcha/g)].length, 1, page)
    }
    assert.equal((await traineesOf(db, group)).length, 13)
    assert.equal((await countTrainees(db, [group])).get(group), 13)
    const [counted] = await countsOf(db, [group])
    assert.equal((counted?.started ?? 0) + (counted?.neverStarted ?? 0), 13)
    assert.equal((await readTallies(db, group, { now, pmsmpCounts: true })).length, 13)
  })

  test('is followed at one secret address, which ends with the account', async () => {
    const trainee = await beffroi.as('aicha')
    const anybody = beffroi.visitor()
    const shown = async () =>
      /\/calendrier\/[\w-]+\.ics/.exec((await trainee.get('/formation/mon-calendrier')).text)?.[0] ?? ''
    const before = await shown()
    assert.equal(before, '/calendrier/an-address-of-the-other-spelling.ics')
    assert.equal((await anybody.get(before)).status, 200)
    await trainee.submit('/formation/mon-calendrier')
    const renewed = await shown()
    assert.notEqual(renewed, before)
    assert.equal((await anybody.get(before)).status, 404)
    assert.equal((await anybody.get(renewed)).status, 200)
    const site = beffroi.ground.site
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
    for (const days of [720, 760]) await forgetPeople({ db, site }, later(days))
    assert.equal((await anybody.get(renewed)).status, 404)
  })

  test('and begins on the first day of both', async () => {
    const mine = (await traineesOf(db, group)).find((one) => one.personId === aicha)
    assert.deepEqual([mine?.fromDay, mine?.untilDay], [dayOf('2026-01-05'), null])
    const ended = { groupId: group, personId: aicha, untilDay: dayOf('2026-06-01') }
    await db.transaction((tx) => endTraineeship(tx, { ...ended, why: { words: 'Embauche' } }))
    assert.equal((await traineesOf(db, group)).find((one) => one.personId === aicha)?.untilDay, '2026-06-01')
  })
})
