import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { openBeffroi, openBrowser } from '#testing'
import { connectionMinutes } from './connection-store.ts'
import { creditsOf } from './credit-sum-store.ts'
import { activitiesOf } from '../activity-store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
const aichaId = beffroi.personId('aicha')
const begun = new Date('2026-06-02T08:00:00Z')
const origin = await beffroi.listen()
const browser = await openBrowser()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await browser.close()
  await beffroi.close()
})

const minutes = async () => (await connectionMinutes(db, seeded.group7)).get(aichaId) ?? 0
const [activity] = await activitiesOf(db, seeded.group7)

/** Aïcha on an activity, with a clock of the browser and of the server that move together. */
async function aichaAtWork(): Promise<{
  page: Page
  pass: (minutes: number, act?: () => Promise<void>) => Promise<void>
}> {
  const context = await browser.desk()
  await context.request.post(`${origin}/demo/aicha`, { headers: { origin }, maxRedirects: 0 })
  const page = await context.newPage()
  const beats = new Set<Request>()
  page.on('request', (request) => request.url().includes('/formation/connexion') && beats.add(request))
  page.on('requestfinished', (request) => beats.delete(request))
  page.on('requestfailed', (request) => beats.delete(request))
  await page.clock.install({ time: begun })
  beffroi.setNow(begun)
  await page.goto(`${origin}/formation/activites/${activity?.id}`)
  let passed = 0
  const pass = async (count: number, act?: () => Promise<void>) => {
    for (let n = 0; n < count; n++) {
      passed += 1
      beffroi.setNow(new Date(begun.getTime() + passed * 60_000))
      await act?.()
      await page.clock.runFor(60_000)
      // What the page sent has arrived before the clocks go on.
      await page.evaluate('fetch("/healthz").then(() => undefined)')
      while (beats.size > 0) await setTimeout(5)
    }
  }
  return { page, pass }
}

const hide = (page: Page, hidden: boolean) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', {
      value: now ? 'hidden' : 'visible',
      configurable: true,
    })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)

describe('Connection time', () => {
  test('counts the minutes spent, not those without a gesture, and none of thirty hidden ones', async () => {
    const before = await minutes()
    const { page, pass } = await aichaAtWork()
    await pass(5, () => page.mouse.move(10, 10 + Math.random() * 50))
    const active = (await minutes()) - before
    assert.ok(active >= 5 && active <= 6, `${active} minutes for five active ones`)

    await pass(10) // nobody touches the page: the last gesture holds two minutes
    const idle = (await minutes()) - before - active
    assert.ok(idle <= 2, `${idle} minutes for ten idle ones`)

    await hide(page, true)
    const shown = await minutes()
    await pass(30, () => page.mouse.move(10, 10 + Math.random() * 50))
    assert.equal((await minutes()) - shown, 0)

    await hide(page, false)
    await pass(1)
    assert.ok((await minutes()) > shown)
  })

  test('counts a minute once however many beats it has, and is never credited', async () => {
    const credits = await creditsOf(db, seeded.group7)
    const aicha = await beffroi.as('aicha')
    beffroi.setNow('2026-06-02T15:00:10Z')
    const before = await minutes()
    for (let n = 0; n < 5; n++) assert.equal((await aicha.post('/formation/connexion')).status, 204)
    assert.equal((await minutes()) - before, 1)
    assert.deepEqual(await creditsOf(db, seeded.group7), credits)
  })

  test('is kept for trainees only', async () => {
    const count = async () =>
      (await db.row<{ n: number }>(sql`select count(*) as n from training.connection_minutes`))?.n
    const before = await count()
    assert.equal((await (await beffroi.as('claire')).post('/formation/connexion')).status, 204)
    assert.equal((await beffroi.visitor().post('/formation/connexion?activite=x')).status, 204)
    assert.equal(await count(), before)
  })
})
