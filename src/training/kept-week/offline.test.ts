import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import type { CastId } from '#people'
import {
  cutNetwork,
  closePage,
  allSent,
  daysPass,
  openBrowser,
  openForPhones,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
  nothingKept,
} from '#testing'
import { readActivity } from '../activity-store.ts'
import { worksFor } from '../work-store.ts'
import type { ActivityId } from '../ids.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

const DAY_MS = 24 * 3_600_000

const opened = (t: TestContext) => openForPhones(t, browser)
const enter = (context: BrowserContext, baseURL: string, who: CastId) =>
  context.request.post(`/demo/${who}`, { maxRedirects: 0, headers: { origin: baseURL } })

/** A telephone on which Aïcha opened her day while there was a network: her week is there. */
async function telephone(baseURL: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.phone({ baseURL })
  await enter(context, baseURL, 'aicha')
  const page = await context.newPage()
  await page.goto('/formation/envois')
  await page.locator('[data-island="kept"]').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return { context, page }
}

const shown = (page: Page) => page.locator('.own-space[data-shown]').waitFor()
const now = (page: Page) => page.locator('[data-now]:not([hidden])')
const workOn = async (page: Page) => (await now(page).getAttribute('data-work')) as ActivityId

/** Hands in the work of now, whatever it asks in words or answers. */
async function doNow(page: Page, { db }: Beffroi): Promise<ActivityId> {
  await page.goto('/formation/aujourdhui')
  await shown(page)
  const id = await workOn(page)
  await now(page)
    .getByRole('link', { name: /Commencer|Recommencer/ })
    .click()
  await shown(page)
  await page.locator(`a[href$="${id}/donner"]:visible`).click()
  await shown(page)
  const activity = await readActivity(db, id)
  for (const [n, { right }] of (activity?.quiz ?? []).entries())
    await page.locator(`input[name="r${n}"][value="${right}"]`).check()
  const words = page.locator('textarea[name="words"]')
  if (await words.count()) await words.fill(`Mon travail ${id}.`)
  await page.locator('form[data-act] .button.go').click()
  await page.getByText('Gardé sur ce téléphone').first().waitFor()
  return id
}

describe('A trainee whose telephone has no network', { skip: withoutBrowser }, () => {
  test('works from one activity to the next, closes the telephone, and all arrives once', async (t) => {
    const beffroi = await opened(t)
    const { context, page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    const done = [await doNow(page, beffroi), await doNow(page, beffroi)]
    assert.notEqual(done[0], done[1])
    await closePage(page)
    const again = await context.newPage()
    await again.goto('/formation/aujourdhui')
    await shown(again)
    await again.locator('[data-island="sends"]').getByText('2 envois en attente').waitFor()
    assert.ok(!done.includes(await workOn(again)))
    await again.goto('/formation/travail')
    await shown(again)
    assert.equal(await again.getByText('Gardé sur ce téléphone').count(), 2)
    await context.setOffline(false)
    await allSent(again)
    for (const id of done)
      assert.equal((await worksFor(beffroi.db, id, beffroi.personId('aicha'))).at(0)?.doneAt, null)
  })

  test('does all that is kept, reads that nothing more can be done without network, and what comes next once all has left', async (t) => {
    const beffroi = await opened(t)
    const { context, page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    for (let nth = 0; nth < 9; nth++) {
      await page.goto('/formation/aujourdhui')
      await shown(page)
      if (await page.locator('[data-island="all-given"]').isVisible()) break
      await doNow(page, beffroi)
    }
    await page.getByText('Rien d’autre à faire sans réseau').waitFor()
    await context.setOffline(false)
    await page.locator('[data-now]:not([hidden])').waitFor()
    assert.equal(await page.locator('[data-island="all-given"]').isVisible(), false)
  })

  test('reads each day at the same address for a week, hands in on the third, and both hours are kept', async (t) => {
    const beffroi = await opened(t)
    const { context, page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    const dayShown = async () => {
      await page.goto('/formation/aujourdhui')
      await shown(page)
      return page.locator('main .muted').first().innerText()
    }
    assert.equal(await dayShown(), 'Mardi 2 juin')
    await daysPass(page, 2)
    assert.equal(await dayShown(), 'Jeudi 4 juin')
    const id = await doNow(page, beffroi)
    await daysPass(page, 4)
    assert.equal(await dayShown(), 'Lundi 8 juin')
    await page.goto('/')
    assert.equal(new URL(page.url()).pathname, '/formation/aujourdhui')
    beffroi.setNow(new Date(beffroi.now().getTime() + 6 * DAY_MS))
    await context.setOffline(false)
    await page.goto('/formation/aujourdhui')
    await allSent(page)
    const [work] = await worksFor(beffroi.db, id, beffroi.personId('aicha'))
    assert.equal(work?.handedInAt.toISOString().slice(0, 10), '2026-06-08')
    assert.equal(work?.doneAt?.toISOString().slice(0, 10), '2026-06-04')
  })

  test('finds again, a week later, the day on which something was done that has just arrived', async (t) => {
    const beffroi = await opened(t)
    const { context, page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    const id = await doNow(page, beffroi)
    await daysPass(page, 7)
    beffroi.setNow(new Date(beffroi.now().getTime() + 7 * DAY_MS))
    await context.setOffline(false)
    await allSent(page)
    const [work] = await worksFor(beffroi.db, id, beffroi.personId('aicha'))
    assert.equal(work?.doneAt?.toISOString().slice(0, 10), '2026-06-02')
    await page.goto('/formation/envois')
    const line = page.locator('[data-island="week"] [data-day="2026-06-02"]')
    await line.getByText('Envoyé').waitFor()
    assert.match(await line.innerText(), /Mardi 2/)
  })

  test('reads that a page is not here, and the way back', async (t) => {
    const beffroi = await opened(t)
    const { page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    await page.goto('/formation/mon-calendrier')
    await page.getByText('Pas de réseau').waitFor()
    await page.getByRole('link', { name: 'Voir ma journée' }).click()
    await page.getByText('Bonjour Aïcha').waitFor()
  })

  test('lends it: who signs in next reads nothing of hers without network', async (t) => {
    const beffroi = await opened(t)
    const baseURL = await beffroi.listen()
    const { context, page } = await telephone(baseURL)
    await enter(context, baseURL, 'yanis')
    await page.goto('/moi')
    await nothingKept(page)
    await cutNetwork(page)
    const answer = await page.goto('/formation/aujourdhui').catch(() => null)
    assert.equal(answer, null)
  })
})
