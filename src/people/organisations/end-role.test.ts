import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { newId, type Id } from '#platform/id'
import { dayOf } from '#platform/time'
import { CENTRE, joinCircle, openCircle, relationsHeld } from '../access/door.ts'
import { registerPerson } from '../identity/register-person.ts'
import { onlyNamed } from '../person.ts'
import { membersOf } from '../membership-store.ts'
import { seededOrganisations } from '../seeds/seeded-organisations.ts'
import type { OrganisationId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const at = `/organismes/${seededOrganisations.afp2i.id}`
const territory = `/organismes/${seededOrganisations.territory.id}`

const rolesOf = async (name: string, organisationId: OrganisationId = seededOrganisations.afp2i.id) =>
  (await membersOf(beffroi.db, organisationId)).filter((one) => one.familyName === name)

const end = (who: Visitor, id: string, untilDay = '2026-06-02') =>
  who.post(`${at}/roles/${id}/fin`, { untilDay })

async function addTo(address: string, familyName: string, role: string) {
  const paul = await beffroi.as('paul')
  const email = `${familyName.toLowerCase()}@example.org`
  const fields = { id: randomUUID(), givenName: 'Nadia', familyName, email, role, fromDay: '2026-06-02' }
  await paul.submit(`${address}/membres`, fields)
}
await addTo(at, 'Lemaire', 'trainer')

describe('A role is ended', () => {
  test('and holds until the evening of the day, no longer', async () => {
    const brigitte = await beffroi.as('brigitte')
    const [claire] = await rolesOf('Vandamme')
    const id = claire?.membershipId ?? ''
    assert.equal((await brigitte.get(`${at}/roles/${id}`)).status, 200)
    assert.equal((await end(brigitte, id)).status, 303)
    assert.equal((await end(brigitte, id)).status, 303)
    const visitor = await beffroi.as('claire')
    assert.match((await visitor.get('/moi')).text, /Formateur·rice/)
    const before = beffroi.now()
    beffroi.setNow('2026-06-02T22:00:01Z')
    assert.doesNotMatch((await visitor.get('/moi')).text, /Formateur·rice/)
    assert.match(sentencesIn((await brigitte.get(at)).text), /Avant .*Claire Vandamme/)
    beffroi.setNow(before)
  })

  test('and with it go the files, under whatever row of the person they were opened', async () => {
    await addTo(at, 'Fusion', 'training lead')
    const [lead] = await rolesOf('Fusion')
    assert.ok(lead)
    const { db } = beffroi
    const second = await registerPerson(db, onlyNamed('Nadia', 'Fusion'), lead.personId, beffroi.now())
    const trainee = await registerPerson(db, onlyNamed('Essai', 'Centre'), lead.personId, beffroi.now())
    await db.run(sql`update people.persons set merged_into = ${lead.personId} where id = ${second}`)
    const circle = { circleId: newId<Id>(), fromDay: dayOf('2026-06-02') }
    await openCircle(db, circle.circleId)
    await joinCircle(db, { ...circle, personId: trainee, relation: CENTRE })
    const organisationId = seededOrganisations.afp2i.id
    await joinCircle(db, { ...circle, personId: second, relation: 'training lead', organisationId })
    const held = (at: string) => relationsHeld(db, lead.personId, trainee, new Date(at))
    assert.equal((await held('2026-06-03T08:00:00Z')).length, 1)
    assert.equal((await end(await beffroi.as('paul'), lead.membershipId)).status, 303)
    assert.equal((await held('2026-06-02T08:00:00Z')).length, 1)
    assert.deepEqual(await held('2026-06-03T08:00:00Z'), [])
    await addTo(at, 'Fusion', 'training lead')
    await joinCircle(db, { ...circle, personId: second, relation: 'training lead', organisationId })
    assert.equal((await end(await beffroi.as('paul'), lead.membershipId)).status, 303)
    assert.equal(
      (await held('2026-06-03T08:00:00Z')).length,
      1,
      'the role before ends nothing of the one of today',
    )
  })

  test('not by who could not give it, nor through the page of another organisation', async () => {
    await addTo(at, 'Director', 'direction')
    const [director] = await rolesOf('Director')
    const [nadia] = await rolesOf('Lemaire')
    const brigitte = await beffroi.as('brigitte')
    assert.equal((await brigitte.get(`${at}/roles/${director?.membershipId}`)).status, 404)
    assert.equal((await end(brigitte, director?.membershipId ?? '')).status, 404)
    for (const [who, where] of [
      ['karine', 'plie'],
      ['farida', 'ateliers'],
      ['helene', 'crefo'],
      ['nadege', 'delplanque'],
    ] as const) {
      const role = `/organismes/${seededOrganisations[where].id}/roles/${beffroi.personId(who)}`
      assert.equal((await brigitte.get(role)).status, 404, who)
      assert.equal((await brigitte.post(`${role}/fin`, { untilDay: '2026-06-02' })).status, 404, who)
    }
    assert.equal((await end(await beffroi.as('mathieu'), nadia?.membershipId ?? '')).status, 404)
    const elsewhere = `/organismes/${seededOrganisations.crefo.id}/roles/${nadia?.membershipId}/fin`
    assert.equal((await brigitte.post(elsewhere, { untilDay: '2026-06-02' })).status, 404)
    assert.equal((await end(brigitte, randomUUID())).status, 404)
    assert.equal((await end(brigitte, nadia?.membershipId ?? '', 'demain')).status, 422)
    assert.equal((await rolesOf('Lemaire'))[0]?.untilDay, null)
  })

  test('but the last person who steers the territory stays', async () => {
    const answer = await (
      await beffroi.as('paul')
    ).post(`${territory}/roles/${beffroi.personId('paul')}/fin`, {
      untilDay: '2026-06-02',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /dernière personne qui pilote/)
  })

  test('and of two who steer and leave at once, one stays', async () => {
    await addTo(territory, 'Chief', 'steward')
    const paul = await beffroi.as('paul')
    const [chief] = await rolesOf('Chief', seededOrganisations.territory.id)
    const ids = [beffroi.personId('paul'), chief?.membershipId ?? '']
    const leave = (id: string) => paul.post(`${territory}/roles/${id}/fin`, { untilDay: '2026-06-02' })
    // Connections take longer to open than a role to end: have two at hand, or they would not race.
    await Promise.all([paul.get(at), paul.get(at), paul.get(at)])
    const answers = await Promise.all(ids.map(leave))
    assert.deepEqual(new Set(answers.map((one) => one.status)), new Set([303, 422]))
    const open = await beffroi.db.rows(sql`
      select id from people.memberships where role = 'steward' and until_day is null`)
    assert.equal(open.length, 1)
  })
})
