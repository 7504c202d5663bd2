import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { parisDay } from '#platform/time'
import { formIn, openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { calendarOf, readHalfDay } from '../half-day-store.ts'
import type { HalfDayId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const address = `/formation/${seeded.group7}`
const claire = await beffroi.as('claire')

describe('A half-day on screen', () => {
  const form = {
    title: 'Visite',
    day: '2026-06-06',
    starts: '9:00',
    ends: '12:00',
    mode: 'face to face',
    room: 'Salle 3',
    trainer: '',
    subgroup: '',
  }
  test('is added once, moved, then cancelled, and its version grows', async () => {
    const id = randomUUID()
    await claire.submit(`${address}/demi-journees`, { id, ...form })
    await claire.submit(`${address}/demi-journees`, { id, ...form })
    const at = `${address}/demi-journees/${id}`
    await claire.submit(at, { ...formIn((await claire.get(at)).text, at), starts: '09:30' })
    await claire.submit(`${address}/demi-journees/${id}/annuler`)
    const [found, other] = await calendarOf(
      db,
      seeded.group7,
      parisDay(new Date('2026-06-06')),
      parisDay(new Date('2026-06-06')),
    )
    assert.equal(other, undefined)
    assert.deepEqual([found?.sequence, found?.cancelledAt !== null], [2, true])
  })
  test('says what is wrong, and keeps what was typed', async () => {
    const answer = await claire.post(`${address}/demi-journees`, {
      id: randomUUID(),
      ...form,
      day: '2026-05-14',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /jour férié/)
    assert.match(answer.text, /value="Visite"/)
    assert.match(
      (await claire.post(`${address}/demi-journees`, { id: randomUUID(), ...form, starts: '9h00' })).text,
      /Écrivez l’heure ainsi/,
    )
  })
  test('names nobody who trains elsewhere, nor nobody known', async () => {
    for (const trainer of [randomUUID(), beffroi.personId('mathieu')]) {
      const answer = await claire.post(`${address}/demi-journees`, { id: randomUUID(), ...form, trainer })
      assert.equal(answer.status, 422, trainer)
      assert.match(answer.text, /Choisissez dans la liste/)
    }
  })
  test('of another group is nowhere', async () => {
    const [one] = await calendarOf(
      db,
      seeded.group1,
      parisDay(new Date('2018-04-09')),
      parisDay(new Date('2018-04-09')),
    )
    assert.equal((await claire.get(`${address}/demi-journees/${one?.id}`)).status, 404)
    assert.equal((await claire.post(`${address}/demi-journees`, { ...form, id: one?.id })).status, 404)
    assert.equal((await readHalfDay(db, seeded.group1, one?.id ?? asId<HalfDayId>('')))?.title, one?.title)
  })
})

describe('The calendar of somebody', () => {
  test('is at a secret address, which is given up', async () => {
    const aicha = await beffroi.as('aicha')
    const page = await aicha.submit('/formation/mon-calendrier')
    const path = /\/calendrier\/[\w-]+\.ics/.exec(page.text)?.[0] ?? ''
    const feed = await beffroi.visitor().get(path)
    assert.match(feed.headers.get('content-type') ?? '', /text\/calendar/)
    // Of two half-days at once, only her half of the group's.
    assert.equal(feed.text.match(/BEGIN:VEVENT/g)?.length, 94)
    await aicha.submit('/formation/mon-calendrier/arreter')
    assert.equal((await beffroi.visitor().get(path)).status, 404)
  })
  test('of a group is what it imports again without a change', async () => {
    const { text } = await claire.get(`${address}/calendrier.ics`)
    assert.match(text, /STATUS:CANCELLED/)
    assert.match(text, /SEQUENCE:2/)
  })
})
