import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { pseudonymOf, tracesData } from '#records'
import { openBeffroi, sentencesIn } from '#testing'
import { openAu, type AuTool } from './seeds/au-tool.ts'
import { forgetTraces } from './forget-traces.ts'
import { newFollower } from './seeds/small-follower.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const url = await beffroi.listen()
const [claire, brigitte, aicha] = [
  await beffroi.as('claire'),
  await beffroi.as('brigitte'),
  await beffroi.as('aicha'),
]
const traineeId = beffroi.personId('aicha')
const wait = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))
const people = { trainer: claire, trainee: aicha, traineeId, url, now: beffroi.now(), wait }
const { courseIn, launch, credits, kept } = newFollower(db, people)
await courseIn(48)

async function follow(): Promise<AuTool> {
  const au = await openAu(await launch(48))
  for (const verb of ['initialized', 'completed', 'passed', 'terminated'] as const)
    assert.equal((await au.say(verb)).status, 200)
  return au
}
const au = await follow()
const passed = async () => (await kept('passed', au.parameters['registration'] ?? '')).at(-1)

describe('The traces of somebody', () => {
  test('speak of them as a number that is not theirs', async () => {
    const trace = await passed()
    const text = JSON.stringify(trace)
    assert.doesNotMatch(text, new RegExp(traineeId))
    assert.doesNotMatch(text, /Aïcha|Benamar/)
    assert.ok(text.includes(await pseudonymOf(db, traineeId, url, beffroi.now())))
    const page = await brigitte.get(`/traces/${String(trace?.['id'])}`)
    assert.match(sentencesIn(page.text), /Aïcha Benamar a réussi/)
  })
  test('are theirs to take away, as one list of xAPI', async () => {
    const zip = Buffer.from((await aicha.get('/moi/donnees.zip')).bytes)
    assert.ok(zip.includes('traces/traces.json'))
    const { files } = await tracesData(url)(db, [traineeId])
    const said = JSON.parse(String(files[0]?.bytes)) as { id: string; verb: { id: string } }[]
    const trace = await passed()
    assert.ok(said.some(({ id }) => id === trace?.['id']))
    assert.ok(said.some(({ verb }) => verb.id.endsWith('/satisfied')))
    const other = await tracesData(url)(db, [beffroi.personId('karine')])
    assert.deepEqual(other.files, [])
  })
  test('are nobody’s ten years after the end of their training, and not a day before', async () => {
    const trace = await passed()
    const counts = async (dryRun = false) => forgetTraces(db, beffroi.now(), { dryRun })
    const credited = await credits(48)
    beffroi.setNow('2035-06-02T10:00:00Z')
    assert.deepEqual(await counts(), { pseudonyms: 0, registrations: 0, notes: 0 })
    beffroi.setNow('2037-06-02T10:00:00Z')
    const foreseen = await counts(true)
    assert.deepEqual(await counts(true), foreseen)
    assert.ok(foreseen.pseudonyms >= 1 && foreseen.registrations >= 1 && foreseen.notes >= 1)
    assert.deepEqual(await counts(), foreseen)
    assert.deepEqual(await counts(), { pseudonyms: 0, registrations: 0, notes: 0 })
    assert.deepEqual(await passed(), trace)
    assert.deepEqual((await tracesData(url)(db, [traineeId])).files, [])
    assert.deepEqual(await credits(48), credited)
  })
  test('then stay to be read, and not who did what they tell', async () => {
    const trace = await passed()
    const lead = await beffroi.as('brigitte')
    const answer = await lead.get(`/traces/${String(trace?.['id'])}`)
    const page = sentencesIn(answer.text)
    assert.match(page, /Une personne a réussi/)
    assert.doesNotMatch(page, /Aïcha/)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
