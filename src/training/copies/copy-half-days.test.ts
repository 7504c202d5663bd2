import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { dayOf, parisClock } from '#platform/time'
import { newReader, openBeffroi, sentencesIn } from '#testing'
import { calendarOf } from '../half-day-store.ts'
import type { HalfDay } from '../half-day.ts'
import { copiesOfWeek, repetitions, weeksOf } from './copies.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const address = `/formation/${seeded.group7}`
const claire = await beffroi.as('claire')
const week = async (monday: string, sunday: string) =>
  (await calendarOf(db, seeded.group7, dayOf(monday), dayOf(sunday))).filter((one) => !one.cancelledAt)
const words = (list: readonly HalfDay[]) =>
  list.map((one) => [
    one.title,
    one.mode,
    one.room,
    one.subgroup,
    parisClock(one.startsAt),
    parisClock(one.endsAt),
  ])

/** Takes what is planned out of a week, so that it can be filled again. */
async function emptied(monday: string, sunday: string): Promise<void> {
  for (const one of await week(monday, sunday))
    await claire.submit(`${address}/demi-journees/${one.id}/annuler`)
}

describe('A week', () => {
  test('is written again on the same days, but what was cancelled', async () => {
    const found = await week('2026-06-01', '2026-06-07')
    const [first, ...rest] = found
    assert.ok(first)
    const list = [{ ...first, cancelledAt: beffroi.now() }, ...rest]
    const copies = copiesOfWeek(list, dayOf('2026-06-01'), [dayOf('2026-06-08'), dayOf('2026-06-22')])
    assert.equal(copies.length, rest.length * 2)
    assert.deepEqual([...new Set(copies.map((one) => one.day))].slice(0, 2), ['2026-06-08', '2026-06-09'])
    assert.equal(copies.at(-1)?.day, '2026-06-26')
    assert.equal(weeksOf({ startsOn: dayOf('2026-05-06'), endsOn: dayOf('2026-07-10') }).length, 10)
  })

  test('is copied from its page, with its hours, its rooms and its halves of the group', async () => {
    await emptied('2026-06-22', '2026-06-28')
    const trainer = newReader(claire)
    await trainer.open(`${address}?semaine=2026-06-15`)
    await trainer.follow('Copier cette semaine')
    trainer.reads(/Semaine du lundi 22 juin Rien de prévu/)
    await trainer.send('Copier', { 'to[]': ['2026-06-22'] })
    const from = await week('2026-06-15', '2026-06-21')
    trainer.reads(new RegExp(`${from.length} demi-journées copiées`))
    const [again, to] = [await week('2026-06-15', '2026-06-21'), await week('2026-06-22', '2026-06-28')]
    assert.ok(from.length > 5)
    assert.deepEqual([words(again), words(to)], [words(from), words(from)])
  })

  test('copied twice by the same form is copied once, and does not move what was moved since', async () => {
    await emptied('2026-06-29', '2026-07-05')
    const form = { id: '5c6a9d0e-0000-4000-8000-000000000001', from: '2026-06-15', 'to[]': ['2026-06-29'] }
    await claire.submit(`${address}/semaine/copier`, form)
    const [first] = await week('2026-06-29', '2026-07-05')
    assert.ok(first)
    await claire.submit(`${address}/demi-journees/${first.id}/annuler`)
    const before = await week('2026-06-29', '2026-07-05')
    await claire.submit(`${address}/semaine/copier`, form)
    assert.deepEqual(await week('2026-06-29', '2026-07-05'), before)
  })

  test('says what has no place there, and why; no week chosen is said too', async () => {
    const form = { id: '5c6a9d0e-0000-4000-8000-000000000002', from: '2026-06-01', 'to[]': ['2026-06-08'] }
    const answer = await claire.post(`${address}/semaine/copier`, form)
    assert.equal(answer.status, 200)
    assert.match(sentencesIn(answer.text), /Ces stagiaires ont déjà une demi-journée à ce moment-là/)
    const none = await claire.post(`${address}/semaine/copier`, { ...form, 'to[]': [] })
    assert.equal(none.status, 422)
    assert.match(none.text, /Cochez au moins une semaine/)
  })
})

describe('A half-day', () => {
  test('is repeated each week, or each day that is worked', async () => {
    const [of] = await week('2026-06-02', '2026-06-02')
    assert.ok(of)
    const days = (rhythm: 'week' | 'day', until: string) =>
      repetitions(of, rhythm, dayOf(until)).map((one) => one.day)
    assert.deepEqual(days('week', '2026-06-16'), ['2026-06-09', '2026-06-16'])
    assert.deepEqual(days('day', '2026-06-08'), ['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08'])
    assert.deepEqual(days('week', '2026-06-08'), [])
  })

  test('from its page, until the end of the group at most', async () => {
    for (const day of ['2026-06-09', '2026-06-16', '2026-06-23']) await emptied(day, day)
    const [of] = await week('2026-06-02', '2026-06-02')
    const trainer = newReader(claire)
    await trainer.open(`${address}/demi-journees/${of?.id}`)
    await trainer.follow('Répéter cette demi-journée')
    await trainer.send('Répéter', { until: '2026-06-16' })
    trainer.reads(/2 demi-journées copiées/)
    assert.deepEqual(words(await week('2026-06-16', '2026-06-16')), words(of ? [of] : []))
    const late = await claire.post(`${address}/demi-journees/${of?.id}/repeter`, {
      id: '5c6a9d0e-0000-4000-8000-000000000003',
      rhythm: 'week',
      until: '2027-01-01',
    })
    assert.equal(late.status, 422)
    assert.match(late.text, /après la fin du groupe/)
  })

  test('is copied by who trains the group, and by nobody else', async () => {
    const [of] = await week('2026-06-02', '2026-06-02')
    for (const id of ['aicha', 'karine', 'mathieu', 'agnes'] as const) {
      const stranger = await beffroi.as(id)
      for (const path of [`${address}/semaine/copier`, `${address}/demi-journees/${of?.id}/repeter`])
        assert.deepEqual(
          [(await stranger.get(path)).status, (await stranger.post(path)).status],
          [404, 404],
          id,
        )
    }
  })
})
