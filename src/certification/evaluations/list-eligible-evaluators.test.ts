import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addPartner, readGroup, seeded } from '#actions'
import { fullName, readPerson } from '#people'
import { parisDay } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { asId } from '#platform/id'
import { evaluatorReader } from './find-evaluator.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const brigitte = await beffroi.as('brigitte')
const other = await newOrganisation(beffroi, 'evaluation')
const stranger = await newcomer(beffroi, { organisationId: other.id, role: 'evaluator' })
const group = (await readGroup(db, seeded.group7)) ?? assert.fail()
const page = `/certification/${group.id}/evaluateurs`
const name = fullName((await readPerson(db, asId(stranger.personId))) ?? assert.fail())
const named = async () => (await evaluatorReader(db, group, parisDay(beffroi.now())))(name).personId

describe('An evaluator of an organisation', () => {
  test('that is no partner of the action is not proposed, nor chosen, nor recognised in a file', async () => {
    assert.ok(!(await brigitte.get(page)).text.includes(stranger.personId))
    const chosen = await brigitte.post(page, { person: stranger.personId })
    assert.equal(chosen.status, 422)
    assert.match(sentencesIn(chosen.text), /Choisissez une personne dans la liste/)
    assert.equal((await stranger.get(`/certification/${group.id}`)).status, 404)
    assert.equal(await named(), null)
  })

  test('that hosts trainees of the action is not either', async () => {
    await addPartner(db, group.actionId, { name: other.name, part: 'hosting' }, beffroi.now())
    assert.equal((await brigitte.post(page, { person: stranger.personId })).status, 422)
    assert.equal(await named(), null)
  })

  test('that evaluates the action is proposed, and evaluates the group', async () => {
    await addPartner(db, group.actionId, { name: other.name, part: 'evaluation' }, beffroi.now())
    assert.ok((await brigitte.get(page)).text.includes(stranger.personId))
    await brigitte.submit(page, { person: stranger.personId })
    assert.equal((await stranger.get(`/certification/${group.id}`)).status, 200)
    assert.equal(await named(), stranger.personId)
  })
})
