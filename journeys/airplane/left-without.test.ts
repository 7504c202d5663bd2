import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { letterWords } from '#platform/letters'
import {
  cutNetwork,
  closePage,
  meetOnWay,
  openBrowser,
  openPhone,
  withoutBrowser,
  type TestBrowser,
} from '#testing'
import { comeIn, fly, takeHandset, type Handset } from './handset.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

const FARM = '/ferme'

/** A gardener leaves the telephone of the farm where no network comes. */
async function leaveWithout(set: Handset): Promise<void> {
  const { page } = set
  await fly(set, true)
  await page.goto(FARM)
  await page.locator('.field-work[data-shown]').waitFor()
  await page.getByRole('button', { name: 'Quitter' }).click()
  await page.getByRole('heading', { name: letterWords.fr.left }).waitFor()
  assert.deepEqual(await page.evaluate(() => caches.keys()), ['sortie'])
}

describe('A telephone that is left without network', { skip: withoutBrowser }, () => {
  test('reads nothing to whoever holds it, and closes the session before the first page that comes', async (t) => {
    const set = await takeHandset(t, browser, { who: 'yanis', at: FARM })
    const { page, context } = set
    await leaveWithout(set)
    await closePage(page) // it asks again by itself when a network comes, and so does each of the next
    for (const path of [FARM, '/', '/moi']) {
      const next = await context.newPage()
      await next.goto(path)
      assert.equal(
        await next.locator('body > :not(style, script)').allInnerTexts().then(String),
        String([letterWords.fr.left, letterWords.fr.leftSays]),
      )
      await closePage(next)
    }
    await fly(set, false)
    const next = await context.newPage()
    await next.goto('/moi')
    assert.equal(new URL(next.url()).pathname, '/connexion')
    assert.deepEqual(await next.evaluate(() => caches.keys()), [])
    const asked = await context.request.get('/moi', { maxRedirects: 0 })
    assert.equal(asked.status(), 303)
  })

  test('reads nothing in a page that was open beside, nor in one that « Back » brings back as it was', async (t) => {
    const set = await takeHandset(t, browser, { who: 'yanis', at: FARM })
    const beside = await set.context.newPage()
    await fly(set, true)
    const kept = await beside.goto(FARM)
    assert.equal(kept?.headers()['cache-control'], 'no-store')
    await beside.getByRole('button', { name: 'Quitter' }).waitFor()
    await fly(set, false)
    await leaveWithout(set)
    await beside.getByRole('heading', { name: letterWords.fr.left }).waitFor()
    assert.equal(await beside.getByRole('button', { name: 'Quitter' }).count(), 0)
  })

  test('asks again for a page that « Back » brings back once its person has left', async (t) => {
    const { page } = await takeHandset(t, browser, { who: 'yanis', at: FARM })
    const again = page.waitForRequest((asked) => asked.isNavigationRequest())
    await page.evaluate(() => {
      localStorage.setItem('beffroi-quitte', 'now')
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    })
    await again
  })

  test('is signed out by the first page where nothing was ever kept, and may sign in again', async (t) => {
    const { beffroi, context, page } = await openPhone(t, browser, 'claire')
    await page.goto('/moi')
    await page.waitForLoadState('networkidle')
    await cutNetwork(page)
    const failed = page.waitForEvent('requestfailed', (asked) => asked.url().endsWith('/deconnexion'))
    await page.getByRole('button', { name: 'Quitter' }).click()
    await failed
    await context.setOffline(false)
    await page.goto('/moi').catch(() => undefined) // it asks for itself again, perhaps before it is whole
    await page.waitForURL((at) => at.pathname === '/connexion')
    await page.waitForLoadState()
    await context.request.post('/demo/claire', {
      maxRedirects: 0,
      headers: { origin: new URL(page.url()).origin },
    })
    await page.goto('/moi')
    await page.waitForLoadState('networkidle')
    assert.ok(await page.getByRole('button', { name: 'Quitter' }).isVisible())
    assert.deepEqual(beffroi.surprises, [])
  })

  test('shows nothing of a page that came while another was closing the session', async (t) => {
    const { beffroi, context, page } = await openPhone(t, browser, 'claire')
    const mine = await (await context.request.get('/moi')).text()
    await page.goto('/moi')
    const headers = { origin: new URL(page.url()).origin, 'x-owner': beffroi.personId('claire') }
    await page.evaluate((late) => localStorage.setItem('beffroi-sortie', late), beffroi.personId('claire'))
    await context.request.post('/deconnexion/plus-tard', { headers })
    await page.route('/moi', (route) => route.fulfill({ contentType: 'text/html', body: mine }), { times: 1 })
    await page.goto('/moi').catch(() => undefined) // it asks for itself again, perhaps before it is whole
    await page.waitForURL((at) => at.pathname === '/connexion')
  })

  test('is not led by a portal that answers for everybody, and asks again by itself', async (t) => {
    const set = await takeHandset(t, browser, { who: 'yanis', at: FARM })
    const { page, context } = set
    await page.goto(FARM)
    await page.locator('.field-work[data-shown]').waitFor()
    await page.waitForLoadState('networkidle')
    const portal = { status: 200, contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }
    await meetOnWay(page, '**/*', (route) => route.fulfill(portal))
    await page.getByRole('button', { name: 'Quitter' }).click()
    await page.getByRole('heading', { name: letterWords.fr.left }).waitFor()
    await context.unroute('**/*')
    // the telephone believed all along that it had a network: nothing tells it of this one
    await page.waitForURL((at) => at.pathname === '/')
    await page.goto('/moi')
    assert.equal(new URL(page.url()).pathname, '/connexion')
  })

  test('signs nobody out who came in since', async (t) => {
    const set = await takeHandset(t, browser, { who: 'yanis', at: FARM })
    const { page } = set
    await leaveWithout(set)
    await closePage(page)
    await fly(set, false)
    await comeIn(set, 'brigitte')
    const next = await set.context.newPage()
    await next.goto('/moi')
    assert.equal(new URL(next.url()).pathname, '/moi')
    assert.deepEqual(await next.evaluate(() => caches.keys()), [])
  })
})
