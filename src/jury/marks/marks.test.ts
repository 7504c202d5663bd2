import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seededTrainees } from '#people'
import { openBeffroi, sentencesIn, seenAt } from '#testing'
import { seededJuries } from '../seeds/seeded-juries.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const home = `/certification/jury/${seededJuries.rehearsal}`
const outbox = (act: string) => ({ 'x-requested-with': 'outbox', 'x-act': act })
const aicha = beffroi.personId('aicha')
const grid = `${home}/candidats/${aicha}`
const [helene, martine, idriss, brigitte, claire, trainee] = await Promise.all(
  (['helene', 'martine', 'idriss', 'brigitte', 'claire', 'aicha'] as const).map((id) => beffroi.as(id)),
)

describe('A juror', () => {
  test('keeps marks by a press, finds them again, and goes to the next person', async () => {
    const sent = await martine?.post(grid, {
      'mark-L1': 'not acquired',
      'mark-A6': 'acquired',
      note: 'A vu.',
      next: 'yes',
      seen: martine && (await seenAt(martine, grid)),
    })
    assert.equal(sent?.status, 303)
    assert.match(sent.location ?? '', /candidats\/00000000/)
    const page = await martine?.get(grid)
    assert.match(page?.text ?? '', /name="mark-L1" value="not acquired" checked/)
    assert.match(page?.text ?? '', /name="mark-A6" value="acquired" checked/)
    assert.match(page?.text ?? '', /A vu\./)
  })

  test('keeps one mark at a touch, without losing the sentence already written', async () => {
    const seen = martine && (await seenAt(martine, grid))
    const sent = await martine?.post(grid, { 'mark-L2': 'partly', seen }, outbox('a1'))
    assert.equal(sent?.status, 200)
    assert.deepEqual(JSON.parse(sent.text), {
      outbox: 'kept',
      act: 'a1',
      at: beffroi.now().getTime(),
      why: null,
    })
    const page = await martine?.get(grid)
    assert.match(page?.text ?? '', /name="mark-L2" value="partly" checked/)
    assert.match(page?.text ?? '', /A vu\./)
  })

  test('keeps what waited on a tablet since marks were called notes', async () => {
    const seen = martine && (await seenAt(martine, grid))
    const written = { 'note-L6': 'partly', 'note-R6': 'super', note: 'A vu.', seen, screen: randomUUID() }
    assert.equal((await martine?.post(grid, written, outbox('a4')))?.status, 200)
    const page = (await martine?.get(grid))?.text ?? ''
    assert.match(page, /name="mark-L6" value="partly" checked/)
    assert.doesNotMatch(page, /name="mark-R6" value="[^"]*" checked/)
    assert.match(page, /A vu\./)
  })

  test('marks nothing with a grid that was opened under the name of another', async () => {
    const owner = beffroi.personId('helene')
    const theirs = { ...outbox('a2'), 'x-owner': owner }
    const sent = await martine?.post(grid, { 'mark-L3': 'partly' }, theirs)
    assert.equal(sent?.status, 409)
    assert.equal(JSON.parse(sent.text).outbox, 'not yours')
    const pressed = await martine?.post(grid, { owner, 'mark-L3': 'partly', note: 'De Hélène.' })
    assert.equal(pressed?.status, 422)
    assert.match(pressed.text, /au nom d’une autre personne/)
    assert.doesNotMatch(pressed.text, /De Hélène|name="mark-L3" value="partly" checked/)
    assert.doesNotMatch(
      (await martine?.get(grid))?.text ?? '',
      /De Hélène|name="mark-L3" value="partly" checked/,
    )
  })

  test('is told why marks that waited are refused, once the day is past', async () => {
    const held = `/certification/jury/${seededJuries.held}/candidats/${seededTrainees.group1[0]?.id}`
    const sent = await martine?.post(held, { 'mark-L1': 'acquired' }, outbox('a3'))
    assert.equal(sent?.status, 422)
    assert.match(JSON.parse(sent.text).why, /La délibération est ouverte|On note le jour du jury/)
  })

  test('sees nobody else’s marks before the deliberation, not even who presides nor who leads', async () => {
    for (const visitor of [martine, helene, idriss, brigitte])
      assert.equal((await visitor?.get(`${home}/deliberation/${aicha}`))?.status, 404)
    const own = await idriss?.get(grid)
    assert.doesNotMatch(own?.text ?? '', /A vu\./)
    assert.match((await martine?.get(home))?.text ?? '', /11 sur 24/)
  })

  test('lets go a mark that is not one, and a skill that is not in the grid', async () => {
    assert.equal((await martine?.post(grid, { 'mark-L3': 'super', 'mark-Z9': 'acquired' }))?.status, 303)
    assert.doesNotMatch((await martine?.get(grid))?.text ?? '', /super|Z9/)
  })

  test('leaves a line that the person reads, and marks nobody who does not pass', async () => {
    assert.match(sentencesIn((await trainee?.get('/moi/acces'))?.text ?? ''), /Noter au jury blanc/)
    const stranger = seededTrainees.group1[0]?.id
    assert.equal((await martine?.get(`${home}/candidats/${stranger}`))?.status, 404)
    assert.equal(
      (await martine?.post(`${home}/candidats/${stranger}`, { 'mark-L1': 'acquired' }))?.status,
      404,
    )
  })

  test('reads no file of a jury whose day has not come, or is long past', async () => {
    const planned = `/certification/jury/${seededJuries.planned}`
    assert.equal((await martine?.get(planned))?.status, 200)
    assert.equal((await martine?.get(`${planned}/candidats/${aicha}`))?.status, 404)
    const held = `/certification/jury/${seededJuries.held}/candidats/${seededTrainees.group1[0]?.id}`
    assert.equal((await martine?.get(held))?.status, 404)
  })
})

describe('Everybody else', () => {
  test('finds no jury at that address', async () => {
    for (const visitor of [claire, trainee])
      for (const path of ['', '/deliberation', '/proces-verbal', '/attestations', `/candidats/${aicha}`])
        assert.equal((await visitor?.get(`${home}${path}`))?.status, 404, path)
    assert.equal((await beffroi.visitor().get(home)).location?.startsWith('/connexion'), true)
  })

  test('and who leads the training writes no mark', async () => {
    assert.equal((await brigitte?.get(home))?.status, 200)
    assert.equal((await brigitte?.post(grid, { 'mark-L1': 'acquired' }))?.status, 404)
  })
})
