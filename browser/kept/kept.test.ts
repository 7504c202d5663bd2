import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { asset } from '#platform/ui'
import {
  cutNetwork,
  nothingKept,
  openBrowser,
  withoutBrowser as skip,
  until,
  type TestBrowser,
} from '#testing'
import type { BrowserContext, Page } from 'playwright-core'

const SOUND = Buffer.alloc(6_000_000, 7)
const html = (words: string) => `<!doctype html><html lang="fr"><title>Essai</title>
<main data-owner="moi"><h1>${words}</h1><div data-keep="/bundle.json" data-scope="/" data-fallback="/absente" data-pages="beffroi-essai">
<template data-island="badge" data-mb="{n} Mo"></template><p data-island="kept" hidden>Gardée</p><p data-island="heavy" hidden>Elle fait <b data-bytes></b><button type="button">Garder</button></p></div></main>
<script type="module" src="${asset('kept-pages.js')}"></script><script type="module" src="${asset('waiting.js')}"></script></html>`

const bundle = {
  owner: 'moi',
  at: Date.parse('2026-06-02T08:00:00Z'),
  print: 'p1',
  lasts_s: 50_000,
  ended: [],
  pages: null,
  week: {
    home: '/',
    days: [
      { day: '2026-06-02', ends_s: 50_000, pages: { '/': 't1', '/absente': 't2' } },
      { day: '2026-06-03', ends_s: 136_400, pages: { '/': 't3' } },
    ],
    texts: { t1: html('kept today'), t2: html('absente'), t3: html('tomorrow \u0001f0\u0001') },
    common: { f0: 'and more' },
    files: [{ at: '/travail/son', bytes: SOUND.length }],
  },
}

let server: Server
let opened: TestBrowser | undefined
let asked: string[] = []

function answer(url: string, out: ServerResponse): unknown {
  const say = (type: string, body: string | Buffer) => out.writeHead(200, { 'content-type': type }).end(body)
  if (url.startsWith('/bundle.json')) return say('application/json', JSON.stringify(bundle))
  // a page of another, without our scripts: its clock, which no test moved, says nothing
  if (url === '/elsewhere') return say('text/html', '<h1>Ailleurs</h1>')
  if (url === '/travail/son') return say('audio/ogg', SOUND)
  const built = url.startsWith('/service-worker.js') ? asset('service-worker.js') : url
  if (built.startsWith('/assets/'))
    return say('text/javascript', readFileSync(new URL(`../../dist${built}`, import.meta.url)))
  return say('text/html; charset=utf-8', html('from the network'))
}

before(async () => {
  if (skip) return
  server = createServer(({ url = '' }, out) => {
    asked.push(url)
    answer(url, out)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  opened = await openBrowser()
})
after(async () => {
  await opened?.close()
  server?.closeAllConnections()
  server?.close()
})

async function open(
  prepare?: (page: Page) => Promise<unknown>,
): Promise<{ context: BrowserContext; page: Page }> {
  if (!opened) throw new Error('no browser')
  asked = []
  const context = await opened.phone({
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  })
  const page = await context.newPage()
  await prepare?.(page)
  await page.goto('/')
  return { context, page }
}

async function agree(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Garder' }).click()
  await page.locator('[data-island="kept"]').waitFor()
}

describe('A week that is heavy', { skip }, () => {
  test('is told before it comes, and comes once somebody agrees', async () => {
    const { context, page } = await open()
    await page.getByText('Elle fait 6').waitFor()
    assert.equal(await page.locator('[data-bytes]').innerText(), '6\u00A0Mo')
    assert.equal(asked.includes('/travail/son'), false)
    assert.equal(await page.locator('[data-island="kept"]').isVisible(), false)
    await agree(page)
    assert.equal(asked.filter((one) => one === '/travail/son').length, 1)
    await page.reload()
    await page.locator('[data-island="kept"]').waitFor()
    assert.equal(asked.filter((one) => one === '/travail/son').length, 1)
    await context.close()
  })

  test('comes when somebody agrees before the script of what waits has come', async () => {
    const { context, page } = await open((one) =>
      one.route('**/waiting-*.js', (route) => route.abort(), { times: 1 }),
    )
    await page.getByText('Elle fait 6').waitFor()
    await agree(page)
    assert.equal(await page.locator('[data-island="heavy"]').isVisible(), false)
    await context.close()
  })
})

describe('A shelf', { skip }, () => {
  const shelves = (page: Page) => page.evaluate(() => caches.keys())
  const isOver = (page: Page) =>
    page.evaluate(() => new Promise((done) => addEventListener('beffroi:kept', done, { once: true })))
  /** How often this page has ended bringing, whole or not. */
  const brought = (page: Page, times: number) =>
    page.waitForFunction((least) => Number(document.documentElement.dataset['brought'] ?? 0) >= least, times)

  test('is not left behind, empty, where the bundle is of somebody else', async () => {
    const json = { ...bundle, owner: 'somebody else' }
    const { context, page } = await open(async (one) => {
      await one.addInitScript(() => {
        let times = 0
        addEventListener(
          'beffroi:kept',
          () => (document.documentElement.dataset['brought'] = String(++times)),
        )
      })
      await one.route('**/bundle.json*', (route) => route.fulfill({ json }))
    })
    // A shelf is open for the moment of each bringing.
    await brought(page, 1)
    await nothingKept(page)
    await page.evaluate(() => dispatchEvent(new Event('beffroi:sent')))
    await brought(page, 2)
    await nothingKept(page)
    await context.close()
  })

  test('that was taken away while its bundle was on its way does not come back', async () => {
    const { context, page } = await open((one) =>
      one.route('**/bundle.json*', async (route) => {
        await one.evaluate(async () => {
          for (const name of await caches.keys()) await caches.delete(name)
        })
        await route.fulfill({ json: bundle })
      }),
    )
    await page.getByText('Elle fait 6').waitFor()
    const over = isOver(page)
    await page.getByRole('button', { name: 'Garder' }).click()
    await over
    assert.deepEqual(await shelves(page), [])
    assert.equal(await page.locator('[data-island="kept"]').isVisible(), false)
    await context.close()
  })
})

describe('The worker', { skip }, () => {
  test('gives a sound that is kept whole, and piece by piece to a player', async () => {
    const { context, page } = await open()
    await page.getByRole('button', { name: 'Garder' }).waitFor()
    await agree(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await cutNetwork(page)
    await page.reload()
    assert.equal(await page.locator('h1').innerText(), 'kept today')
    const part = page.waitForResponse('**/travail/son')
    await page.evaluate(() => {
      const player = new Audio('/travail/son')
      player.preload = 'auto'
      document.body.append(player)
    })
    const given = await part
    assert.deepEqual([given.status(), given.headers()['content-range']], [206, 'bytes 0-5999999/6000000'])
    await context.close()
  })
})

describe('Pages kept by scripts from before', { skip }, () => {
  test('are shown by the worker of today until their day is over, and not after', async () => {
    const { context, page } = await open()
    await page.getByRole('button', { name: 'Garder' }).waitFor()
    await agree(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await keepAsBefore(page, 60_000)
    await cutNetwork(page)
    await page.goto('/vieille')
    assert.equal(await page.locator('h1').innerText(), 'from before')
    await keepAsBefore(page, -1)
    await assert.rejects(page.goto('/vieille'))
    await context.close()
  })
})

const keepAsBefore = (page: Page, lasts_ms: number) =>
  page.evaluate(async (lasts) => {
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    for (const one of await cache.keys()) await cache.delete(one)
    const headers = { 'content-type': 'text/html' }
    await cache.put(
      '/vieille',
      new Response('<!doctype html><title>Essai</title><h1>from before</h1>', { headers }),
    )
    await cache.put(
      '/_slip',
      new Response(JSON.stringify({ print: 'x', until: Date.now() + lasts, fallback: '/vieille' })),
    )
  }, lasts_ms)

describe('A clock that is moved while its page is looked at', { skip }, () => {
  const DAY_MS = 86_400_000
  const ways = [
    ['forward', 1],
    ['back', -1],
  ] as const
  const behind = (page: Page) => page.evaluate(() => Number(localStorage.getItem('beffroi-ecart')))

  /** The page alone is told another hour: its performance clock goes on by itself. */
  const move = (page: Page, days: number) =>
    page.evaluate((by) => {
      ServiceWorker.prototype.postMessage = () => undefined
      const { now } = Date
      Date.now = () => now() + by
    }, days * DAY_MS)

  for (const [how, days] of ways)
    test(`${how}, by a day, is seen by the press that follows at once, and counted once by two pages`, async () => {
      const { context, page } = await open()
      await agree(page)
      const beside = await context.newPage()
      await beside.goto('/')
      await beside.locator('[data-island="kept"]').waitFor()
      const [before, hour] = [await behind(page), await bookOf(page)]
      for (const one of [page, beside]) await move(one, days)
      for (const one of [page, beside]) {
        await one.bringToFront()
        await one.locator('h1').click()
        assert.ok(Math.abs((await behind(one)) - before + days * DAY_MS) < 60_000)
      }
      await page.waitForFunction(
        ([wall]) =>
          caches
            .match('/_hour')
            .then((one) => one?.json())
            .then((one) => Math.abs(one.wall - wall) < 300_000),
        [hour.wall + days * DAY_MS] as const,
      )
      await context.close()
    })

  for (const [how, days] of ways)
    test(`${how}, by a day, is seen by a page that is left at once`, async () => {
      const { context, page } = await open()
      await agree(page)
      const before = await behind(page)
      await move(page, days)
      await page.goto('/elsewhere')
      // what a page writes as it is left reaches the next one a moment later
      const isMoved = async () => Math.abs((await behind(page)) - before + days * DAY_MS) < 60_000
      await until(isMoved, 'the clock that was moved is not seen')
      await context.close()
    })

  for (const [how, days] of ways)
    test(`${how}, by a day, moves nothing`, async () => {
      const { context, page } = await open()
      await page.clock.install()
      await page.reload()
      await agree(page)
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      const before = await bookOf(page)
      // The worker, whose clock no test can move, is not asked.
      await move(page, days)
      await page.clock.runFor(61_000)
      await page.waitForFunction(
        ([wall, by]) =>
          caches
            .match('/_hour')
            .then((one) => one?.json())
            .then((one) => Math.abs(one.wall - wall - by) < 300_000),
        [before.wall, days * DAY_MS] as const,
      )
      assert.equal((await bookOf(page)).ours, before.ours)
      await context.close()
    })
})

const bookOf = (page: Page): Promise<{ ours: number; wall: number }> =>
  page.evaluate(async () => (await caches.match('/_hour'))?.json())
