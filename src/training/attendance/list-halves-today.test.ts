import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { addDays, parisDay, parisInstant, weekday } from '#platform/time'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { presencesOf } from '../attendance-store.ts'
import { countedHalves } from './halves-today-store.ts'
import { traineesOf } from '../trainee-store.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const day = parisDay(now())
const home = async (who: 'brigitte' | 'claire' | 'karine') => (await (await beffroi.as(who)).get('/')).text

describe('The day of who trains', () => {
  test('counts each half-day as its sheet does', async () => {
    const halves = await countedHalves(db, [seeded.group7], { from: day, to: day, limit: 9 })
    assert.ok(halves.length > 0)
    const presences = await presencesOf(db, seeded.group7, day, day)
    const trainees = (await traineesOf(db, seeded.group7)).filter(
      ({ untilDay }) => !untilDay || untilDay >= day,
    )
    for (const half of halves) {
      const own = presences.filter(({ halfDayId, doubted }) => halfDayId === half.id && !doubted)
      assert.equal(half.present, own.filter(({ status }) => status === 'present').length)
      assert.equal(half.absent, own.filter(({ status, excused }) => status === 'absent' && !excused).length)
      assert.equal(half.excused, own.filter(({ excused }) => excused).length)
      assert.ok(half.expected <= trainees.length && half.expected > 0)
    }
  })

  test('begins with the half-days of today: the present one leads to its sheet', async () => {
    for (const who of ['claire', 'brigitte'] as const) {
      const page = await home(who)
      assert.match(page, /class="half now"/)
      assert.match(sentencesIn(page), /Aujourd’hui 9 h – 12 h 30, en ce moment \d+ sur 13 Groupe 7/)
      const sheet = /href="(\/formation\/[^"]*\/emargement\/[^"]*\/matin)"/.exec(page)?.[1] ?? assert.fail()
      assert.equal((await (await beffroi.as(who)).get(sheet)).status, 200)
    }
  })

  test('shows what comes on a quiet day', async () => {
    let sunday = day
    while (weekday(sunday) !== 7) sunday = addDays(sunday, 1)
    beffroi.setNow(parisInstant(sunday, '10:00'))
    const page = sentencesIn(await home('claire'))
    assert.match(page, /Bientôt lundi/i)
    assert.doesNotMatch(page, /Aujourd’hui \d/)
    beffroi.setNow(parisInstant(day, '10:00'))
  })

  test('shows nothing of it to who trains no group, here or in another body', async () => {
    assert.doesNotMatch(await home('karine'), /class="half/)
    const { id } = await newOrganisation(beffroi, 'training')
    const other = await newcomer(beffroi, { organisationId: id, role: 'training lead' })
    assert.doesNotMatch((await other.get('/')).text, /class="half|Groupe 7/)
  })
})
