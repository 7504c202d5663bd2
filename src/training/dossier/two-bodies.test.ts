import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createAction, openGroup, seeded, type ActionId, type GroupId } from '#actions'
import { newId } from '#platform/id'
import { sql } from '#platform/db'
import { dayOf } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn, type Newcomer } from '#testing'
import { enrolTrainee } from '../team/enrol-trainee.ts'
import { activitiesOf } from '../activity-store.ts'
import { worksFor } from '../work-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aichaId = beffroi.personId('aicha')
const [aicha, claire] = [await beffroi.as('aicha'), await beffroi.as('claire')]
const theirs = newId<GroupId>()
let lead: Newcomer

/** A group of another body, over, where Aïcha learnt too. */
before(async () => {
  const now = beffroi.now()
  const body = await newOrganisation(beffroi, 'training', 'Formalys de Lens')
  lead = await newcomer(beffroi, { organisationId: body.id, role: 'training lead' })
  const text = {
    title: 'Action Coquelicot',
    town: 'Lens',
    summary: 'Trois jours.',
    story: '',
    picture: 'pain',
  }
  const action = { id: newId<ActionId>(), leadId: body.id, ...text }
  await createAction(db, action, null, now)
  const dates = { startsOn: dayOf('2026-03-02'), endsOn: dayOf('2026-04-30') }
  const group = {
    id: theirs,
    actionId: action.id,
    title: 'Groupe Coquelicot',
    places: 12,
    site: 'Lens',
    ...dates,
  }
  await openGroup(db, action, group, null, now)
  const enrolled = { groupId: theirs, personId: aichaId, fromDay: dates.startsOn, at: now }
  await db.transaction((tx) => enrolTrainee(tx, enrolled))
})

const papers = (group: string) =>
  ['certificat.pdf', 'dossier.pdf', 'dossier.zip'].map(
    (paper) => `/formation/${group}/dossier/${aichaId}/${paper}`,
  )
const certified = async () =>
  (await db.rows(sql`select 1 from training.certificates where group_id = ${theirs}`)).length

describe('Somebody who learnt in two bodies', () => {
  test('has papers that who trains them elsewhere neither reads nor certifies', async () => {
    for (const path of papers(theirs)) assert.equal((await claire.get(path)).status, 404, path)
    for (const path of papers(seeded.group7)) assert.equal((await lead.get(path)).status, 404, path)
    assert.equal(await certified(), 0)
    assert.doesNotMatch(sentencesIn((await aicha.get('/moi/acces')).text), /Camille/)
  })

  test('has papers that their own group reads, and themselves', async () => {
    for (const path of papers(seeded.group7)) assert.equal((await claire.get(path)).status, 200, path)
    for (const path of papers(theirs)) assert.equal((await lead.get(path)).status, 200, path)
    for (const path of [...papers(theirs), ...papers(seeded.group7)])
      assert.equal((await aicha.get(path)).status, 200, path)
    assert.equal(await certified(), 1)
  })

  test('has works that the other body does not open', async () => {
    const works = []
    for (const { id } of await activitiesOf(db, seeded.group7))
      works.push(...(await worksFor(db, id, aichaId)))
    const [work = assert.fail('no work')] = works
    assert.equal((await claire.get(`/formation/travaux/${work.id}`)).status, 200)
    assert.equal((await aicha.get(`/formation/travaux/${work.id}`)).status, 200)
    assert.equal((await lead.get(`/formation/travaux/${work.id}`)).status, 404)
  })

  test('has a Cléa that each body reads in its own group', async () => {
    const at = `/certification/personnes/${aichaId}`
    assert.equal((await claire.get(`${at}?groupe=${theirs}`)).status, 404)
    assert.equal((await lead.get(`${at}?groupe=${seeded.group7}`)).status, 404)
    assert.match(sentencesIn((await claire.get(at)).text), /Groupe 7/)
    const read = sentencesIn((await lead.get(at)).text)
    assert.match(read, /Groupe Coquelicot/)
    assert.doesNotMatch(read, /Groupe 7/)
  })
})
