import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { fullName, seededTrainees } from '#people'
import { parisDay } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const scope = `/formation/${seeded.group7}/emargement`
const sheet = `${scope}/${parisDay(beffroi.now())}/apres-midi`
const claire = await beffroi.as('claire')

type Told = { owner: string; pages: Record<string, string> }
const kept = async (): Promise<Told> => JSON.parse((await claire.get(`${scope}/telephone.json`)).text)

describe('What the device of who trains keeps of the sheets', () => {
  test('is each sheet of the coming days, its roll, and a place for each to sign', async () => {
    const { owner, pages } = await kept()
    assert.equal(owner, beffroi.personId('claire'))
    for (const path of [sheet, `${sheet}/appel`, `${sheet}/passer`, `${scope}/envois`, `${scope}/hors-ligne`])
      assert.ok(pages[path], path)
    for (const { id } of seededTrainees.group7)
      for (const language of ['', '/en', '/ar', '/uk'])
        assert.ok(pages[`${sheet}/${id}/signer${language}`], id)
    const days = new Set(Object.keys(pages).flatMap((path) => /\d{4}-\d{2}-\d{2}/.exec(path) ?? []))
    assert.ok(days.size >= 4, [...days].join(' '))
  })

  test('tells whoever signs nothing of the others, nor what was noted of them, nor who the device is of', async () => {
    const { pages } = await kept()
    const [first, second] = seededTrainees.group7
    assert.ok(first && second)
    const handed = pages[`${sheet}/${first.id}/signer`] ?? ''
    assert.match(handed, new RegExp(first.familyName))
    assert.doesNotMatch(handed, new RegExp(`${fullName(second)}|Vandamme|href="/formation/[^"]*/travaux`))
  })

  test('leaves no line in what a trainee reads of who opened their file: nobody opened it', async () => {
    const aicha = await beffroi.as('aicha')
    const before = (await aicha.get('/moi/acces')).text.match(/<li|<tr/g)?.length
    await kept()
    assert.equal((await aicha.get('/moi/acces')).text.match(/<li|<tr/g)?.length, before)
  })

  test('is for who trains this group alone', async () => {
    for (const who of ['aicha', 'mathieu', 'yanis'] as const)
      for (const path of ['telephone.json', 'envois', 'hors-ligne'])
        assert.equal((await (await beffroi.as(who)).get(`${scope}/${path}`)).status, 404, `${who} ${path}`)
    assert.equal((await beffroi.visitor().get(`${scope}/telephone.json`)).status, 303)
  })

  test('is for nobody of another training body, whatever they do there', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    for (const role of ['training lead', 'trainer'] as const) {
      const stranger = await newcomer(beffroi, { organisationId, role })
      for (const path of ['telephone.json', 'envois', 'hors-ligne'])
        assert.equal((await stranger.get(`${scope}/${path}`)).status, 404, `${role} ${path}`)
    }
  })
})

describe('A device tells what it kept', () => {
  const [first] = seededTrainees.group7
  const path = `${sheet}/${first?.id}/signature`
  const letter = { 'x-requested-with': 'outbox', accept: 'application/json' }
  const act = crypto.randomUUID()
  const drawing = 'M10 10L20 20L30 10'
  const fields = () => ({
    act,
    drawing,
    late: '0',
    served_at: `${parisDay(beffroi.now())}T10:30:00Z`,
    done_at: `${parisDay(beffroi.now())}T11:45:00Z`,
    sent_at: `${parisDay(beffroi.now())}T16:00:00Z`,
  })
  const send = async (owner: string, changes = {}) => {
    const headers = { ...letter, 'x-act': act, 'x-owner': owner }
    const answer = await claire.post(path, { ...fields(), ...changes }, headers)
    return [answer.status, JSON.parse(answer.text).outbox]
  }

  test('not for somebody else: their letter is not read', async () => {
    beffroi.setNow(`${parisDay(beffroi.now())}T16:00:00Z`)
    assert.deepEqual(await send(beffroi.personId('brigitte')), [409, 'not yours'])
  })
  test('not what was signed before its hour, whatever the hour when it comes', async () => {
    const early = `${parisDay(beffroi.now())}T10:40:00Z`
    assert.deepEqual(await send(beffroi.personId('claire'), { done_at: early }), [422, 'refused'])
  })
  test('once: sent again, it is kept and changes nothing', async () => {
    const owner = beffroi.personId('claire')
    assert.deepEqual(
      [await send(owner), await send(owner)],
      [
        [200, 'kept'],
        [200, 'kept'],
      ],
    )
    const page = (await claire.get(`${sheet}/${first?.id}`)).text
    assert.equal(page.match(/signature dessinée/g)?.length, 1)
    assert.match(page, /13\sh\s45, sans réseau, reçu le .*18\sh/)
  })
})
