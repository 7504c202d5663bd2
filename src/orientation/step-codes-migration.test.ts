import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { asId, newId } from '#platform/id'
import { openBeffroi } from '#testing'
import type { MeetingId, PositioningId } from './ids.ts'
import { insertMeeting } from './meetings/store.ts'
import { withdrawals } from './positioning.ts'
import { stepTitle, withdrawalWords, writeMeeting } from './sentences.ts'
import { stepsOf } from './step-store.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const brigitte = beffroi.personId('brigitte')
const one = asId<PositioningId>(
  (
    await db.row<{ id: string }>(sql`
      select id
      from orientation.positionings
      where action_id = ${seeded.clea}
      order by id
      limit 1`)
  )?.id ?? assert.fail(),
)
const meetings = ['2026-06-08T07:30:00Z', '2026-02-01T13:00:00Z', '2026-12-31T23:05:00Z'].map((at, n) => ({
  id: newId<MeetingId>(),
  actionId: seeded.clea,
  startsAt: new Date(at),
  place: ['AFP2I, Arras, salle 2', 'Maison de l’emploi', 'Lens'][n] ?? assert.fail(),
}))
for (const meeting of meetings) await insertMeeting(db, meeting, brigitte, now())

/** As a step was kept, and as it was read. */
const told: [step: 'invited' | 'withdrawn', words: string | null, title: string][] = [
  ...meetings.map((meeting): [step: 'invited', string, string] => {
    const words = `${writeMeeting(meeting)}, ${meeting.place}`
    return ['invited', words, `Invité·e à une réunion, ${words}`]
  }),
  ['invited', 'AFP2I, Arras, salle 2', 'Invité·e à une réunion, AFP2I, Arras, salle 2'],
  ['invited', null, 'Invité·e à une réunion'],
  ...withdrawals.map((why): [step: 'withdrawn', string, string] => [
    'withdrawn',
    why,
    `Retiré·e\u00A0: ${withdrawalWords[why]}`,
  ]),
  ['withdrawn', 'found a job · CDI · 35 h', 'Retiré·e\u00A0: A trouvé un emploi, CDI · 35 h'],
  ['withdrawn', 'Parti à Lyon', 'Retiré·e\u00A0: Parti à Lyon'],
]

describe('Steps that were noted when what goes with them was one sentence', () => {
  test('have their code and their meeting, and read the same', async () => {
    await db.pool.query(`
      delete from orientation.steps;
      alter table orientation.steps drop column withdrawal, drop column meeting_at`)
    for (const [step, words] of told)
      await db.run(sql`
        insert into orientation.steps (positioning_id, step, on_day, words, noted_at, noted_by)
        values (${one}, ${step}, '2026-06-02', ${words}, ${now()}, ${brigitte})`)
    const migration = readFileSync(new URL('migrations/005-step-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const steps = await stepsOf(db, one)
    for (const [n, [, words, title]] of told.entries())
      assert.equal(stepTitle(steps[n] ?? assert.fail()), title, words ?? 'nothing said')
    const invited = steps.flatMap((said) => (said.step === 'invited' ? [said] : []))
    for (const [n, { startsAt, place }] of meetings.entries()) {
      assert.deepEqual(invited[n]?.meetingAt, startsAt)
      assert.equal(invited[n]?.words, place)
    }
    const left = steps.flatMap((said) => (said.step === 'withdrawn' ? [said.withdrawal] : []))
    assert.deepEqual(left, [...withdrawals, 'found a job', null])
  })

  test('have no code of another step', async () => {
    await assert.rejects(
      db.run(sql`update orientation.steps set withdrawal = 'twice' where step = 'invited'`),
      /steps_withdrawal_of/,
    )
    await assert.rejects(
      db.run(sql`update orientation.steps set meeting_at = now() where step = 'withdrawn'`),
      /steps_meeting_of/,
    )
  })
})
