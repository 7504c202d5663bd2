import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { seeded } from '#actions'
import type { CastId } from '#people'
import {
  cutNetwork,
  closePage,
  meetOnWay,
  openBrowser,
  openForPhones,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { isFoad, type Activity, type Proof } from '../activity.ts'
import { activitiesOf } from '../activity-store.ts'
import { worksFor } from '../work-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

async function phoneOf(baseURL: string, who: CastId): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.phone({ baseURL })
  await enter(context, baseURL, who)
  return { context, page: await context.newPage() }
}

const enter = (context: BrowserContext, baseURL: string, who: CastId) =>
  context.request.post(`/demo/${who}`, { maxRedirects: 0, headers: { origin: baseURL } })

const opened = (t: TestContext) => openForPhones(t, browser)

/** Works that Aïcha has not begun, with that proof. */
async function untouched({ db, personId }: Beffroi, proof: Proof): Promise<Activity[]> {
  const found: Activity[] = []
  for (const one of await activitiesOf(db, seeded.group7))
    if (
      isFoad(one.mode) &&
      one.proof === proof &&
      (await worksFor(db, one.id, personId('aicha'))).length === 0
    )
      found.push(one)
  return found
}

const worksOf = ({ db, personId }: Beffroi, { id }: Activity) => worksFor(db, id, personId('aicha'))
const giving = ({ id }: Activity) => `/formation/activites/${id}/donner`
const shown = (page: Page) => page.locator('.own-space[data-shown]').waitFor()
const give = (page: Page) => page.getByRole('button', { name: 'Donner mon travail' }).click()
const keptHere = (page: Page) => page.getByText('Gardé sur ce téléphone').first().waitFor()
/** A page that is closed or left hears the network come back first, while its owner is still signed in: what waits would leave with them. */
async function switchOff(context: BrowserContext, page: Page): Promise<void> {
  const wire = await context.newCDPSession(page)
  const gone = page.waitForEvent('crash')
  wire.send('Page.crash').catch(() => undefined)
  await gone
  await closePage(page)
}
const minutes = (n: number) => n * 60_000

async function photoOf(width: number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  const buffer = await sharp({
    create: { width, height: width, channels: 3, background: '#86311f', noise },
  })
    .jpeg({ quality: 95 })
    .toBuffer()
  return { name: 'soupe.jpg', mimeType: 'image/jpeg', buffer }
}

describe('A trainee without network', { skip: withoutBrowser }, () => {
  test('hands in words: they are kept, and leave by themselves, once, with both hours', async (t) => {
    const beffroi = await opened(t)
    const [activity = assert.fail('nothing to do')] = await untouched(beffroi, 'text')
    const { context, page } = await phoneOf(await beffroi.listen(), 'aicha')
    await page.goto(giving(activity))
    await shown(page)
    await cutNetwork(page)
    await page.getByLabel('Ma réponse').fill('Trois étapes.')
    await give(page)
    await keptHere(page)
    assert.deepEqual(await worksOf(beffroi, activity), [])

    await page.clock.install()
    await page.clock.fastForward(minutes(240))
    beffroi.setNow(new Date(beffroi.now().getTime() + minutes(240)))
    await context.setOffline(false)
    await page.waitForURL(`**/formation/activites/${activity.id}`, { timeout: 30_000 })
    const [work, ...more] = await worksOf(beffroi, activity)
    assert.deepEqual([work?.content, more], [{ kind: 'text', words: 'Trois étapes.' }, []])
    assert.deepEqual(work?.handedInAt, beffroi.now())
    const waited = beffroi.now().getTime() - (work?.doneAt?.getTime() ?? 0)
    assert.ok(Math.abs(waited - minutes(240)) < minutes(2), `${waited} ms`)
    assert.match(await page.locator('main').innerText(), /Fait le .*, sans réseau/)
  })

  test('takes a photo: it is made small, shown with its weight, and arrives once when its answer is lost', async (t) => {
    const beffroi = await opened(t)
    const [activity = assert.fail('nothing to do')] = await untouched(beffroi, 'photo')
    const { context, page } = await phoneOf(await beffroi.listen(), 'aicha')
    await page.goto(giving(activity))
    await shown(page)
    await cutNetwork(page)
    const photo = await photoOf(1700)
    await page.locator('#f-file-gallery').setInputFiles(photo)
    await page.waitForFunction(() => {
      const box = document.querySelector<HTMLInputElement>('#f-file-gallery')
      return box?.files?.[0]?.name === 'photo.jpg'
    })
    await give(page)
    await keptHere(page)
    let sendings = 0
    await meetOnWay(page, `**${giving(activity)}`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      if (++sendings > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await context.setOffline(false)
    await page.waitForURL(`**/formation/activites/${activity.id}`, { timeout: 30_000 })
    const [work, ...more] = await worksOf(beffroi, activity)
    assert.deepEqual([work?.content.kind, more], ['file', []])
    assert.ok(sendings > 1, `${sendings} sendings`)
  })

  test('answers a quiz: nothing on the page tells the right answers, our server judges when it arrives', async (t) => {
    const beffroi = await opened(t)
    const [activity = assert.fail('nothing to do')] = await untouched(beffroi, 'quiz')
    const { context, page } = await phoneOf(await beffroi.listen(), 'aicha')
    await page.goto(giving(activity))
    await shown(page)
    await page.waitForLoadState('networkidle')
    await cutNetwork(page)
    await page.getByRole('button', { name: 'Voir mon résultat' }).click()
    await page.getByText('Répondez à toutes les questions.').first().waitFor()
    await page.locator('fieldset.bad input[name="r0"]:focus').waitFor({ timeout: 5000 })
    for (const [n, { right }] of (activity.quiz ?? []).entries())
      await page.locator(`input[name="r${n}"][value="${right}"]`).check()
    await page.getByRole('button', { name: 'Voir mon résultat' }).click()
    await keptHere(page)
    await context.setOffline(false)
    await page.waitForURL(`**/formation/activites/${activity.id}`, { timeout: 30_000 })
    await page.getByText('C’est validé').waitFor()
    assert.equal((await worksOf(beffroi, activity)).length, 1)
  })

  test('gives nothing: the sentence is tied to the field, which has the focus; once it is written, nothing is said of it', async (t) => {
    const beffroi = await opened(t)
    const [activity = assert.fail('nothing to do')] = await untouched(beffroi, 'text')
    const { page } = await phoneOf(await beffroi.listen(), 'aicha')
    await page.goto(giving(activity))
    await shown(page)
    await page.waitForLoadState('networkidle')
    await cutNetwork(page)
    const words = page.getByLabel('Ma réponse')
    const alert = page.getByRole('alert').filter({ hasText: 'Écrivez votre réponse.' })
    await give(page)
    await alert.waitFor()
    await page.locator('[name="words"]:focus').waitFor({ timeout: 5000 })
    assert.equal(await words.getAttribute('aria-invalid'), 'true')
    assert.match((await words.getAttribute('aria-describedby')) ?? '', /\bf-words-error\b/)
    assert.equal(await page.locator('#f-words-error').innerText(), 'Écrivez votre réponse.')
    await words.fill('Trois étapes.')
    await give(page)
    await keptHere(page)
    assert.equal(await page.getByText('Écrivez votre réponse.').count(), 1, 'the alert, that is hidden')
    assert.equal(await alert.isVisible(), false)
    assert.equal(await words.getAttribute('aria-invalid'), null)
    assert.doesNotMatch((await words.getAttribute('aria-describedby')) ?? '', /error/)
  })

  test('has no room left on the telephone: it is said, and the form stays as it was filled', async (t) => {
    const beffroi = await opened(t)
    const [activity = assert.fail('nothing to do')] = await untouched(beffroi, 'text')
    const { context, page } = await phoneOf(await beffroi.listen(), 'aicha')
    await context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.goto(giving(activity))
    await shown(page)
    await cutNetwork(page)
    await page.getByLabel('Ma réponse').fill('Trois étapes.')
    await give(page)
    await page.getByText('Ce téléphone n’a plus de place').waitFor()
    assert.equal(await page.getByLabel('Ma réponse').inputValue(), 'Trois étapes.')
    await context.setOffline(false)
    await give(page)
    await page.waitForURL(`**/formation/activites/${activity.id}`)
    assert.equal((await worksOf(beffroi, activity)).length, 1)
  })

  test('lends the telephone: another trainee neither reads nor sends what waits, which leaves with its owner', async (t) => {
    const beffroi = await opened(t)
    const [activity = assert.fail('nothing to do')] = await untouched(beffroi, 'text')
    const baseURL = await beffroi.listen()
    const { context, page } = await phoneOf(baseURL, 'aicha')
    await page.goto(giving(activity))
    await shown(page)
    await cutNetwork(page)
    await page.getByLabel('Ma réponse').fill('Trois étapes.')
    await give(page)
    await keptHere(page)
    await switchOff(context, page)
    await enter(context, baseURL, 'yanis')
    await context.setOffline(false)
    const lent = await context.newPage()
    await lent.goto('/moi')
    await lent.waitForLoadState('networkidle')
    assert.deepEqual(await worksOf(beffroi, activity), [])
    assert.doesNotMatch(await lent.locator('body').innerText(), /en attente/)
    await enter(context, baseURL, 'aicha')
    const left = lent.waitForResponse((answer) => answer.url().endsWith(giving(activity)))
    await lent.goto('/formation/envois')
    assert.equal((await left).status(), 200)
    assert.equal((await worksOf(beffroi, activity)).length, 1)
  })

  test('is told why a work was refused, and gives it up', async (t) => {
    const beffroi = await opened(t)
    const [activity = assert.fail('nothing to do')] = await untouched(beffroi, 'text')
    const { context, page } = await phoneOf(await beffroi.listen(), 'aicha')
    await page.goto(giving(activity))
    await shown(page)
    await cutNetwork(page)
    await page.getByLabel('Ma réponse').fill('Trois étapes.')
    await give(page)
    await keptHere(page)
    const claire = await beffroi.as('claire')
    const fields = { id: crypto.randomUUID(), person: beffroi.personId('aicha'), activity: activity.id }
    await claire.post(`/formation/${seeded.group7}/travaux/vu`, { ...fields, word: 'Vu en salle.' })
    await context.setOffline(false)
    await page.getByText('Ce travail est déjà validé').waitFor({ timeout: 30_000 })
    await page.goto('/formation/envois')
    await page.getByText('Ce travail est déjà validé').waitFor()
    await page.getByText('Abandonner cet envoi').click()
    await page.getByRole('button', { name: 'Abandonner quand même' }).click()
    await page.locator('[data-island="waiting"] li').waitFor({ state: 'detached' })
    assert.deepEqual(
      (await worksOf(beffroi, activity)).map(({ handedInBy }) => handedInBy),
      [beffroi.personId('claire')],
    )
  })
})
