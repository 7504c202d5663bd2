import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readGroup, seeded, type GroupId } from '#actions'
import { cast, relationsInCircle, type PersonId } from '#people'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { makeSecond, openBeffroi, writeVoice } from '#testing'
import { trainsGroup } from './access.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const second = await makeSecond(beffroi)
const maiwenn = second.people.get('Maïwenn') ?? assert.fail()
const lin = asId<GroupId>(
  /"\/formation\/([0-9a-f-]{36})"/.exec((await maiwenn.get('/formation')).text)?.[1] ?? assert.fail(),
)
const trains = (personId: PersonId, id: GroupId) => trainsGroup(beffroi.db, personId, id, beffroi.now())

describe('The right of who trains a group', () => {
  test('is over this group: neither over its action, nor over the group of another training body', async () => {
    const { actionId } = (await readGroup(beffroi.db, seeded.group7)) ?? assert.fail()
    const leads: PersonId[] = []
    for (const { id } of cast) {
      const held = await relationsInCircle(beffroi.db, beffroi.personId(id), actionId, beffroi.now())
      if (held.some(({ relation }) => relation === 'training lead')) leads.push(beffroi.personId(id))
    }
    assert.ok(leads.length > 0)
    for (const one of leads)
      assert.deepEqual(
        [
          await trains(one, seeded.group7),
          await trains(one, asId<GroupId>(actionId)),
          await trains(one, lin),
        ],
        [true, false, false],
      )
    const theirs = await beffroi.db.rows<{ id: PersonId }>(sql`
      select distinct person_id as id from people.published_circle_places
      where circle_id = ${lin} and relation in ('trainer', 'training lead')`)
    assert.ok(theirs.length > 0)
    for (const { id } of theirs)
      assert.deepEqual([await trains(id, lin), await trains(id, seeded.group7)], [true, false])
  })

  test('lets nobody of another training body hear what is said of an activity', async () => {
    const claire = await beffroi.as('claire')
    const activity = await beffroi.db.row<{ id: string }>(sql`
      select id from training.activities
      where group_id = ${seeded.group7} and withdrawn_at is null
      order by code limit 1`)
    const said = await claire.submit(`/formation/${seeded.group7}/programme/${activity?.id}/voix`, {
      recording: new File([await writeVoice('ogg')], 'voix.ogg', { type: 'audio/ogg' }),
    })
    assert.equal(said.status, 200)
    const heard = `/formation/activites/${activity?.id}/voix`
    assert.equal((await claire.get(heard)).status, 200)
    assert.equal((await maiwenn.get(heard)).status, 404)
  })
})
