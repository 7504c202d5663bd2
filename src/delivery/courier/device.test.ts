import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import {
  cutNetwork,
  allSent,
  lettersOn,
  openBrowser,
  openForPhones,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
  nothingKept,
} from '#testing'
import { asId } from '#platform/id'
import { exampleRound } from '../seeds/courier-example.ts'
import { deliverAlone, openPhone, TOUR, type OpenPhone } from '../seeds/courier-on-phone.ts'
import { openSummary, pressAway } from '../seeds/phone-press.ts'
import { gesturesOfOrder } from '../gestures/gesture-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

type Opened = OpenPhone & { beffroi: Beffroi }

async function opened(t: TestContext): Promise<Opened> {
  const beffroi = await openForPhones(t, browser)
  return { beffroi, ...(await openPhone(beffroi, browser)) }
}

describe('A telephone that several hold', { skip: withoutBrowser }, () => {
  test('asks before its courier leaves, then keeps what they did, for them alone', async (t) => {
    const phone = await opened(t)
    const { beffroi, context, page, url } = phone
    const [door = ''] = phone.doors
    await cutNetwork(phone.page)
    await deliverAlone(phone, door)
    await context.route('**/gestes', (route) => route.abort())
    await context.setOffline(false)
    await page.goto(TOUR)
    await page.getByRole('button', { name: 'Quitter' }).click()
    await page.getByText('Un envoi n’est pas encore parti').waitFor()
    await page.getByRole('button', { name: 'Quitter quand même' }).click()
    await page.waitForURL((at) => at.pathname === '/')
    assert.deepEqual(await page.evaluate(() => caches.keys()), [])
    await context.unroute('**/gestes')

    await context.request.post('/demo/bruno', { maxRedirects: 0, headers: { origin: url } })
    let sendings = 0
    page.on('request', (one) => void (one.url().endsWith('/gestes') && sendings++))
    await page.goto('/')
    await page.goto('/ferme')
    await page.locator('.field-work[data-shown]').waitFor()
    await page.waitForLoadState('networkidle')
    assert.equal(await page.locator('.bar .end .tag').count(), 0)
    assert.equal(sendings, 0)
    assert.deepEqual(
      (await lettersOn(page)).map(({ state, owner }) => [state, owner]),
      [['waiting', beffroi.personId('yanis')]],
    )

    await context.request.post('/demo/yanis', { maxRedirects: 0, headers: { origin: url } })
    await page.goto(TOUR)
    await allSent(page)
    const [gesture] = await gesturesOfOrder(beffroi.db, asId(door))
    assert.equal(gesture?.byPerson, beffroi.personId('yanis'))
  })

  test('keeps no page that comes while its courier leaves', async (t) => {
    const beffroi = await openForPhones(t, browser)
    const url = await beffroi.listen()
    const context = await browser.phone({ baseURL: url })
    await exampleRound(beffroi.db, beffroi.now())
    await context.request.post('/demo/yanis', { maxRedirects: 0, headers: { origin: url } })
    const page = await context.newPage()
    const leaving = page.waitForRequest('**/deconnexion')
    await context.route('**/kept-pages-*.js', async (route) => {
      await leaving
      await route.continue()
    })
    await context.route('**/deconnexion', async (route) => {
      await page.waitForRequest('**/telephone.json*', { timeout: 1500 }).catch(() => undefined)
      await route.continue()
    })
    await page.goto(TOUR, { waitUntil: 'commit' })
    await page.locator('.tour[data-shown]').waitFor()
    await page.getByRole('button', { name: 'Quitter' }).click()
    await page.waitForURL((at) => at.pathname === '/')
    assert.deepEqual(await page.evaluate(() => caches.keys()), [])
  })

  test('drops the pages of who held it before as soon as another person opens one', async (t) => {
    const { context, page, url } = await opened(t)
    await context.request.post('/demo/bruno', { maxRedirects: 0, headers: { origin: url } })
    await page.goto('/')
    await nothingKept(page)
    await cutNetwork(page)
    await assert.rejects(page.goto(TOUR))
  })

  test('keeps what is pressed on a page left open under the name of another, for who opened it', async (t) => {
    const phone = await opened(t)
    const { beffroi, context, page, url } = phone
    const [door = ''] = phone.doors
    await page.goto(`${TOUR}/${door}`)
    await context.request.post('/demo/bruno', { maxRedirects: 0, headers: { origin: url } })
    await openSummary(page, 'C’est livré')
    await pressAway(page, /^Remis à/) // what comes is not for Bruno
    await page.goto('/ferme')
    await page.locator('.field-work[data-shown]').waitFor()
    await page.waitForLoadState('networkidle')
    assert.deepEqual(await gesturesOfOrder(beffroi.db, asId(door)), [])
    assert.deepEqual(
      (await lettersOn(page)).map(({ state, owner }) => [state, owner]),
      [['waiting', beffroi.personId('yanis')]],
    )
  })
})

describe('The pages kept on a telephone', { skip: withoutBrowser }, () => {
  test('keeps with its pages every file that they ask for, and those that their scripts bring', async (t) => {
    const { page } = await opened(t)
    const missing = await page.evaluate(async () => {
      const lacks: string[] = []
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const { url } of await cache.keys())
          for (const [, file = ''] of (await (await cache.match(url))?.text())?.matchAll(
            /["`]\.\/([\w-]+\.js)["`]/g,
          ) ?? [])
            if (!(await cache.match(`/assets/${file}`))) lacks.push(`${url} brings ${file}`)
        if (!(await cache.keys()).some(({ url }) => /letters-[^/]+\.js$/.test(url)))
          lacks.push('no letters.js')
      }
      return lacks
    })
    assert.deepEqual(missing, [])
  })
})
