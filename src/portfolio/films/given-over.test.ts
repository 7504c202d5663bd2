import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import {
  openBrowser,
  openPhone,
  until,
  withoutBrowser,
  writeFilm,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { listOwn } from '../evidence-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

const open = (t: TestContext) => openPhone(t, browser, 'yanis')

async function fillIn(page: Page, title: string, film: Uint8Array): Promise<void> {
  await page.goto('/portfolio/ajouter/film')
  await page.locator('.own-space[data-shown]').waitFor()
  await page.getByLabel('Qu’est-ce que je montre ?').fill(title)
  await page
    .locator('input[name="file"]')
    .last()
    .setInputFiles({ name: 'roue.webm', mimeType: 'video/webm', buffer: Buffer.from(film) })
}
const keep = (page: Page) => page.getByRole('button', { name: 'Garder' }).click()
const named = async ({ db, personId }: Beffroi, title: string) =>
  (await listOwn(db, [personId('yanis')], { most: 50 })).filter((one) => one.title === title)

/** A network that may cost money, which changes later; slow enough for a button to be pressed meanwhile. */
async function onTheirPhoneNetwork(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const connection = Object.assign(new EventTarget(), { type: 'cellular' })
    Object.defineProperty(navigator, 'connection', { value: connection })
  })
  await context.route('**/portfolio/envois/*', async (route) => {
    await new Promise((done) => setTimeout(done, 300))
    await route.continue()
  })
}

describe('A film given over with its form', { skip: withoutBrowser }, () => {
  test('waits for the Wi-Fi when its person asked so, whatever page is open, then leaves by itself', async (t) => {
    const { beffroi, context, page } = await open(t)
    await onTheirPhoneNetwork(context)
    let pieces = 0
    context.on('request', (request) => (pieces += request.method() === 'PATCH' ? 1 : 0))
    await fillIn(
      page,
      'Avec le Wi-Fi',
      await writeFilm({ container: 'webm', pictureBytes: 100_000, seconds: 30 }),
    )
    await page.getByRole('button', { name: 'Attendre le Wi-Fi' }).click()
    await keep(page)
    await page.getByText('Gardé sur ce téléphone').waitFor()
    await page.getByText('Le film attend le Wi-Fi').waitFor()
    await page.goto('/portfolio/envois')
    await page.getByText('1 envoi').first().waitFor()
    await page.getByText('Mo, attend le Wi-Fi').waitFor()
    const had = pieces
    await page.waitForTimeout(1_000)
    assert.equal(pieces, had)
    await page.evaluate(() => {
      const { connection } = navigator as Navigator & { connection: EventTarget & { type: string } }
      connection.type = 'wifi'
      connection.dispatchEvent(new Event('change'))
    })
    await page.locator('[data-island="waiting"] progress:visible').waitFor()
    await until(async () => (await named(beffroi, 'Avec le Wi-Fi')).length === 1, 'it did not leave')
  })

  test('leaves at once when its person presses « Envoyer maintenant », on any network', async (t) => {
    const { beffroi, context, page } = await open(t)
    await onTheirPhoneNetwork(context)
    await fillIn(page, 'Tout de suite', await writeFilm({ container: 'webm', pictureBytes: 100_000 }))
    await page.getByRole('button', { name: 'Attendre le Wi-Fi' }).click()
    await keep(page)
    await page.getByText('Gardé sur ce téléphone').waitFor()
    await page.goto('/portfolio/envois')
    await page.getByRole('button', { name: 'Envoyer maintenant' }).click()
    await until(async () => (await named(beffroi, 'Tout de suite')).length === 1, 'it did not leave')
  })

  test('that is refused stays with what was typed, and leaves whole when it is sent again', async (t) => {
    const { beffroi, context, page } = await open(t)
    let refusals = 0
    await context.route('**/portfolio/ajouter', async (route) => {
      const sending = /name="sending"\r\n\r\n([\w-]+)/.exec(
        route.request().postDataBuffer()?.toString('latin1') ?? '',
      )?.[1]
      // its pieces, which were all there, are gone before its form comes
      if (sending && (refusals += 1) === 1)
        await context.request.delete(`/portfolio/envois/${sending}`, {
          headers: { 'tus-resumable': '1.0.0', origin: new URL(route.request().url()).origin },
        })
      await route.continue()
    })
    await fillIn(page, 'Deux fois', await writeFilm({ container: 'webm', pictureBytes: 20_000 }))
    await page.getByText('Le film est arrivé').waitFor()
    await keep(page)
    await page.getByText('Le film n’est pas arrivé en entier').first().waitFor()
    assert.equal(await page.getByLabel('Qu’est-ce que je montre ?').inputValue(), 'Deux fois')
    assert.deepEqual(await named(beffroi, 'Deux fois'), [])
    await keep(page)
    await page.getByRole('heading', { name: 'Deux fois' }).waitFor()
    assert.equal((await named(beffroi, 'Deux fois')).length, 1)
    await page.goto('/portfolio/envois')
    await page.getByText('Rien n’attend').first().waitFor()
  })

  test('that this device cannot read leaves as it is, not as the empty one that it made of it', async (t) => {
    const { beffroi, context, page } = await open(t)
    const lengths: (string | undefined)[] = []
    context.on('request', (request) => {
      if (request.url().endsWith('/portfolio/envois') && request.method() === 'POST')
        lengths.push(request.headers()['upload-length'])
    })
    const film = await writeFilm({ container: 'mp4', pictureBytes: 100_000 })
    await fillIn(page, 'Illisible ici', film)
    await keep(page)
    await until(async () => (await named(beffroi, 'Illisible ici')).length === 1, 'it did not leave')
    // pressed while its first sending is being asked for, it is asked for twice
    assert.deepEqual([...new Set(lengths)], [String(film.length)])
  })

  test('that is too large is refused where it is chosen, and nothing of it leaves', async (t) => {
    const { context, page } = await open(t)
    let pieces = 0
    context.on('request', (request) => (pieces += request.url().includes('/portfolio/envois') ? 1 : 0))
    await context.route('**/portfolio/ajouter/film', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace(/data-most="\d+" data-too/, 'data-most="1000" data-too')
      await route.fulfill({ response: answer, body })
    })
    await fillIn(page, 'Trop lourd', await writeFilm({ container: 'webm' }))
    await page.getByText('Ce film est trop lourd. Filmez moins longtemps.').waitFor()
    assert.equal(pieces, 0)
  })
})
