import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { readFile } from '#platform/files'
import { parisDay } from '#platform/time'
import {
  closePage,
  cutNetwork,
  allSent,
  openBeffroi,
  openBrowser,
  meetOnWay,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { asId } from '#platform/id'
import { factsOf } from '../seeds/courier-example-store.ts'
import { exampleRound } from '../seeds/courier-example.ts'
import { doStop, openRound, toNext, TOUR, waitsOn } from '../seeds/courier-on-phone.ts'
import { openSummary, press } from '../seeds/phone-press.ts'
import { textKept } from '../seeds/text-kept.ts'
import { byName, byPicture, bySignature } from '../seeds/phone-proofs.ts'
import { gesturesOfDay, gesturesOfOrder } from '../gestures/gesture-store.ts'
import type { Gesture } from '../gestures/gesture.ts'
import { standing } from '../gestures/standing-gestures.ts'
import { ordersByIds } from '../order-store.ts'
import { seededHub } from '../seeds/seeded-town.ts'
import type { OrderId } from '../ids.ts'

let browser: TestBrowser

before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

/** A telephone on which Yanis opened his round while there was a network. */
async function telephone(baseURL: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.phone({ baseURL })
  return { context, page: await openRound(context, baseURL) }
}

/** A Beffroi for one test, closed with its telephones even when the test fails. */
async function opened(t: TestContext): Promise<{ beffroi: Beffroi; close: () => Promise<void> }> {
  const beffroi = await openBeffroi()
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    for (const context of browser.browser.contexts()) await context.close()
    await beffroi.close()
    assert.deepEqual(beffroi.surprises, [])
  }
  t.after(close)
  return { beffroi, close }
}

const noted = async ({ db, now }: Beffroi, shift: string) =>
  (await gesturesOfDay(db, seededHub.id, parisDay(now()))).filter((one) => one.shiftId === shift)

/** The telephone is put away and taken out again, still without network: what was done is still there. */
async function reopened(context: BrowserContext, page: Page, waiting: number): Promise<Page> {
  await closePage(page)
  const again = await context.newPage()
  await toNext(again)
  assert.equal(await waitsOn(again), waiting)
  return again
}

describe('A courier without network', { skip: withoutBrowser }, () => {
  test('rides a whole round, closes and opens the telephone, and everything arrives once when the network is back', async (t) => {
    const { beffroi, close } = await opened(t)
    const { shift, doors, shops, count } = await exampleRound(beffroi.db, beffroi.now())
    const { context, page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    await toNext(page)
    const done: string[] = []
    const proofs = [bySignature, byPicture]
    const prove = (on: Page) => (proofs.shift() ?? byName)(on)
    let screen = page
    while (done.at(-1) !== 'home') {
      assert.ok(done.length < count, done.join())
      if (done.length === Math.floor(count / 2)) screen = await reopened(context, screen, done.length)
      done.push(await doStop(screen, prove))
    }
    assert.equal(await waitsOn(screen), done.length)
    assert.deepEqual(await noted(beffroi, shift), [])

    await context.setOffline(false)
    await allSent(screen)
    const kept = await noted(beffroi, shift)
    // one for each order at each shop, one for each other stop: the hub, doors, breaks
    const expected = shops.reduce((sum, one) => sum + one.orders.length, 0) + count - shops.length
    assert.equal(kept.length, expected)
    const orders = await ordersByIds(beffroi.db, doors)
    assert.deepEqual(new Set(orders.map((one) => one.ended?.how)), new Set(['delivered']))
    const facts = await factsOf(beffroi.db, doors.map(asId<OrderId>))
    assert.deepEqual(facts.map((one) => one.orderId).toSorted(), doors.toSorted())
    await proofsAreWhole(beffroi, kept)
    await close()
  })

  test('is cut in the middle of a sending, sends again, and nothing is lost nor doubled', async (t) => {
    const { beffroi, close } = await opened(t)
    const { shift, doors } = await exampleRound(beffroi.db, beffroi.now())
    const { context, page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    const some = doors.slice(0, 4)
    for (const door of some) {
      await page.goto(`${TOUR}/${door}`)
      await byPicture(page)
    }
    // The server keeps the second one, and its answer never comes back.
    let sendings = 0
    await meetOnWay(page, '**/gestes', async (route) => {
      if (++sendings !== 2) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await context.setOffline(false)
    await page.goto(TOUR)
    await allSent(page)
    const kept = await noted(beffroi, shift)
    assert.equal(kept.length, some.length)
    assert.ok(sendings > some.length, `${sendings} sendings`)
    await proofsAreWhole(beffroi, kept)
    await close()
  })

  test('gives an order but for one product, that comes back', async (t) => {
    const { beffroi, close } = await opened(t)
    const { db } = beffroi
    const { doors } = await exampleRound(db, beffroi.now())
    const order = (await ordersByIds(db, doors)).find(({ pickups }) =>
      pickups.some((one) => one.goods.length > 1),
    )
    const { id, pickups } = order ?? assert.fail('no order has two products of one place')
    const label = pickups[0]?.goods[0]?.label ?? assert.fail()
    const { context, page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    await page.goto(`${TOUR}/${id}`)
    await openSummary(page, 'Un produit est refusé')
    const alert = page.locator('[data-island="said"]')
    await page.getByRole('button', { name: 'Le reste est remis' }).click()
    await alert.waitFor()
    assert.match(await alert.innerText(), /Dites ce qui est refusé/)
    await page.getByLabel(label).first().selectOption('damaged')
    await press(page, /Le reste est remis/)
    assert.equal(await waitsOn(page), 1)
    await context.setOffline(false)
    await allSent(page)
    const refused = standing(await gesturesOfOrder(db, id)).flatMap((one) =>
      one.kind === 'delivered' ? (one.refused ?? []) : [],
    )
    assert.deepEqual(
      refused.map((one) => [one.label, one.why]),
      [[label, 'damaged']],
    )
    await close()
  })

  test('on three telephones for one round, in any order: each door is delivered once, what was taken back is not', async (t) => {
    const { beffroi, close } = await opened(t)
    const { db } = beffroi
    const { shift, doors } = await exampleRound(db, beffroi.now())
    const [first = '', second = '', third = '', fourth = ''] = doors
    const baseURL = await beffroi.listen()
    const phones = [await telephone(baseURL), await telephone(baseURL), await telephone(baseURL)]
    const [one, two, three] = phones
    assert.ok(one && two && three)
    for (const { page } of phones) await cutNetwork(page)
    const deliver = async (page: Page, door: string) => {
      await page.goto(`${TOUR}/${door}`)
      await byName(page)
    }
    for (const door of [first, second]) await deliver(one.page, door)
    for (const door of [second, third]) await deliver(two.page, door)
    for (const door of [third, fourth]) await deliver(three.page, door)
    // A tap too fast, on the wrong door: taken back from the panel of the next screen.
    await press(three.page, /Annuler/)
    assert.match(three.page.url(), new RegExp(fourth))
    assert.ok(await three.page.locator('summary', { hasText: 'C’est livré' }).isVisible())

    for (const { context, page } of [three, one, two]) {
      await context.setOffline(false)
      await allSent(page)
    }
    const ends = new Map(
      (await ordersByIds(db, doors.slice(0, 4))).map((order) => [order.id, order.ended?.how]),
    )
    assert.deepEqual(
      [first, second, third, fourth].map((door) => ends.get(asId(door))),
      ['delivered', 'delivered', 'delivered', undefined],
    )
    const confirmed = (await factsOf(db, [asId(first), asId(second), asId(third)])).map((fact) => fact.name)
    assert.deepEqual(confirmed, ['delivery confirmed', 'delivery confirmed', 'delivery confirmed'])
    const devices = new Set((await noted(beffroi, shift)).map((gesture) => gesture.device))
    assert.equal(devices.size, 3)
    await close()
  })
})

async function proofsAreWhole({ db, ground }: Beffroi, gestures: readonly Gesture[]): Promise<void> {
  const proofs = standing(gestures).flatMap((done) => (done.kind === 'delivered' ? [done.proof] : []))
  assert.ok(proofs.length > 0)
  for (const proof of proofs) {
    if (proof.kind === 'signature') assert.match(proof.drawing, /^M\d+ \d+(L\d+ \d+)+$/)
    if (proof.kind === 'name') assert.ok(proof.name.length > 3)
    if (proof.kind !== 'photo') continue
    const kept = await readFile(db, ground.site.dataDir, proof.fileId ?? assert.fail())
    assert.deepEqual([kept?.file.width, kept?.file.height], [1600, 1067])
    assert.equal((await sharp(kept?.bytes).stats()).isOpaque, true)
  }
}

describe('The telephone of a courier', { skip: withoutBrowser }, () => {
  test('forgets a door one hour after its delivery, and everything when they leave', async (t) => {
    const { beffroi, close } = await opened(t)
    const { doors } = await exampleRound(beffroi.db, beffroi.now())
    const [door = '', other = ''] = doors
    const { context, page } = await telephone(await beffroi.listen())
    await cutNetwork(page)
    await page.goto(`${TOUR}/${door}`)
    await byName(page)
    const line = `<li data-stop="${door}"`
    assert.ok((await textKept(page)).includes(line))
    await page.evaluate(
      ([id = '']) => localStorage.setItem('beffroi-oublier', JSON.stringify({ [id]: Date.now() - 1 })),
      [door],
    )
    await page.goto(TOUR)
    await page.locator(`[data-stop="${door}"]`).waitFor({ state: 'detached' })
    assert.equal((await textKept(page)).includes(line), false)
    await page.goto(`${TOUR}/${door}`)
    assert.match(await page.locator('h1').innerText(), /Pas de réseau/)

    await page.goto(`${TOUR}/${other}`)
    await context.setOffline(false)
    await allSent(page)
    await page.getByRole('button', { name: 'Quitter' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith(TOUR))
    assert.equal(await textKept(page), '')
    assert.equal((await gesturesOfOrder(beffroi.db, asId(door))).length, 1)
    await close()
  })
})
