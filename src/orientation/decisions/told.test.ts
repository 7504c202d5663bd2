import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { readMessages } from '#platform/notices'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { writeDecision } from './write-decision.ts'
import type { Decision } from './decision.ts'
import { prescribersOf } from '../prescriber-store.ts'
import { readPositioning } from '../positioning-store.ts'
import { remindMeetings } from '../meetings/remind-meetings.ts'
import { seededPositionings } from '../seeds/seeded-positionings.ts'
import type { PositioningId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const karine = beffroi.personId('karine')
const brigitte = beffroi.personId('brigitte')
const told = (to: string) => readMessages(db, [to], { limit: 50 })
const titles = async (to: string) => (await told(to)).map(({ title }) => title)

const one = (await readPositioning(db, seededPositionings.interviewed)) ?? assert.fail()
const decide = (decision: Decision, on = parisDay(beffroi.now())) =>
  db.transaction((tx) => writeDecision(tx, one, decision, { on, by: brigitte }, beffroi.now()))
/** Gives a place of the group back. */
const free = async (id: PositioningId) => {
  const other = (await readPositioning(db, id)) ?? assert.fail()
  const decision: Decision = { kind: 'withdraw', withdrawal: 'found a job', why: null }
  const made = { on: parisDay(beffroi.now()), by: brigitte }
  assert.ok((await db.transaction((tx) => writeDecision(tx, other, decision, made, beffroi.now()))).ok)
}
const laterBy = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))

describe('A decision is told', () => {
  test('to the person with its reason, and to who proposed them without a name; one corrected at once, by its last word', async () => {
    const before = (await titles(karine)).length
    assert.ok((await decide({ kind: 'wait', why: 'Le groupe est plein' })).ok)
    laterBy(1)
    assert.ok((await decide({ kind: 'refuse', why: 'Déjà certifié·e' })).ok)
    const [message, ...others] = await told(one.personId)
    assert.match(message?.title ?? '', /^Votre demande n’est pas retenue : Cléa/)
    assert.equal(message?.body, 'Pourquoi : Déjà certifié·e')
    assert.equal(message?.path, null, 'no account: the message says it all')
    assert.deepEqual(others, [])
    const referents = (await prescribersOf(db, one.id)).flatMap(({ referentId }) => referentId ?? [])
    assert.deepEqual(referents, [karine])
    assert.deepEqual((await titles(karine)).slice(0, -before || undefined), [
      'Cléa Métiers SAP : une réponse pour une personne que vous proposez',
    ])
  })

  test('but not one of another year, that a list brings', async () => {
    laterBy(1)
    assert.ok((await decide({ kind: 'wait', why: null }, addDays(parisDay(beffroi.now()), -300))).ok)
    assert.deepEqual(await titles(one.personId), [])
  })

  test('that admits, by the welcome alone', async () => {
    laterBy(1)
    await free(seededPositionings.ofAicha)
    assert.ok((await decide({ kind: 'admit', groupId: seeded.group7 })).ok)
    await beffroi.settle()
    assert.deepEqual(await titles(one.personId), [])
    const [letter] = await beffroi.letters()
    assert.match(letter?.body ?? '', /Vous avez une place/)
  })
})

describe('A meeting tomorrow', () => {
  test('is reminded once to those who are expected, not to who said no', async () => {
    const [meeting] = await db.rows<{ startsAt: Date }>(
      sql`select starts_at as "startsAt" from orientation.meetings where id = ${seededPositionings.meeting}`,
    )
    assert.ok(meeting)
    beffroi.setNow(parisInstant(addDays(parisDay(meeting.startsAt), -1), '16:00'))
    const expected = await remindMeetings(db, beffroi.now())
    assert.ok(expected > 0)
    const invited = (await readPositioning(db, seededPositionings.invited)) ?? assert.fail()
    await remindMeetings(db, beffroi.now())
    assert.equal(
      (await titles(invited.personId)).filter((title) => title.startsWith('Réunion d’information, ')).length,
      1,
    )
    await db.run(sql`update orientation.invitations set answer = 'no', answered_at = ${beffroi.now()}`)
    assert.equal(await remindMeetings(db, beffroi.now()), 0)
  })
})
