import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi, sentencesIn } from '#testing'
import { readActivity, type ActivityId } from '#training'
import { openAu } from '../seeds/au-tool.ts'
import { activityOf } from '../seeds/seed-courses.ts'
import { words } from '../seeds/small-course.ts'
import { newFollower } from '../seeds/small-follower.ts'
import { manifest, scormZip } from '../seeds/small-sco.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const traineeId = beffroi.personId('aicha')
const wait = (minutes: number) => beffroi.setNow(new Date(beffroi.now().getTime() + minutes * 60_000))
const people = { trainer: claire, trainee: aicha, traineeId, url, now: beffroi.now(), wait }
const { courseIn, launch, credits } = newFollower(beffroi.db, people)

const part = (n: number, moveOn = 'Completed') =>
  `<au id="urn:a:${n}" moveOn="${moveOn}">${words(`Partie ${n}`)}<url>index.html?p=${n}</url></au>`
const read = async (visitor: typeof claire, path: string) => sentencesIn((await visitor.get(path)).text)
const minutesOf = async (n: number) =>
  (await readActivity(beffroi.db, activityOf<ActivityId>(n)))?.minutes ?? 0

let back = ''
/** Aïcha goes through parts of the n-th activity, each in so many minutes, with an answer in each. */
async function follow(n: number, parts: number, minutes: number): Promise<void> {
  for (let i = 0; i < parts; i += 1) {
    const au = await openAu(await launch(n, minutes))
    const { pathname, search } = new URL(String(au.launchData['returnURL']))
    back = pathname + search
    await au.say('initialized')
    const object = { id: `urn:a:q${i}` }
    const asked = {
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object,
      result: { response: 'a' },
    }
    const { contextActivities: _, ...context } = au.statement('initialized')['context'] as Record<
      string,
      unknown
    >
    const template = au.launchData['contextTemplate'] as Record<string, unknown>
    const said = { ...context, contextActivities: template['contextActivities'] }
    assert.equal((await au.say('initialized', { ...asked, context: said })).status, 200)
    assert.equal((await au.say('completed')).status, 200)
    assert.equal((await au.say('terminated')).status, 200)
  }
}
/** The page of the work that waits for Claire's word. */
async function held(): Promise<string> {
  const list = await claire.get(`/formation/${seeded.group7}/travaux?etat=attente&personne=${traineeId}`)
  return /href="(\/formation\/travaux\/[0-9a-f-]{36})"/.exec(list.text)?.[1] ?? ''
}

describe('A course that is finished in less time than can be believed', () => {
  const n = 48
  test('credits nothing: it waits for the trainer, who finds it among alerts, with what it took', async () => {
    const course = await courseIn(n, { parts: Array.from({ length: 8 }, (_, i) => part(i)).join('') })
    await follow(n, 8, 0.05)
    assert.deepEqual(await credits(n), [])
    const alerts = await read(claire, `/formation/${seeded.group7}/alertes/${traineeId}`)
    assert.match(alerts, /suivi en 24 s pour .* estimées. Le temps attend votre mot/)
    const group = await read(claire, `/cours/${course}/suivi/${activityOf(n)}`)
    assert.match(group, /Aïcha Benamar Très vite : à valider 8 sur 8 — 24 s 8 8 —/)
    const theirs = await read(claire, `/cours/${course}/suivi/${activityOf(n)}/${traineeId}`)
    assert.match(theirs, /suivi très vite : le temps attend votre mot/)
    assert.match(theirs, /Partie 0 .*? Fait — 3 s 1 1/)
    assert.match(
      await read(claire, await held()),
      /Temps passé : 24 s, pour .* estimées. 8 essais, 8 réponses./,
    )
  })
  test('says so to its trainee, not that it is validated', async () => {
    assert.match(await read(aicha, `/cours/suivre/${activityOf(n)}`), /Le temps compte quand elle l’a validé/)
    const returned = await read(aicha, back)
    assert.match(returned, /C’est gardé\..*Le temps compte quand elle l’a validé/)
    assert.doesNotMatch(returned, /Bravo/)
    assert.match(await read(aicha, `/formation/activites/${activityOf(n)}`), /C’est donné/)
    assert.doesNotMatch(await read(aicha, await held()), /votre mot/)
  })
  test('is credited with the word of the trainer as the reason, and never without one', async () => {
    const path = await held()
    const silent = await claire.post(path, { decision: 'accept', word: '' })
    assert.equal(silent.status, 422)
    assert.match(sentencesIn(silent.text), /Écrivez pourquoi ce temps compte/)
    assert.deepEqual(await credits(n), [])
    const word = 'Elle avait tout fait sur papier hier, je l’ai vu.'
    await claire.submit(path, { decision: 'accept', word })
    const [line, ...more] = await credits(n)
    assert.deepEqual([line?.minutes, line?.proof, line?.why, more], [await minutesOf(n), 'trace', word, []])
    const alerts = await read(claire, `/formation/${seeded.group7}/alertes/${traineeId}`)
    assert.doesNotMatch(alerts, /suivi en 24 s/)
  })
  test('is refused with a word, and stays without credit', async () => {
    await courseIn(49, { parts: part(0) })
    await follow(49, 1, 0.1)
    await claire.submit(await held(), { decision: 'give back', word: 'Reprenez-le avec moi lundi.' })
    assert.deepEqual(await credits(49), [])
    assert.match(await read(aicha, `/formation/activites/${activityOf(49)}`), /Reprenez-le avec moi lundi/)
  })
  test('is only for a trainer of the group to decide', async () => {
    await courseIn(50, { parts: part(0) })
    await follow(50, 1, 0.1)
    const path = await held()
    for (const who of ['aicha', 'karine', 'brigitte'] as const)
      assert.equal(
        (await (await beffroi.as(who)).post(path, { decision: 'accept', word: 'x' })).status,
        404,
        who,
      )
    assert.deepEqual(await credits(50), [])
  })
})

describe('A course that takes its time', () => {
  test('is credited at once, a tenth of what was estimated or ten minutes being enough', async () => {
    await courseIn(51, { parts: part(0) })
    await follow(51, 1, Math.min(10, Math.ceil((await minutesOf(51)) / 10)))
    assert.equal((await credits(51)).length, 1)
  })
})

describe('What was waived', () => {
  test('is not credited with the rest, which is', async () => {
    const course = await courseIn(52, { parts: part(0) + part(1) + part(2, 'NotApplicable') })
    const path = `/cours/${course}/suivi/${activityOf(52)}/${traineeId}`
    const au = /<option value="([0-9a-f-]{36})"/.exec((await claire.get(path)).text)?.[1] ?? ''
    await claire.submit(`${path}/dispense`, { au, reason: 'Tested Out', word: 'Vu à l’atelier.' })
    await follow(52, 1, 11)
    const [line, ...more] = await credits(52)
    assert.deepEqual([line?.minutes, more], [Math.round((await minutesOf(52)) / 2), []])
    assert.match(String(line?.why), /moins une partie. Dispense : .*Vu à l’atelier/)
  })
})

describe('A SCORM file that reports nothing', () => {
  const silent = '<resource identifier="R1" type="webcontent" href="un/index.html"/>'
  test('proves nothing by being opened: alone, it is put in no activity', async () => {
    const zip = scormZip({ title: 'Une page', resources: silent })
    const { location } = await claire.post('/cours/nouveau', {
      file: new File([new Uint8Array(zip)], 'c.zip'),
    })
    const put = await claire.post(`${location}/lier/${seeded.group7}`, { activity: activityOf(53), au: '' })
    assert.equal(put.status, 422)
    assert.match(sentencesIn(put.text), /Rien ici ne dit que le travail est fait/)
  })
  test('nor beside a part that reports: the minutes wait for that one', async () => {
    const items = [1, 2]
      .map((i) => `<item identifier="I${i}" identifierref="R${i}"><title>Partie ${i}</title></item>`)
      .join('')
    const sco = '<resource identifier="R2" adlcp:scormtype="sco" href="un/two.html"/>'
    const zip = scormZip({ title: 'Deux', items, resources: silent + sco })
    assert.ok(manifest({ items }).includes('Partie 2'))
    const { location } = await claire.post('/cours/nouveau', {
      file: new File([new Uint8Array(zip)], 'c.zip'),
    })
    await claire.submit(`${location}/lier/${seeded.group7}`, { activity: activityOf(53), au: '' })
    const page = (await aicha.get(`/cours/suivre/${activityOf(53)}`)).text
    const [first = ''] = [...page.matchAll(/name="au" value="([^"]+)"/g)].map(([, id]) => id)
    const au = await openAu(
      (await aicha.post(`/cours/suivre/${activityOf(53)}`, { au: first })).location ?? '',
    )
    wait(11)
    for (const verb of ['initialized', 'completed', 'terminated'] as const) await au.say(verb)
    assert.deepEqual(await credits(53), [])
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
