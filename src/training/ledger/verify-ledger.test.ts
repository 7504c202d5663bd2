import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { seededOrganisations, seededTrainees } from '#people'
import { raw, sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { openBeffroi } from '#testing'
import { newId, asId } from '#platform/id'
import { correctCredit } from './correct-credit.ts'
import { creditWork } from './credit-work.ts'
import { enrolTrainee } from '../team/enrol-trainee.ts'
import { creditedFor } from './credited-store.ts'
import { insertSequence } from '../programme/sequence-store.ts'
import { saveActivity } from '../programme-store.ts'
import { writeFault } from '#platform/chain'
import { verifyGroupLedger } from './verify-ledger.ts'
import type { ActivityId, SequenceId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const claire = beffroi.personId('claire')
const [aicha = '', kevin = ''] = seededTrainees.group7.map((one) => one.id)
const groupId = newId<GroupId>()
const sequenceId = newId<SequenceId>()

const otherGroupId = newId<GroupId>()
for (const id of [groupId, otherGroupId]) {
  const dates = { startsOn: dayOf('2026-05-04'), endsOn: dayOf('2026-07-10') }
  const group = { id, actionId: seeded.clea, title: `Registre ${id}`, places: 13, site: 'Arras', ...dates }
  await openGroup(db, { leadId: seededOrganisations.afp2i.id }, group, null, now)
}
for (const personId of [aicha, kevin])
  await enrolTrainee(db, { groupId, personId: asId(personId), fromDay: dayOf('2026-05-04'), at: now })
await insertSequence(db, { id: sequenceId, groupId, position: 1, week: 1, title: null })
const activity = async (position: number, minutes: number, mode: 'foad at home' | 'sst' = 'foad at home') => {
  const id = newId<ActivityId>()
  await saveActivity(db, {
    id,
    groupId,
    sequenceId,
    code: `D${position}`,
    position,
    title: `Activité ${position}`,
    mode,
    minutes,
    proof: 'text',
    domains: [],
    instructions: '',
    picture: null,
    quiz: null,
  })
  return id
}
const activities = [await activity(1, 45), await activity(2, 90), await activity(3, 120)]
const credit = (activityId: ActivityId, personId = aicha) =>
  creditWork(db, {
    activityId,
    personId: asId(personId),
    proof: 'work',
    proofId: newId(),
    signedBy: claire,
    why: 'Lu',
    at: now,
  })
const correct = (minutes: number, left = 45) =>
  correctCredit(db, {
    groupId,
    activityId: activities[0] ?? asId<ActivityId>(''),
    personId: asId(aicha),
    minutes,
    left,
    why: 'Copie du travail d’une autre personne',
    by: claire,
    at: now,
  })

describe('An activity whose work is proven', () => {
  test('is credited once to a person, for its estimated minutes, even asked twice at once', async () => {
    const both = await Promise.all([1, 2].map(() => credit(activities[0] ?? asId<ActivityId>(''))))
    assert.deepEqual(
      both.map((one) => one.ok && one.minutes),
      [45, 45],
    )
    assert.equal(both.filter((one) => one.ok && one.n !== null).length, 1)
    await credit(activities[1] ?? asId<ActivityId>(''))
    await credit(activities[0] ?? asId<ActivityId>(''), kevin)
    assert.deepEqual(await creditedFor(db, asId(aicha), activities[0] ?? asId<ActivityId>('')), {
      credited: 45,
      left: 45,
    })
  })

  test('is not credited when it is not at a distance, nor to somebody of another group', async () => {
    assert.deepEqual(await credit(await activity(4, 420, 'sst')), { ok: false, refusal: 'not at a distance' })
    assert.deepEqual(await credit(activities[0] ?? asId<ActivityId>(''), claire), {
      ok: false,
      refusal: 'not a trainee of the group',
    })
    assert.deepEqual(await credit(newId()), { ok: false, refusal: 'no such activity' })
  })

  test('is corrected by a new line, between nothing and its credit', async () => {
    assert.deepEqual(await correct(-46), { ok: false, refusal: 'below zero' })
    assert.deepEqual(await correct(1), { ok: false, refusal: 'above the credit' })
    assert.deepEqual(await correct(-45), { ok: true })
    assert.deepEqual(await creditedFor(db, asId(aicha), activities[0] ?? asId<ActivityId>('')), {
      credited: 45,
      left: 0,
    })
    assert.deepEqual(await correct(20), { ok: false, refusal: 'changed meanwhile' })
    assert.deepEqual(await correct(20, 0), { ok: true })
  })
})

describe('The ledger', () => {
  test('refuses to be changed, line or whole', async () => {
    for (const statement of [
      'update training.ledger_lines set minutes = 1',
      'delete from training.ledger_lines',
      'truncate training.ledger_lines',
    ])
      await assert.rejects(db.run(raw(statement)), /never changed/)
  })

  test('is intact after all that', async () => {
    const { lines, fault } = await verifyGroupLedger(db, groupId)
    assert.deepEqual([lines, fault], [5, undefined])
  })

  const alterations = {
    person_id: `'${kevin}'`,
    activity_id: `'${activities[2]}'`,
    kind: `'correction'`,
    minutes: 'minutes + 1',
    proof: `'quiz'`,
    proof_id: `proof_id || ' '`,
    signed_by: `'${aicha}'`,
    why: `why || '.'`,
    at: `at + interval '1 microsecond'`,
    previous_hash: `translate(previous_hash, '0123456789abcdef', '123456789abcdef0')`,
    hash: `translate(hash, '0123456789abcdef', '123456789abcdef0')`,
    group_id: `'${otherGroupId}'`,
    n: '20',
  }
  for (const [column, value] of Object.entries(alterations)) {
    test(`altered behind its back in ${column}, names the line`, async () => {
      const fault = await altered(
        `update training.ledger_lines set ${column} = ${value} where group_id = '${groupId}' and n = 2`,
      )
      assert.equal(fault?.n, 2)
    })
  }

  test('cut at its end, says so', async () => {
    const fault = await altered(`delete from training.ledger_lines where group_id = '${groupId}' and n = 5`)
    assert.equal(
      fault && writeFault(fault),
      'La ligne 5 n’est plus la fin attendue : des lignes ont été coupées, ou la fin modifiée.',
    )
  })
})

/** What is found while the ledger is altered by somebody who owns the database; undone afterwards. */
async function altered(statement: string) {
  const undo = new Error('undo')
  let fault: Awaited<ReturnType<typeof verifyGroupLedger>>['fault']
  await db
    .transaction(async (tx) => {
      await tx.run(sql`set local session_replication_role = replica`)
      assert.equal(await tx.run(raw(statement)), 1)
      fault = (await verifyGroupLedger(tx, groupId)).fault
      throw undo
    })
    .catch((cause: unknown) => assert.equal(cause, undo))
  return fault
}
