import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { Route } from 'playwright-core'
import {
  cutNetwork,
  closePage,
  allSent,
  lettersOn,
  openBrowser,
  openForPhones,
  putAside,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { asId } from '#platform/id'
import { deliverAlone, openPhone, TOUR, waitsOn, type OpenPhone } from '../seeds/courier-on-phone.ts'
import { byPicture } from '../seeds/phone-proofs.ts'
import { gesturesOfOrder } from '../gestures/gesture-store.ts'
import { trueTime } from '../gestures/gesture.ts'
import type { OrderId } from '../ids.ts'

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

const kindsOf = async ({ beffroi }: Opened, door: OrderId) =>
  (await gesturesOfOrder(beffroi.db, door)).map(({ kind }) => kind)

/** What we answered to the letter before, given again by a cache on the way. */
const ofAnotherPress = {
  outbox: 'kept',
  act: 'f0000000-0000-4000-8000-000000000000',
  at: 1780387200000,
  why: null,
}

describe('What a courier did', { skip: withoutBrowser }, () => {
  for (const [what, answer] of [
    [
      'the page of a portal',
      { status: 200, contentType: 'text/html', body: '<h1>Bienvenue sur le Wi-Fi</h1>' },
    ],
    ['a proxy that finds it too heavy', { status: 413, contentType: 'text/html', body: 'Too large' }],
    ['a proxy that does not read it', { status: 400, contentType: 'text/plain', body: 'Bad request' }],
    ['JSON that is not ours', { status: 200, contentType: 'application/json', body: '{"ok":true}' }],
    [
      'our own answer to another press',
      { status: 200, contentType: 'application/json', body: JSON.stringify(ofAnotherPress) },
    ],
    ['a way elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:9/portail' } }],
  ] as const)
    test(`stays on the telephone when the answer is ${what}, and leaves when we answer`, async (t) => {
      const phone = await opened(t)
      const [door = ''] = phone.doors
      await cutNetwork(phone.page)
      await deliverAlone(phone, door, byPicture)
      // before the page comes: one that is open may send round what was put on its way
      const meet = (route: Route) => route.fulfill(answer)
      await phone.context.route('**/gestes', meet)
      await phone.page.goto(TOUR)
      const met = phone.page.waitForRequest('**/gestes')
      await phone.context.setOffline(false)
      await met
      await phone.page.waitForTimeout(200)
      assert.equal(await waitsOn(phone.page), 1)
      const [letter] = await lettersOn(phone.page)
      assert.equal(letter?.state, 'waiting')
      assert.ok((letter?.fields ?? 0) > 4)
      assert.deepEqual(await kindsOf(phone, asId(door)), [])
      await phone.context.unroute('**/gestes', meet)
      await phone.page.reload()
      await allSent(phone.page)
      assert.deepEqual(await kindsOf(phone, asId(door)), ['delivered'])
      assert.deepEqual(
        (await lettersOn(phone.page)).map(({ fields }) => fields),
        [0],
      )
    })

  test('and that is refused is kept, with why: it is sent again, or given up', async (t) => {
    const phone = await opened(t)
    const { beffroi, context, page } = phone
    const [door = '', other = ''] = phone.doors
    const today = beffroi.now()
    await cutNetwork(phone.page)
    for (const one of [door, other]) await deliverAlone(phone, one)
    beffroi.setNow(new Date(today.getTime() + 24 * 3_600_000))
    await context.setOffline(false)
    await page.goto('/')
    const said = page.getByRole('alert').filter({ hasText: 'Cette tournée n’est pas celle de ce jour' })
    await said.waitFor()
    beffroi.setNow(today)
    await said.getByRole('link', { name: 'Voir cet envoi' }).click()
    await page.waitForURL(`**${TOUR}/envois`)
    await page.getByText('2 envois refusés').waitFor()
    assert.deepEqual(await kindsOf(phone, asId(door)), [])
    const lines = page.locator('[data-island="waiting"] li')
    await lines.nth(1).getByText('Abandonner cet envoi').click()
    await lines.nth(1).getByRole('button', { name: 'Abandonner quand même' }).click()
    await page.getByText('1 envoi refusé').waitFor()
    await lines.first().getByRole('button', { name: 'Envoyer de nouveau' }).click()
    await page.locator('.bar .end .tag').waitFor({ state: 'detached' })
    assert.equal(await page.locator('#attend').innerText(), 'Rien n’attend')
    assert.deepEqual(await kindsOf(phone, asId(door)), ['delivered'])
    assert.deepEqual(await kindsOf(phone, asId(other)), [])
  })

  for (const [how, moved, later] of [
    ['forward', 30, 1],
    ['back, and it leaves the next day', -30, 20],
  ] as const)
    test(`arrives on its day when the clock of the telephone is moved ${how}`, async (t) => {
      const phone = await opened(t)
      const { beffroi, context } = phone
      const [door = ''] = phone.doors
      const served = beffroi.now()
      const wrong = (hours: number) => new Date(served.getTime() + (48 + hours) * 3_600_000)
      await context.clock.setSystemTime(wrong(0))
      await cutNetwork(phone.page)
      await deliverAlone(phone, door)
      for (const page of context.pages()) await putAside(page)
      await context.clock.setSystemTime(wrong(moved))
      beffroi.setNow(new Date(served.getTime() + later * 3_600_000))
      await isSentFrom(phone, '/')
      const [gesture] = await gesturesOfOrder(beffroi.db, asId(door))
      assert.ok(gesture)
      const at = trueTime(gesture)
      assert.ok(served <= at && at <= beffroi.now(), at.toISOString())
    })

  test('leaves from the first page they open, whatever it is', async (t) => {
    const phone = await opened(t)
    const [door = ''] = phone.doors
    await cutNetwork(phone.page)
    await deliverAlone(phone, door)
    await isSentFrom(phone, '/')
    assert.deepEqual(await kindsOf(phone, asId(door)), ['delivered'])
  })

  test('leaves even when the screen cannot be put right', async (t) => {
    const phone = await opened(t)
    const [door = ''] = phone.doors
    await cutNetwork(phone.page)
    await deliverAlone(phone, door)
    await phone.context.addInitScript(() => {
      DOMTokenList.prototype.toggle = () => {
        throw new Error('an engine that lacks it')
      }
    })
    await isSentFrom(phone, TOUR)
    assert.deepEqual(await kindsOf(phone, asId(door)), ['delivered'])
  })
})

/** The telephone, put away without network, is taken out where there is one. */
async function isSentFrom({ context, page }: Opened, path: string): Promise<void> {
  await closePage(page)
  await context.setOffline(false)
  const again = await context.newPage()
  const sent = again.waitForResponse('**/gestes')
  await again.goto(path)
  assert.equal((await sent).status(), 200)
}
