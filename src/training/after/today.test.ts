import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { createAction, openGroup, seeded, type ActionId, type GroupId } from '#actions'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { dayOf } from '#platform/time'
import { linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { enrolTrainee } from '../team/enrol-trainee.ts'
import { askAfter } from './ask-after.ts'
import { mayBeAsked } from './due.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const onDay = async (day: string) => {
  beffroi.setNow(`${day}T14:00:00Z`)
  await askAfter(db, beffroi.now())
}
const aicha = beffroi.personId('aicha')
const homeOf = async (id: 'claire' | 'brigitte' | 'karine') => (await (await beffroi.as(id)).get('/')).text
const address = `/formation/${seeded.group7}/apres`
const said = /(\d+) personnes? n’(?:a|ont) pas répondu/
const secretOf = async (groupId: GroupId, moment: string) =>
  (
    await db.row<{ secret: string }>(sql`
      select secret
      from training.after_asks
      where group_id = ${groupId} and moment = ${moment} and person_id = ${aicha}`)
  )?.secret ?? assert.fail()

/** Another group of the same body that ended the same day, where Aïcha was too. */
async function otherGroup(): Promise<GroupId> {
  const now = beffroi.now()
  const action = { id: newId<ActionId>(), leadId: seededOrganisations.afp2i.id, town: 'Lens', story: '' }
  const words = { title: 'Action du Bleuet', summary: 'Trois jours.', picture: 'pain' }
  await createAction(db, { ...action, ...words }, null, now)
  const dates = { startsOn: dayOf('2026-05-04'), endsOn: dayOf('2026-07-10') }
  const groupId = newId<GroupId>()
  const group = {
    id: groupId,
    actionId: action.id,
    title: 'Groupe Bleuet',
    places: 12,
    site: 'Lens',
    ...dates,
  }
  await openGroup(db, { ...action, ...words }, group, null, now)
  const trainee = { groupId, personId: aicha, fromDay: dates.startsOn, at: now }
  await db.transaction((tx) => enrolTrainee(tx, trainee))
  return groupId
}

describe('The day of who trains a group that ended', () => {
  test('says nothing while its opinion alone is asked', async () => {
    await onDay('2026-07-11')
    assert.doesNotMatch(sentencesIn(await homeOf('claire')), said)
  })

  test('says how many did not tell where they stand, and leads there; so does that of its lead', async () => {
    await onDay('2026-10-10')
    for (const who of ['claire', 'brigitte'] as const) {
      const day = await homeOf(who)
      assert.match(sentencesIn(day), /13 personnes n’ont pas répondu Groupe 7, après la formation/)
      assert.equal(linkIn(day, said), address)
    }
    const secret = await secretOf(seeded.group7, 'three months')
    await beffroi.visitor().submit(`/apres/${secret}/situation`, { situation: 'looking' })
    assert.match(sentencesIn(await homeOf('claire')), /12 personnes n’ont pas répondu/)
  })

  test('is that of nobody else: a referent, another body', async () => {
    const body = await newOrganisation(beffroi, 'training')
    const strangers = [
      await beffroi.as('karine'),
      await newcomer(beffroi, { organisationId: body.id, role: 'training lead' }),
      await newcomer(beffroi, { organisationId: body.id, role: 'trainer' }),
    ]
    for (const stranger of strangers) {
      assert.doesNotMatch(sentencesIn((await stranger.get('/')).text), said)
      assert.doesNotMatch(sentencesIn((await stranger.get('/formation')).text), /À appeler/)
    }
  })

  test('is silent once nobody may answer any more', async () => {
    await onDay('2026-11-09')
    assert.match(sentencesIn(await homeOf('claire')), said)
    await onDay('2026-11-10')
    assert.doesNotMatch(sentencesIn(await homeOf('claire')), said)
  })
})

describe('The day of who leads several groups that ended', () => {
  test('sums them in one card, each person once, and leads to the list that counts each', async () => {
    const bleuet = await otherGroup()
    await onDay('2027-01-10')
    const day = await homeOf('brigitte')
    assert.equal([...sentencesIn(day).matchAll(new RegExp(said, 'g'))].length, 1)
    assert.match(sentencesIn(day), /13 personnes n’ont pas répondu Après la formation de 2 groupes/)
    const list = (await (await beffroi.as('brigitte')).get(linkIn(day, said))).text
    assert.equal(linkIn(list, /^13 personnes$/), address)
    assert.equal(linkIn(list, /^1 personne$/), `/formation/${bleuet}/apres`)
    assert.match(
      sentencesIn(await homeOf('claire')),
      /13 personnes n’ont pas répondu Groupe 7/,
      'her only one',
    )
  })

  test('asks nothing of a group whose last answer is past', () => {
    const ended = dayOf('2026-01-31')
    assert.deepEqual(
      ['2026-04-29', '2026-04-30', '2026-10-29', '2026-10-30'].map((day) => mayBeAsked(ended, dayOf(day))),
      [false, true, true, false],
    )
  })
})
