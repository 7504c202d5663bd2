import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, seeded, type GroupId } from '#actions'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { seededPositionings } from '#orientation'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { traineesOf } from '#training'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const brigitte = await beffroi.as('brigitte')
const { interviewed } = seededPositionings
const page = `/orientation/${interviewed}/annuler`

/** A group that begins that day, where somebody is admitted. */
async function admittedIn(startsOn = today): Promise<GroupId> {
  const id = newId<GroupId>()
  const group = { id, actionId: seeded.clea, title: `Groupe ${id.slice(0, 8)}`, places: 3, site: 'Arras' }
  const dates = { startsOn, endsOn: addDays(startsOn, 60) }
  await openGroup(db, { leadId: seededOrganisations.afp2i.id }, { ...group, ...dates }, null, beffroi.now())
  const decided = { on: today, groupId: id, [`decision-${interviewed}`]: 'admit' }
  const answer = await brigitte.post('/orientation/actions/clea-metiers-sap/commission', decided)
  assert.equal(answer.status, 303)
  await beffroi.settle()
  assert.equal((await traineesOf(db, id)).length, 1)
  return id
}
const form = async () => formIn((await brigitte.get(page)).text, page)
const places = (groupId: GroupId) =>
  db.rows(sql`
    select
    from people.published_circle_places
    where circle_id = ${groupId} and relation = 'centre'`)

describe('Somebody who was admitted by mistake', () => {
  test('never was of the group: neither its trainee, nor at the centre of its circle', async () => {
    const groupId = await admittedIn()
    assert.equal((await places(groupId)).length, 1)
    assert.equal((await brigitte.post(page, await form())).status, 303)
    await beffroi.settle()
    assert.deepEqual(await traineesOf(db, groupId), [])
    assert.equal((await places(groupId)).length, 0)
  })

  test('stays once something is written of them there', async () => {
    const groupId = await admittedIn()
    const sent = await form()
    const [trainee] = await traineesOf(db, groupId)
    await db.run(sql`
      insert into training.connection_minutes (person_id, minute, group_id)
      values (${trainee?.personId ?? ''}, ${parisInstant(today, '09:00')}, ${groupId})`)
    const stays = await brigitte.post(page, sent)
    assert.equal(stays.status, 422)
    assert.match(sentencesIn(stays.text), /est déjà noté pour cette personne/)
    assert.equal((await traineesOf(db, groupId))[0]?.untilDay, null)
  })
})
