import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { newId } from '#platform/id'
import { openBeffroi, sentencesIn } from '#testing'
import { writeDecision } from '../decisions/door.ts'
import { insertInvitation } from '../meetings/invitation-store.ts'
import { insertMeeting } from '../meetings/store.ts'
import { readPositioning } from '../positioning-store.ts'
import { insertStep } from '../step-store.ts'
import { seededPositionings } from '../seeds/seeded-positionings.ts'
import type { MeetingId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const today = parisDay(now)
const by = beffroi.personId('brigitte')
const aicha = await beffroi.as('aicha')
const mine = (await readPositioning(db, seededPositionings.ofAicha)) ?? assert.fail()
const positioningId = mine.id

async function inviteTo(place: string, daysAgo: number): Promise<void> {
  const meeting = {
    id: newId<MeetingId>(),
    actionId: seeded.clea,
    startsAt: parisInstant(addDays(today, -daysAgo), '14:00'),
    place,
  }
  const at = new Date(now.getTime() - (daysAgo + 5) * 24 * 3_600_000)
  await db.transaction(async (tx) => {
    await insertMeeting(tx, meeting, by, at)
    const invitation = { id: newId(), positioningId, meetingId: meeting.id, channel: 'paper' as const }
    await insertInvitation(tx, { ...invitation, tokenHash: null, by, at })
    await insertStep(
      tx,
      positioningId,
      { step: 'invited', onDay: parisDay(at), meetingAt: meeting.startsAt, words: place, by },
      at,
    )
  })
}

const readIn = async (language: string) => {
  await aicha.post('/langue', { language, to: '/' })
  return sentencesIn((await aicha.get('/moi/parcours')).text)
}

describe('My path', () => {
  test('says of each meeting that is over when and where it was, in the language of who reads', async () => {
    await inviteTo('Salle 1', 40)
    await inviteTo('Salle 2', 20)
    const said = await readIn('fr')
    assert.match(said, /Invitation à une réunion Jeudi 23 avril 2026 à 14 h, Salle 1/)
    assert.match(said, /Invitation à une réunion Mercredi 13 mai 2026 à 14 h, Salle 2/)
    assert.match(await readIn('en'), /Invitation to a meeting Thursday, 23 April 2026 at 14:00, Salle 1/)
    assert.match(await readIn('uk'), /Середа, 13 травня 2026 р., 14:00, Salle 2/)
    assert.match(await readIn('ar'), /13 مايو 2026، الساعة 14:00، Salle 2/)
  })

  test('says when a group that is over was, as while it lasts: a list of before brings such ones', async () => {
    assert.match(await readIn('fr'), /Vous avez une place Cela finit vendredi 10 juillet/)
    beffroi.setNow(new Date('2026-07-20T08:00:00Z'))
    const said = sentencesIn((await (await beffroi.as('aicha')).get('/moi/parcours')).text)
    assert.match(said, /Vous avez une place C’était du \d.* au 10 juillet 2026\./)
    beffroi.setNow(now)
  })

  test('says why somebody left, and the words that were written with it', async () => {
    const decision = { kind: 'withdraw' as const, withdrawal: 'found a job' as const, why: 'CDI à Lens' }
    const done = await db.transaction((tx) => writeDecision(tx, mine, decision, { on: today, by }, now))
    assert.ok(done.ok)
    assert.match(await readIn('fr'), /Demande retirée Vous avez trouvé un emploi\. CDI à Lens/)
    assert.match(await readIn('en'), /Request withdrawn You found a job\. CDI à Lens/)
  })
})
