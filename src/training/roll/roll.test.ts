import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { fullName, seededTrainees, type PersonId } from '#people'
import { sql } from '#platform/db'
import { parisDay } from '#platform/time'
import { newReader, openBeffroi, sentencesIn } from '#testing'
import { presencesOf } from '../attendance-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const sheet = (half: 'matin' | 'apres-midi') => `/formation/${seeded.group7}/emargement/${today}/${half}`
const [claire, aicha] = [await beffroi.as('claire'), await beffroi.as('aicha')]
const people = seededTrainees.group7
const afternoon = async () =>
  (await presencesOf(db, seeded.group7, today, today)).filter((one) => one.half === 'afternoon')
const lines = async () =>
  (await db.rows(sql`select n from training.attendance_lines where said_at = ${beffroi.now()}`)).length

describe('The attendance of thirteen people', () => {
  test('is taken from home in five presses: who is away is ticked, the others are there', async () => {
    const trainer = newReader(claire)
    beffroi.setNow(`${today}T11:35:00Z`)
    await trainer.open('/')
    await trainer.follow('Émarger l’après-midi')
    await trainer.follow('Faire l’appel')
    const away = people.slice(2, 4).map((one) => one.id)
    // Two presses more: a reader who sends ticks two boxes.
    await trainer.send(/^Tous présents/, { 'absent[]': away })
    assert.equal(trainer.presses() + away.length, 5)
    trainer.reads(/11 personnes présentes, 2 personnes absentes/)
    trainer.reads(/Il reste 11 signatures/)
    const said = await afternoon()
    assert.deepEqual([said.length, said.filter((one) => one.status === 'absent').length], [13, 2])
    assert.deepEqual(
      said
        .filter((one) => one.status === 'absent')
        .map((one) => one.personId)
        .toSorted(),
      away.toSorted(),
    )
  })

  test('is taken once: a second press changes nothing, nor does it touch who signed meanwhile', async () => {
    const before = await lines()
    await claire.submit(`${sheet('apres-midi')}/appel`, { 'absent[]': people.map((one) => one.id) })
    assert.equal(await lines(), before)
    assert.match((await claire.get(`${sheet('apres-midi')}/appel`)).text, /Tout le monde est noté/)
  })

  test('tells who is away, who signed and who still has to sign, those first', async () => {
    const page = sentencesIn((await claire.get(sheet('apres-midi'))).text)
    const order = [/Sans signature Faire signer/, /Sans nouvelles Est arrivé·e/].map((one) =>
      page.search(one),
    )
    assert.ok(order[0] !== -1 && (order[0] ?? 0) < (order[1] ?? 0), page)
  })

  test('says from when it is taken before anybody is ticked, and is no main act until then', async () => {
    beffroi.setNow(`${today}T06:00:00Z`)
    assert.match(sentencesIn((await claire.get(`${sheet('matin')}/appel`)).text), /ouvrent à 8\sh\s?30/)
    const week = (await claire.get(`/formation/${seeded.group7}`)).text
    assert.match(week, /class="button quiet"[^>]*>(?:(?!<\/a>).)*Émarger le matin, à partir de 8\sh\s?30/s)
    beffroi.setNow(`${today}T08:00:00Z`)
    assert.doesNotMatch(sentencesIn((await claire.get(`${sheet('matin')}/appel`)).text), /ouvrent à/)
  })

  test('is not taken before it begins, and by nobody else', async () => {
    beffroi.setNow(`${today}T08:00:00Z`)
    const early = await claire.post(`/formation/${seeded.group7}/emargement/2026-06-05/matin/appel`)
    assert.equal(early.status, 422)
    assert.match(early.text, /n’a pas commencé/)
    for (const id of ['aicha', 'karine', 'mathieu', 'agnes'] as const) {
      const stranger = await beffroi.as(id)
      for (const path of ['appel', 'passer'])
        assert.equal((await stranger.get(`${sheet('matin')}/${path}`)).status, 404, `${id} ${path}`)
      assert.equal((await stranger.post(`${sheet('matin')}/appel`)).status, 404, id)
    }
  })
})

describe('A telephone that goes from hand to hand', () => {
  const signed = async (personId: PersonId) =>
    (await afternoon()).find((one) => one.personId === personId)?.signed

  test('shows one name and a place to sign: no page to go to, nothing of the others, nothing that was noted', async () => {
    beffroi.setNow(`${today}T11:40:00Z`)
    const page = await claire.get(`${sheet('apres-midi')}/${people[0]?.id}/signer`)
    assert.match(page.text, /J’étais là, je signe/)
    const words = sentencesIn(page.text)
    for (const other of people.slice(1)) assert.ok(!words.includes(fullName(other)), fullName(other))
    for (const hidden of [/Claire Vandamme/, /Alertes/, /Quitter/, /Ma journée/, /Raison/, /Correction/])
      assert.doesNotMatch(words, hidden)
  })

  test('leads nowhere but to the names, the signature and back to who trains', async () => {
    const linksOf = async (path: string) =>
      [...(await claire.get(`${sheet('apres-midi')}/${path}`)).text.matchAll(/<a\s[^>]*href="([^"]+)"/g)]
        .map(([, href = '']) => href)
        .filter((href) => href !== '#contenu')
    const [first] = people
    assert.ok(first)
    const own = `${sheet('apres-midi')}/${first.id}/signer`
    const others = [own, `${own}/en`, `${own}/ar`, `${own}/uk`]
    assert.deepEqual(await linksOf(`${first.id}/signer`), [...others, `${sheet('apres-midi')}/passer`])
    for (const href of await linksOf('passer'))
      assert.match(href, new RegExp(`^${sheet('apres-midi')}(/passer/[a-z]{2}|/[0-9a-f-]{36}/signer)?$`))
  })

  test('then thanks, and names who is left: the next one presses their name', async () => {
    const trainer = newReader(claire)
    await trainer.open(sheet('apres-midi'))
    await trainer.follow('Passer ce téléphone')
    trainer.reads(/Qui signe/)
    const [first, second] = people
    assert.ok(first && second)
    await trainer.follow(fullName(first))
    await trainer.send('J’étais là, je signe', { drawing: 'M10 20L30 40L50 20' })
    trainer.reads(new RegExp(`Merci ${first.givenName}, c’est signé`))
    trainer.reads(/Personne suivante/)
    trainer.lacks(new RegExp(`>${fullName(first)}<`))
    await trainer.follow(fullName(second))
    await trainer.send('J’étais là, je signe', { name: fullName(second) })
    assert.deepEqual([await signed(first.id), await signed(second.id)], ['drawn', 'typed'])
  })

  test('takes the hour of who comes after having been said absent', async () => {
    const late = people[2]
    assert.ok(late)
    beffroi.setNow(`${today}T11:52:00Z`)
    const path = `${sheet('apres-midi')}/${late.id}/signer`
    assert.match(sentencesIn((await claire.get(path)).text), /Arrivée à 13 h 52/)
    const trainer = newReader(claire)
    await trainer.open(path)
    await trainer.send('J’étais là, je signe', { name: fullName(late) })
    const line = (await afternoon()).find((one) => one.personId === late.id)
    assert.deepEqual([line?.status, line?.lateMinutes, line?.signed], ['present', 22, 'typed'])
    beffroi.setNow(`${today}T08:00:00Z`)
  })

  test('is no way in for a trainee of their own', async () => {
    assert.equal((await aicha.get(`${sheet('matin')}/${people[0]?.id}/signer`)).status, 404)
  })
})
