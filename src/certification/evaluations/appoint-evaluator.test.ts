import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { cast, seededOrganisations, seededTrainees, type Actor, type CastId, type PersonId } from '#people'
import { parisDay } from '#platform/time'
import { versionOf } from '#platform/web'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { appointEvaluator } from './appoint-evaluator.ts'
import { clea2018 } from '../clea/framework-clea-2018.ts'
import { keptViews, sayTrainerView, validatedIn } from '../matrix/say-trainer-view.ts'
import { trainerViewsOf } from '../matrix/trainer-view-store.ts'
import { draftEvaluation } from './draft-evaluation.ts'
import { signEvaluations } from './sign-evaluations.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const groupId = seeded.group7
const organisationId = seededOrganisations.evalpro.id
const [aicha, kevin] = seededTrainees.group7.map((one) => one.id)

function actor(id: CastId): Actor {
  const { givenName = '', familyName = '' } = cast.find((one) => one.id === id) ?? {}
  const personId = beffroi.personId(id)
  return {
    personId,
    name: `${givenName} ${familyName}`,
    givenName,
    language: 'fr',
    memberships: [],
  }
}
async function opinionOf(id: CastId, ...validated: string[]) {
  const personId = aicha ?? asId<PersonId>('')
  const seen = versionOf(keptViews(validatedIn(await trainerViewsOf(db, groupId), personId)))
  return sayTrainerView(
    db,
    actor(id),
    { groupId, framework: clea2018, personId, validated, seen },
    beffroi.now(),
  )
}
const evaluationOf = (id: CastId, personId = aicha ?? asId<PersonId>('')) =>
  draftEvaluation(
    db,
    actor(id),
    {
      groupId,
      personId,
      frameworkId: clea2018.id,
      phase: 'final',
      evaluatedOn: parisDay(beffroi.now()),
      decisions: [{ domain: 1, decision: 'validated' }],
      seen: versionOf([]),
    },
    beffroi.now(),
  )

describe('The same person never trains and evaluates somebody', () => {
  test('who gave an opinion on one trainee is not appointed evaluator of the group', async () => {
    assert.equal((await opinionOf('idriss', '1.1')).ok, true)
    const what = { groupId, personId: beffroi.personId('idriss'), organisationId }
    assert.deepEqual(await appointEvaluator(db, what, beffroi.now()), {
      ok: false,
      refusal: 'trains this group',
    })
  })
  test('who gave an opinion cannot write an evaluation of that person, but can of another', async () => {
    assert.deepEqual(await evaluationOf('idriss'), { ok: false, refusal: 'trains this person' })
    assert.equal((await evaluationOf('idriss', kevin)).ok, true)
  })
  test('who gave an opinion between writing and signing signs nothing', async () => {
    assert.equal((await evaluationOf('helene')).ok, true)
    assert.equal((await opinionOf('helene', '1.2')).ok, true)
    assert.deepEqual(await signEvaluations(db, actor('helene'), { groupId, seen: '' }, beffroi.now()), {
      ok: false,
      refusal: 'trains this person',
    })
  })
  test('who signed an evaluation cannot give the trainer’s opinion', async () => {
    assert.deepEqual(await opinionOf('mathieu', '1.3'), { ok: false, refusal: 'evaluates this person' })
  })
  test('a group can have a second evaluator, and one who stops reads nothing from the next day on', async () => {
    const what = { groupId, personId: beffroi.personId('martine'), organisationId }
    assert.deepEqual(await appointEvaluator(db, what, beffroi.now()), { ok: true })
    const martine = await beffroi.as('martine')
    assert.equal((await martine.get(`/certification/${groupId}`)).status, 200)
    const brigitte = await beffroi.as('brigitte')
    await brigitte.submit(`/certification/${groupId}/evaluateurs/fin`, { person: what.personId })
    beffroi.setNow('2026-06-03T08:00:00Z')
    assert.equal((await martine.get(`/certification/${groupId}`)).status, 404)
  })
})
