import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import {
  cutNetwork,
  closePage,
  allSent,
  lettersOn,
  daysPass,
  openBrowser,
  openForPhones,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { asId } from '#platform/id'
import { parisDay } from '#platform/time'
import { deliverAlone, openPhone, TOUR, type OpenPhone } from '../seeds/courier-on-phone.ts'
import { textKept } from '../seeds/text-kept.ts'
import { byGallery, choosePicture } from '../seeds/phone-proofs.ts'
import { press } from '../seeds/phone-press.ts'
import { gesturesOfOrder } from '../gestures/gesture-store.ts'
import { trueTime } from '../gestures/gesture.ts'
import { ordersByIds } from '../order-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

const DAY_MS = 24 * 3_600_000

type Opened = OpenPhone & { beffroi: Beffroi }

async function opened(t: TestContext): Promise<Opened> {
  const beffroi = await openForPhones(t, browser)
  return { beffroi, ...(await openPhone(beffroi, browser)) }
}

describe('A week of a courier without network', { skip: withoutBrowser }, () => {
  test('shows each day at the same address, its round once it has come; who lived behind a door of yesterday is read no more', async (t) => {
    const { beffroi, context, page, doors } = await opened(t)
    const [door = ''] = doors
    const [order] = await ordersByIds(beffroi.db, [asId(door)])
    const who = order?.door.recipientName ?? ''
    await cutNetwork(page)
    await deliverAlone({ page }, door)
    assert.ok((await textKept(page)).includes(who))
    const waiting = page.locator('[data-island="waiting"] li b')
    await page.goto(`${TOUR}/envois`)
    assert.match(await waiting.innerText(), /livré, \d+\sh\s\d+$/)
    await daysPass(page, 1)
    await page.goto(`${TOUR}/envois`)
    assert.match(await waiting.innerText(), /livré, mardi 2 juin, \d+\sh\s\d+$/)
    await page.goto('/')
    assert.equal(new URL(page.url()).pathname, TOUR)
    await page.locator('.tour[data-shown]').waitFor()
    assert.match(
      await page.locator('main').innerText(),
      /Mercredi 3 juin.*Vélo 1, 9\sh à 14\sh\s15.*Il faut du réseau/s,
    )
    assert.equal((await textKept(page)).includes(`data-stop="${door}"`), false)
    await page.goto(`${TOUR}/${door}`)
    assert.match(await page.locator('h1').innerText(), /Pas de réseau/)
    await daysPass(page, 3)
    await page.goto(TOUR)
    assert.match(await page.locator('main').innerText(), /Samedi 6 juin.*Pas de tournée/s)
    assert.match(await page.locator('.bar .end .tag').innerText(), /1 envoi en attente/)

    beffroi.setNow(new Date(beffroi.now().getTime() + 4 * DAY_MS))
    await context.setOffline(false)
    await page.goto(TOUR)
    await allSent(page)
    const [gesture] = await gesturesOfOrder(beffroi.db, asId(door))
    assert.equal(gesture && parisDay(trueTime(gesture)), '2026-06-02')
  })

  test('has the help page and its emergency call on every day; a day whose stops are not here is planned, not ready', async (t) => {
    const { page } = await opened(t)
    await page.goto(`${TOUR}/envois`)
    const stateOf = (day: string) => page.locator(`[data-day="${day}"] [data-state]`)
    await stateOf('2026-06-03').getByText('Prévu').waitFor()
    assert.match(
      await page.locator('[data-day="2026-06-03"] small').innerText(),
      /Vélo 1, .*Les adresses arrivent la veille/,
    )
    assert.match(await page.locator('[data-day="2026-06-06"]').innerText(), /Pas de tournée$/)
    await page.locator('[data-island="kept"]:not([hidden])').waitFor()
    await cutNetwork(page)
    for (const days of [1, 3]) {
      await daysPass(page, days)
      await page.goto(TOUR)
      await page.getByRole('link', { name: 'Aide' }).click()
      await page.waitForURL(`**${TOUR}/aide`)
      assert.equal(await page.locator('a[href="tel:112"]').isVisible(), true)
    }
  })

  test('on a day without a round, tells what was refused, with why', async (t) => {
    const { beffroi, context, page, doors } = await opened(t)
    await cutNetwork(page)
    await deliverAlone({ page }, doors[0] ?? '')
    beffroi.setNow(new Date(beffroi.now().getTime() + 5 * DAY_MS)) // by its clock, it was done today
    await context.setOffline(false)
    await page.goto(TOUR)
    await page.getByText('1 envoi refusé').click()
    await page.waitForURL(`**${TOUR}/envois`)
    await page.getByText('Cette tournée n’est pas celle de ce jour').waitFor()
  })
})

describe('What a telephone keeps', { skip: withoutBrowser }, () => {
  test('leaves after the browser has emptied its own cache', async (t) => {
    const phone = await opened(t)
    const { context, page, doors, beffroi } = phone
    const door = doors[0] ?? ''
    const network = await context.newCDPSession(page)
    await network.send('Network.clearBrowserCache')
    await cutNetwork(phone.page)
    await deliverAlone(phone, door, byGallery)
    await network.send('Network.clearBrowserCache')
    await closePage(page)
    const again = await context.newPage()
    await again.goto(TOUR)
    await again.locator('.bar .end .tag').waitFor()
    await context.setOffline(false)
    await allSent(again)
    assert.equal((await gesturesOfOrder(beffroi.db, asId(door))).length, 1)
  })

  test('is said to be kept once every file is here, not before, and is brought again when one has gone', async (t) => {
    const { context, page } = await opened(t)
    const gone = await page.evaluate(async () => {
      const [name = ''] = await caches.keys()
      const cache = await caches.open(name)
      const found = (await cache.keys()).find(({ url }) => /letters-[^/]+\.js$/.test(url))
      if (found) await cache.delete(found)
      return found?.url ?? ''
    })
    assert.ok(gone)
    const isHere = () => page.evaluate(async (url) => (await caches.match(url)) !== undefined, gone)
    let asked = 0
    await context.route(gone, (route) => (asked++, route.abort()))
    await page.goto(TOUR)
    await page.locator('.tour[data-shown]').waitFor()
    await page.waitForLoadState('networkidle')
    assert.equal(await page.locator('[data-island="kept"]').isVisible(), false)
    assert.ok(asked > 0)
    await context.unroute(gone)
    await page.goto(TOUR)
    await page.locator('[data-island="kept"]').waitFor()
    assert.equal(await isHere(), true)
  })

  test('says that the telephone is full before anything is lost: the photo stays in its form', async (t) => {
    const { page, doors } = await opened(t)
    await cutNetwork(page)
    await page.goto(`${TOUR}/${doors[0] ?? ''}`)
    await page.locator('.tour[data-shown]').waitFor()
    await page.evaluate(() => {
      const whole = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {}
      IDBObjectStore.prototype.put = () => {
        Object.defineProperty(IDBObjectStore.prototype, 'put', whole) // once
        throw new DOMException('no place left', 'QuotaExceededError')
      }
    })
    await choosePicture(page, '[capture]')
    await page.getByRole('button', { name: 'Garder la photo' }).click()
    await page.getByText('Ce téléphone est plein').waitFor()
    const given = page.locator('input[type="file"][capture]')
    assert.equal(await given.evaluate((box: HTMLInputElement) => box.files?.length), 1)
    assert.deepEqual(await lettersOn(page), [])
    await press(page, /Garder la photo/)
    assert.deepEqual(
      (await lettersOn(page)).map(({ state }) => state),
      ['waiting'],
    )
  })

  test('stays as it was when there is no place for the days to come, and says so', async (t) => {
    const { beffroi, context, page } = await opened(t)
    const before = await textKept(page)
    await context.addInitScript(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no place left', 'QuotaExceededError'))
    })
    beffroi.setNow(new Date(beffroi.now().getTime() + DAY_MS))
    await page.goto(`${TOUR}/envois`)
    await page.getByText('Ce téléphone est plein').waitFor()
    assert.equal(await page.locator('[data-island="kept"]').isVisible(), false)
    assert.equal(await textKept(page), before)
    await cutNetwork(page)
    await page.goto(TOUR)
    await page.locator('.tour[data-shown]').waitFor()
  })
})
