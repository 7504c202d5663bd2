import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { insertMembership, joinCircle, seededOrganisations, seededTrainees } from '#people'
import { parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { asId, newId } from '#platform/id'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const address = `/formation/${seeded.group7}`
const claire = await beffroi.as('claire')
const brigitte = await beffroi.as('brigitte')

describe('The team', () => {
  test('never loses the last who trains, and refuses who evaluates', async () => {
    const last = await brigitte.post(`${address}/equipe/formateurs/retirer`, {
      trainer: beffroi.personId('claire'),
    })
    assert.equal(last.status, 422)
    assert.match(last.text, /Mettez d’abord une autre personne/)
    const mathieu = beffroi.personId('mathieu')
    await joinCircle(db, {
      circleId: asId(seeded.group7),
      personId: mathieu,
      relation: 'evaluator',
      fromDay: parisDay(beffroi.now()),
    })
    await insertMembership(db, {
      id: newId(),
      personId: mathieu,
      organisationId: seededOrganisations.afp2i.id,
      role: 'trainer',
      fromDay: parisDay(beffroi.now()),
    })
    assert.match(
      (await brigitte.post(`${address}/equipe/formateurs`, { trainer: mathieu })).text,
      /elle ne peut pas le former/,
    )
  })
  test('notes a departure with its reason', async () => {
    const person = seededTrainees.group7[12]?.id ?? ''
    assert.equal(
      (await claire.post(`${address}/equipe/depart`, { person, until: '2026-06-02', why: '' })).status,
      422,
    )
    const page = await claire.submit(`${address}/equipe/depart`, {
      person,
      until: '2026-06-02',
      why: 'A trouvé un emploi',
    })
    assert.match(sentencesIn(page.text), /Parti·e le 2 juin 2026/)
  })
})
