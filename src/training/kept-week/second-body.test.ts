import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { fullName, seededTrainees, type PersonId } from '#people'
import { asId } from '#platform/id'
import { makeSecond, openBeffroi, secondTrainees, writeVoice, type Visitor } from '#testing'
import type { ActivityId } from '../ids.ts'
import { worksFor } from '../work-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const second = await makeSecond(beffroi)
const who = (given: string) => second.people.get(given) ?? assert.fail(given)
const [aicha, claire] = [await beffroi.as('aicha'), await beffroi.as('claire')]
const [zenaide, maiwenn] = [who('Zénaïde'), who('Maïwenn')]
const strangers = [zenaide, maiwenn, who('Tancrède'), who('Ysolde')]

type Told = { owner: string; pages: Record<string, string> }
const kept = async (visitor: Visitor, at = '/formation/telephone.json'): Promise<Told> =>
  JSON.parse((await visitor.get(at)).text)
const activitiesIn = ({ pages }: Told) =>
  Object.keys(pages).filter((path) => path.startsWith('/formation/activites/'))
const saying = ({ pages }: Told, names: readonly string[]) =>
  Object.entries(pages).flatMap(([at, html]) =>
    names.filter((name) => html.includes(name)).map((name) => `${at} names ${name}`),
  )

const ours = [...seededTrainees.group7.map(fullName), 'Claire Vandamme', 'Groupe 7']
const theirs = [
  ...secondTrainees.map(([given, family]) => `${given} ${family}`),
  'Quesnescourt',
  'Groupe Lin',
]
const sheetsOf = (group: string) => `/formation/${group}/emargement`
const lin =
  /"\/formation\/([0-9a-f-]{36})"/.exec((await maiwenn.get('/formation')).text)?.[1] ?? assert.fail()

/** Sends what a device kept, for its owner. */
async function send(visitor: Visitor, owner: string, at: string, fields: Record<string, string>) {
  const act = crypto.randomUUID()
  const headers = {
    'x-requested-with': 'outbox',
    accept: 'application/json',
    'x-act': act,
    'x-owner': owner,
  }
  const { status, text } = await visitor.post(at, { act, ...fields }, headers)
  return [status, JSON.parse(text).outbox]
}

describe('Two training bodies, and the telephones of each', () => {
  test('a trainee keeps the works of their own body, and names of no other', async () => {
    const [here, there] = [await kept(aicha), await kept(zenaide)]
    assert.equal(here.owner, beffroi.personId('aicha'))
    assert.notEqual(there.owner, here.owner)
    assert.ok(activitiesIn(here).length > 0 && activitiesIn(there).length > 0)
    assert.deepEqual([saying(here, theirs), saying(there, ours)], [[], []])
    for (const [reader, bundle] of [
      [zenaide, here],
      [aicha, there],
    ] as const)
      for (const path of activitiesIn(bundle)) assert.equal((await reader.get(path)).status, 404, path)
  })

  test('a trainee hands nothing in for a work of another body', async () => {
    const [here, { owner }] = [await kept(aicha), await kept(zenaide)]
    const at = activitiesIn(here).find((path) => path.endsWith('/donner')) ?? assert.fail()
    assert.deepEqual(await send(zenaide, owner, at, { words: 'Voici.' }), [422, 'refused'])
    const id = asId<ActivityId>(at.split('/')[3] ?? '')
    assert.deepEqual(await worksFor(beffroi.db, id, asId<PersonId>(owner)), [])
  })

  test('what is said aloud of a work is heard in its group alone', async () => {
    const at = activitiesIn(await kept(aicha)).find((path) => path.endsWith('/donner')) ?? assert.fail()
    const id = at.split('/')[3] ?? ''
    const ogg = await writeVoice('ogg')
    const recording = new File([ogg], 'voix.ogg', { type: 'audio/ogg' })
    await claire.submit(`/formation/${seeded.group7}/programme/${id}/voix`, { recording })
    const { week } = JSON.parse((await aicha.get('/formation/telephone.json', { 'x-known': '' })).text)
    const [{ at: voice }] = week.files
    for (const reader of [aicha, claire]) assert.equal((await reader.get(voice)).status, 200)
    for (const stranger of strangers) assert.equal((await stranger.get(voice)).status, 404)
  })

  test('who trains keeps the sheets of their own groups, and no other', async () => {
    const [here, there] = [
      await kept(claire, `${sheetsOf(seeded.group7)}/telephone.json`),
      await kept(maiwenn, `${sheetsOf(lin)}/telephone.json`),
    ]
    assert.deepEqual([saying(here, theirs), saying(there, ours)], [[], []])
    assert.match(Object.keys(here.pages).join(' '), /\/signer/)
    assert.match(Object.keys(there.pages).join(' '), /2026-06-02\/matin/)
    for (const path of ['telephone.json', 'envois', 'hors-ligne']) {
      for (const stranger of strangers)
        assert.equal((await stranger.get(`${sheetsOf(seeded.group7)}/${path}`)).status, 404, path)
      assert.equal((await claire.get(`${sheetsOf(lin)}/${path}`)).status, 404, path)
    }
    for (const path of Object.keys(here.pages)) assert.equal((await maiwenn.get(path)).status, 404, path)
    for (const path of Object.keys(there.pages)) assert.equal((await claire.get(path)).status, 404, path)
  })

  test('who trains signs nobody in on a sheet of another body', async () => {
    const here = await kept(claire, `${sheetsOf(seeded.group7)}/telephone.json`)
    const { owner } = await kept(maiwenn, `${sheetsOf(lin)}/telephone.json`)
    const at = Object.keys(here.pages).find((path) => path.endsWith('/signer')) ?? assert.fail()
    const letter = { drawing: 'M10 10L20 20L30 10', late: '0' }
    const said = await send(maiwenn, owner, at.replace(/signer$/, 'signature'), letter)
    assert.deepEqual(said, [422, 'refused'])
    assert.ok((await kept(claire, `${sheetsOf(seeded.group7)}/telephone.json`)).pages[at])
  })
})
