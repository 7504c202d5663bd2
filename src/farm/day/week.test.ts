import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { parisDay } from '#platform/time'
import {
  allSent,
  cutNetwork,
  daysPass,
  moveWorkerClock,
  openBrowser,
  openForPhones,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
  nothingKept,
  until,
} from '#testing'
import { factsBy } from '../examples/facts-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Phone = { beffroi: Beffroi; context: BrowserContext; page: Page }

/** A telephone on which Yanis opened the farm on Tuesday 2 June, then lost the network. */
async function telephone(t: TestContext, language = 'fr'): Promise<Phone> {
  const beffroi = await openForPhones(t, browser)
  const baseURL = await beffroi.listen()
  const context = await browser.phone({ baseURL })
  await context.request.post('/demo/yanis', { maxRedirects: 0, headers: { origin: baseURL } })
  await context.request.post('/langue', { form: { language, to: '/' }, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.goto('/ferme')
  await page.locator('[data-island="kept"]').waitFor()
  await until(() => page.evaluate(bothAtWork), 'the two workers are not at work')
  await cutNetwork(page)
  return { beffroi, context, page }
}

async function bothAtWork(): Promise<boolean> {
  const workers = await navigator.serviceWorker.getRegistrations()
  return workers.length === 2 && workers.every((one) => one.active?.state === 'activated')
}

async function dayShown(page: Page): Promise<string> {
  await page.goto('/ferme')
  await page.locator('.field-work[data-shown]').waitFor()
  return page.locator('main .muted').first().innerText()
}

/** Done, and kept: the bar says what waits. */
const doFirst = async (page: Page, kind: string, waiting: string) => {
  const card = page.locator(`[data-chore]:not([hidden]):has(input[name="kind"][value="${kind}"])`).first()
  await card.getByRole('button', { name: 'C’est fait' }).click()
  await page.locator('.bar .end .tag').getByText(waiting).waitFor()
}

/** The days, once the script has said where each stands: it reads what is kept first. */
async function rows(page: Page): Promise<string[]> {
  const shown = page.locator('[data-island="week"] li:not([hidden])')
  await shown.locator('.tag').first().waitFor()
  return shown.evaluateAll((lines) =>
    lines.map((one) =>
      [one.querySelector('b')?.textContent, one.querySelector('.tag')?.textContent].join(' '),
    ),
  )
}

describe('A week at the farm without network', { skip: withoutBrowser }, () => {
  test('shows the work of each day at the same address, keeps what is done, and sends it on its day', async (t) => {
    const { beffroi, context, page } = await telephone(t)
    assert.equal(await dayShown(page), 'Mardi 2 juin')
    await doFirst(page, 'water', '1 envoi en attente')
    await daysPass(page, 1)
    assert.equal(await dayShown(page), 'Mercredi 3 juin')
    await doFirst(page, 'water', '2 envois en attente')
    await daysPass(page, 2)
    assert.equal(await dayShown(page), 'Vendredi 5 juin')
    await page.goto('/ferme/envois')
    await page.locator('[data-island="waiting"] li').nth(1).waitFor()
    await page.locator('[data-island="place"]').waitFor()
    assert.deepEqual(await rows(page), [
      'Mardi 2 Attend',
      'Mercredi 3 Attend',
      'Vendredi 5 Ce jour',
      'Samedi 6 Prêt',
      'Dimanche 7 Prêt',
      'Lundi 8 Prêt',
    ])
    assert.match(
      await page.locator('[data-island="place"]').innerText(),
      /Mo sur 30\. Gardé jusqu’au lundi 8 juin/,
    )
    assert.match(await page.locator('main').innerText(), /2 envois attendent.*Arroser/s)

    beffroi.setNow(new Date(beffroi.now().getTime() + 3 * DAY_MS))
    await context.setOffline(false)
    await page.goto('/ferme')
    await allSent(page)
    const done = await factsBy(beffroi.db, 'task done', beffroi.personId('yanis'))
    assert.deepEqual(done.map((one) => String(one['doneOn'])).toSorted(), ['2026-06-02', '2026-06-03'])
    assert.equal(parisDay(beffroi.now()), '2026-06-05')
  })

  for (const [how, moved] of [
    ['forward', 27 * HOUR_MS],
    ['back', -27 * HOUR_MS],
  ] as const)
    test(`says and sends on its day what was done before and after the clock was moved ${how}`, async (t) => {
      const { beffroi, context, page } = await telephone(t)
      await daysPass(page, 2)
      assert.equal(await dayShown(page), 'Jeudi 4 juin')
      await doFirst(page, 'water', '1 envoi en attente')
      const at = await page.evaluate(() => Date.now())
      await context.clock.setSystemTime(at + moved)
      await doFirst(page, 'weed', '2 envois en attente')
      await page.goto('/ferme/envois')
      await page.locator('[data-island="waiting"] li').nth(1).waitFor()
      await page.locator('[data-day="2026-06-04"] .tag').getByText('Attend').waitFor()
      const lines = await page.locator('[data-island="waiting"] li b').allInnerTexts()
      const hour = await page.evaluate((ours) => new Date(ours).getHours(), beffroi.now().getTime())
      assert.equal(lines.length, 2)
      for (const line of lines) {
        assert.doesNotMatch(line, /juin/)
        assert.match(line, new RegExp(`, ${hour}\\sh\\s\\d\\d$`))
      }
      beffroi.setNow(new Date(beffroi.now().getTime() + 2 * DAY_MS))
      await context.setOffline(false)
      await page.goto('/ferme')
      await allSent(page)
      const done = await factsBy(beffroi.db, 'task done', beffroi.personId('yanis'))
      assert.deepEqual(
        done.map((one) => String(one['doneOn'])),
        ['2026-06-04', '2026-06-04'],
      )
    })

  test('stands day by day on the page of what one did oneself, which nobody else reads', async (t) => {
    const { beffroi, context, page } = await telephone(t)
    const here = page.locator('[data-island="done-here"]')
    await doFirst(page, 'water', '1 envoi en attente')
    await daysPass(page, 1)
    await dayShown(page)
    await doFirst(page, 'weed', '2 envois en attente')
    await page.goto('/ferme/moi')
    await here.locator('li').nth(1).waitFor()
    const lines = (await here.locator('li').allInnerTexts()).map((one) => one.replaceAll(/\s+/g, ' '))
    assert.match(lines[0] ?? '', /^Désherber : .* \d+ h \d\d$/)
    assert.match(lines[1] ?? '', /^Arroser : .* mardi 2 juin, \d+ h \d\d$/)
    assert.match(await here.innerText(), /Gardé sur ce téléphone/)
    await page.goto('/ferme')
    await page.locator('[data-island="last"]').getByRole('button', { name: 'Annuler' }).click()
    await page.locator('[data-island="last"]').waitFor({ state: 'hidden' })
    await page.goto('/ferme/moi')
    await here.locator('li').waitFor()
    assert.match(await here.innerText(), /Arroser/)
    assert.equal(await here.locator('li').count(), 1)

    const origin = new URL(page.url()).origin
    // before there is a network: whenever what waits leaves, our hour is that of the day of both presses
    beffroi.setNow(new Date(beffroi.now().getTime() + DAY_MS))
    await context.setOffline(false)
    await context.request.post('/demo/bruno', { maxRedirects: 0, headers: { origin } })
    await page.goto('/ferme/moi', { waitUntil: 'networkidle' })
    assert.equal(await here.isHidden(), true)
    await context.request.post('/demo/yanis', { maxRedirects: 0, headers: { origin } })
    await page.goto('/ferme')
    await allSent(page)
    beffroi.setNow(new Date(beffroi.now().getTime() + 60_000))
    await page.goto('/ferme/moi', { waitUntil: 'networkidle' })
    assert.equal(await here.isHidden(), true)
    assert.match(await page.locator('main').innerText(), /Mardi 2 juin\s+Arroser/)
  })

  test('is in the language of whoever holds the telephone, what the script says too', async (t) => {
    const { page } = await telephone(t, 'ar')
    await daysPass(page, 1)
    assert.equal(await dayShown(page), 'الأربعاء، 3 يونيو')
    const card = page.locator('[data-chore]:not([hidden]):has(input[name="kind"][value="water"])').first()
    await card.getByRole('button', { name: 'تمّ' }).click()
    await page.locator('.bar .end .tag').getByText('إرسال واحد في الانتظار').waitFor()
    assert.match(await page.locator('[data-island="last"]').innerText(), /اسقِ: البيت الزراعي.*تراجع/s)
    await page.goto('/ferme/envois')
    await page.locator('[data-island="waiting"] li').waitFor()
    await page.locator('[data-island="place"]').waitFor()
    const said = await page.locator('main').innerText()
    assert.match(said, /اسقِ: البيت الزراعي/)
    assert.match(said, /من 30\. محفوظ حتى الاثنين، 8 يونيو/)
    assert.doesNotMatch(said.replaceAll('Beffroi', ''), /\p{Script=Latin}{2}/u)
    await page.goto('/moi')
    assert.match(await page.locator('h1').innerText(), /لا توجد شبكة/)
  })

  test('the door of the house leads to the work; a page that is not here says so; after seven days that page alone is left', async (t) => {
    const { context, page } = await telephone(t)
    await page.goto('/')
    assert.equal(new URL(page.url()).pathname, '/ferme')
    await page.goto('/moi')
    assert.match(await page.locator('h1').innerText(), /Pas de réseau/)
    await daysPass(page, 6)
    assert.equal(await dayShown(page), 'Lundi 8 juin')
    await daysPass(page, 1)
    const again = await context.newPage()
    for (const path of ['/ferme', '/', '/ferme/recolte']) {
      await again.goto(path)
      assert.match(await again.locator('main').innerText(), /Pas de réseau/, path)
    }
    const kept = await again.evaluate(async () => {
      const [name = ''] = await caches.keys()
      return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
    })
    assert.equal(kept.filter((one) => one.startsWith('/_text/')).length, 1)
    assert.deepEqual(
      kept.filter((one) => !/^\/(?:assets|fonts|img)\/|^\/_/.test(one)),
      [],
    )
    await context.setOffline(false)
    await again.goto('/ferme')
    await again.locator('[data-island="kept"]:not([hidden])').waitFor()
    await cutNetwork(again)
    await again.goto('/ferme')
    await again.locator('.field-work[data-shown]').waitFor()
  })

  test('a clock that goes back, as after a start without battery, shows no other day, and the week goes on from there', async (t) => {
    const { page } = await telephone(t)
    await daysPass(page, 2)
    assert.equal(await dayShown(page), 'Jeudi 4 juin')
    await moveWorkerClock(page, -400)
    assert.equal(await dayShown(page), 'Jeudi 4 juin')
    await moveWorkerClock(page, 1)
    assert.equal(await dayShown(page), 'Vendredi 5 juin')
  })

  test('another person who signs in finds none of it', async (t) => {
    const { beffroi, context, page } = await telephone(t)
    await context.setOffline(false)
    const origin = new URL(page.url()).origin
    await context.request.post('/demo/brigitte', { maxRedirects: 0, headers: { origin } })
    await page.goto('/')
    await nothingKept(page)
    await cutNetwork(page)
    for (const path of ['/', '/ferme']) await assert.rejects(page.goto(path))
    assert.deepEqual(beffroi.surprises, [])
  })
})
