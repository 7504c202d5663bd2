import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { openAu } from '../seeds/au-tool.ts'
import { activityOf } from '../seeds/seed-courses.ts'
import { newFollower } from '../seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const traineeId = beffroi.personId('aicha')
const wait = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))
const people = { trainer: claire, trainee: aicha, traineeId, url, now: beffroi.now(), wait }
const { courseIn, launch } = newFollower(beffroi.db, people)

const definition = {
  type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  interactionType: 'choice',
  description: { fr: 'Combien de produit ?' },
  choices: [
    { id: '0', description: { fr: 'Un bouchon' } },
    { id: '1', description: { fr: 'Une bouteille' } },
  ],
}

describe('Who trains a group', () => {
  test('reads which answers were wrong, of one person and of all', async () => {
    const course = await courseIn(48)
    const address = `/cours/${course}/suivi/${activityOf(48)}`
    const own = `${address}/${traineeId}`
    assert.doesNotMatch((await claire.get(address)).text, /les plus ratées/)
    const au = await openAu(await launch(48))
    await au.say('initialized')
    const answer = async (response: string, success: boolean) => {
      const { context, ...said } = au.statement('initialized') as { context: Record<string, unknown> }
      const template = au.launchData['contextTemplate'] as Record<string, unknown>
      const sent = await au.send({
        ...said,
        id: randomUUID(),
        verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
        object: { id: `${au.parameters['activityId']}/questions/dose`, definition },
        result: { response, success },
        context: { ...context, contextActivities: template['contextActivities'] },
      })
      assert.equal(sent.status, 200, sent.body)
    }
    await answer('1', false)
    assert.match(sentencesIn((await claire.get(own)).text), /Combien de produit \? 1 Une bouteille Non/)
    assert.match(
      sentencesIn((await claire.get(address)).text),
      /les plus ratées d’abord .*Combien de produit \? 1 personne 0 sur 1 1/,
    )
    await answer('0', true)
    const page = sentencesIn((await claire.get(own)).text)
    assert.match(page, /Combien de produit \? 2 Un bouchon Oui, au 2e essai/)
    assert.match(sentencesIn((await claire.get(address)).text), /Combien de produit \? 1 personne 0 sur 1 0/)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
