import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { Page, Route } from 'playwright-core'
import {
  cutNetwork,
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

/** A film of this name waits in the outbox, as a form that carries one leaves it there. */
const keepFilm = (page: Page, title: string, film: Uint8Array) =>
  page.evaluate(
    ({ title, bytes }) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('beffroi-envois')
        opening.addEventListener('success', () => {
          const work = opening.result.transaction('letters', 'readwrite')
          const file = new File([Uint8Array.from(bytes)], 'geste.mp4', { type: 'video/mp4' })
          const fields = [
            ['way', 'film'],
            ['title', title],
            ['file', file],
          ]
          work.objectStore('letters').add({
            act: crypto.randomUUID(),
            owner: document.querySelector<HTMLElement>('[data-owner]')?.dataset['owner'],
            action: `${location.origin}/portfolio/ajouter`,
            fields,
            doneAt: Date.now(),
            served: new Date().toISOString(),
            note: { effect: 'evidence', says: 'Film', at: '9 h', page: '/portfolio/envois' },
            state: 'waiting',
          })
          work.addEventListener('complete', () => done())
        })
      }),
    { title, bytes: [...film] },
  )

async function keepWords(page: Page, title: string): Promise<void> {
  await page.goto('/portfolio/ajouter/mots')
  await page.locator('.own-space[data-shown]').waitFor()
  await page.getByLabel('Qu’est-ce que je montre ?').fill(title)
  await page.getByLabel('Ce que j’ai fait').fill('Avec soin.')
  await page.getByRole('button', { name: 'Garder' }).click()
}

const titles = async ({ db, personId }: Beffroi) =>
  (await listOwn(db, [personId('yanis')], { most: 50 })).map(({ title }) => title)

describe('Films that wait on a telephone', { skip: withoutBrowser }, () => {
  test('leave after all that is small, and hold back nothing that is done while they leave', async (t) => {
    const { beffroi, context, page } = await open(t)
    await page.goto('/portfolio/envois')
    await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
    await cutNetwork(page)
    const film = await writeFilm({})
    for (const title of ['Premier film', 'Second film']) await keepFilm(page, title, film)
    await keepWords(page, 'Trois mots')
    await page.getByText('Gardé sur ce téléphone').first().waitFor()

    const order: string[] = []
    const held: Route[] = []
    await context.route('**/portfolio/ajouter', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const body = route.request().postDataBuffer()?.toString('latin1') ?? ''
      const isFilm = body.includes('video/mp4')
      order.push(isFilm ? 'film' : 'words')
      if (isFilm) held.push(route)
      else await route.continue()
    })
    await page.goto('/portfolio/envois')
    const waiting = page.locator('[data-island="waiting"] li b')
    await waiting.nth(2).waitFor()
    assert.match((await waiting.allInnerTexts()).join(), /^Des mots.*Film.*Film/)
    await context.setOffline(false)
    await until(() => held.length > 0, 'no film has left')
    // a first try may be cut while the network comes back: the film waits for the one that is answered
    assert.deepEqual([...new Set(order)], ['words', 'film'])
    await keepWords(page, 'Pendant le film')
    await until(async () => (await titles(beffroi)).includes('Pendant le film'), 'held back by a film')
    assert.ok((await titles(beffroi)).includes('Trois mots'))
    assert.ok(!(await titles(beffroi)).some((one) => one.endsWith('film') && one !== 'Pendant le film'))

    await context.unrouteAll()
    await page.goto('/portfolio/envois')
    await until(
      async () => (await titles(beffroi)).filter((one) => /^(Premier|Second) film$/.test(one)).length === 2,
      'films did not leave',
    )
    await until(async () => (await page.locator('[data-island="waiting"] li').count()) === 0, 'still waiting')
    const all = await titles(beffroi)
    assert.equal(new Set(all).size, all.length)
  })

  test('in pieces, let what is small leave before their first piece', async (t) => {
    const { beffroi, context, page } = await open(t)
    await page.goto('/portfolio/envois')
    await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
    await page.goto('/portfolio/ajouter/film')
    await page.locator('.own-space[data-shown]').waitFor()
    await cutNetwork(page)
    const other = await context.newPage()
    await keepWords(other, 'Avant le film')
    await other.getByText('Gardé sur ce téléphone').first().waitFor()
    await other.close()

    const order: string[] = []
    await context.route('**/portfolio/ajouter', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await new Promise((done) => setTimeout(done, 1_500))
      order.push('words')
      return route.continue()
    })
    context.on('request', (one) => {
      if (one.method() === 'PATCH') order.push('piece')
    })
    const buffer = Buffer.from(await writeFilm({}))
    await page
      .locator('input[name="file"]')
      .last()
      .setInputFiles({ name: 'geste.mp4', mimeType: 'video/mp4', buffer })
    await context.setOffline(false)
    await until(() => order.includes('piece'), 'no piece has left')
    assert.deepEqual(order.slice(0, 2), ['words', 'piece'])
    assert.ok((await titles(beffroi)).includes('Avant le film'))
  })
})
