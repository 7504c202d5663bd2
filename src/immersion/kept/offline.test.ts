import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { parisInstant } from '#platform/time'
import { cutNetwork, openBrowser, openForPhones, withoutBrowser, type TestBrowser } from '#testing'
import { presencesOf } from '../period/presence-store.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

describe('A trainee in immersion, without network', { skip: withoutBrowser }, () => {
  test('notes a half-day and says that it goes badly: both wait on the telephone, and leave once each by themselves', async (t) => {
    const beffroi = await openForPhones(t, browser)
    const { toCome } = toBeSeeded(beffroi.now())
    const first = toCome.said.fromDay
    beffroi.setNow(parisInstant(first, '09:30').toISOString())
    const own = `/immersions/mes-immersions/${toCome.id}`
    const noted = async () =>
      (await presencesOf(beffroi.db, toCome.id)).map(({ day, half, status, saidBy }) => [
        day,
        half,
        status,
        saidBy,
      ])
    const unwell = async () =>
      (
        await beffroi.db.rows(
          sql`select key from notices.notices where key like ${`convention ${toCome.id} unwell%`}`,
        )
      ).length
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto('/immersions/mes-immersions/envois')
    await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
    await cutNetwork(page)

    await page.goto('/immersions/mes-immersions')
    await page.getByRole('link', { name: 'Au Fil Propre' }).click()
    await page.locator('.own-space[data-shown]').waitFor()
    await page.getByText('4 place du Théâtre').waitFor()
    await page.getByRole('link', { name: 'Noter mes demi-journées' }).click()
    await page.waitForURL('**/presences')
    await page.locator('.own-space[data-shown]').waitFor()
    const morning = page.getByRole('listitem').filter({ hasText: 'matin' })
    await morning.getByRole('button', { name: 'J’y étais' }).click()
    await page.getByText('Gardé sur ce téléphone').waitFor()
    await page.goto(own)
    await page.locator('.own-space[data-shown]').waitFor()
    await page.getByRole('button', { name: 'Ça ne va pas, je veux parler' }).click()
    await page.getByText('Gardé sur ce téléphone').waitFor()
    await page.getByRole('link', { name: '2 envois en attente' }).waitFor()
    assert.deepEqual(await noted(), [])
    assert.equal(await unwell(), 0)

    await context.setOffline(false)
    await page.goto('/immersions/mes-immersions/envois')
    for (let tries = 0; (await unwell()) === 0 && tries < 100; tries += 1) await page.waitForTimeout(200)
    assert.deepEqual(await noted(), [[first, 'am', 'present', 'person']])
    assert.equal(await unwell(), 1)
    await page.goto(`${own}/presences`)
    assert.match(
      (await page.locator('main').innerText()).replaceAll('\u00A0', ' '),
      /1 demi-journée notée sur 1/,
    )
  })
})
