import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { seeded } from '#actions'
import { fullName, seededTrainees, type CastId } from '#people'
import { parisDay } from '#platform/time'
import {
  cutNetwork,
  closePage,
  allSent,
  nothingKept,
  openBrowser,
  openForPhones,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { presencesOf } from '../attendance-store.ts'
import { historyOf } from '../attendance/history-store.ts'
import { readSheetAt } from '../sheet/read-sheet.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

const opened = (t: TestContext) => openForPhones(t, browser)
const enter = (context: BrowserContext, baseURL: string, who: CastId) =>
  context.request.post(`/demo/${who}`, { maxRedirects: 0, headers: { origin: baseURL } })

const people = seededTrainees.group7
const keyOf = ({ now }: Beffroi) => ({
  groupId: seeded.group7,
  day: parisDay(now()),
  half: 'afternoon' as const,
})
const sheetOf = (beffroi: Beffroi) =>
  `/formation/${seeded.group7}/emargement/${parisDay(beffroi.now())}/apres-midi`
const HOUR = 3_600_000

/** The telephone of Claire, on which she opened the sheet of the afternoon while there was a network. */
async function telephone(
  beffroi: Beffroi,
): Promise<{ context: BrowserContext; page: Page; baseURL: string }> {
  beffroi.setNow(`${parisDay(beffroi.now())}T12:00:00Z`)
  const baseURL = await beffroi.listen()
  const context = await browser.phone({ baseURL })
  await enter(context, baseURL, 'claire')
  const page = await context.newPage()
  await page.goto(sheetOf(beffroi))
  await page.locator('[data-island="kept"]').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return { context, page, baseURL }
}

const shown = (page: Page) => page.locator('.sheet-phone[data-shown]').waitFor()

async function draw(page: Page): Promise<void> {
  const pad = page.locator('canvas')
  await pad.scrollIntoViewIfNeeded()
  const { x, y } = (await pad.boundingBox()) ?? assert.fail('no pad')
  await page.mouse.move(x + 20, y + 40)
  await page.mouse.down()
  await page.mouse.move(x + 90, y + 60, { steps: 4 })
  await page.mouse.move(x + 160, y + 30, { steps: 4 })
  await page.mouse.up()
}

const inFrench = { wasThere: 'J’étais là, je signe', thanks: (name: string) => `Merci ${name}, c’est signé` }
const inArabic = { wasThere: 'كنت هنا، أوقّع', thanks: (name: string) => `شكرًا ${name}` }

/** Somebody takes the telephone, presses their name, signs, and hands it on. */
async function sign(
  page: Page,
  person: (typeof people)[number] | undefined,
  { wasThere, thanks } = inFrench,
): Promise<void> {
  assert.ok(person)
  await shown(page)
  await page.getByRole('link', { name: fullName(person), exact: true }).click()
  await shown(page)
  await draw(page)
  await page.getByRole('button', { name: wasThere }).click()
  await page.waitForURL('**/passer')
  await page.getByText(thanks(person.givenName)).waitFor()
}

describe(
  'A half-day signed on the telephone of who trains, without network',
  { skip: withoutBrowser },
  () => {
    test('is signed hand after hand, called, signed by who trains, and arrives once, in order, with both hours', async (t) => {
      const beffroi = await opened(t)
      const { db } = beffroi
      const { context, page } = await telephone(beffroi)
      await cutNetwork(page)
      beffroi.cut(true)
      await page.getByRole('link', { name: 'Passer ce téléphone' }).click()
      const [first, second, ...others] = people
      await sign(page, first)
      await sign(page, second)
      assert.doesNotMatch(await page.locator('body').innerText(), /en attente/)
      await page.getByRole('link', { name: 'Rendre à la personne qui forme' }).click()
      await shown(page)
      assert.equal(await page.getByText('Signé, gardé ici').count(), 2)
      assert.match(await page.locator('[data-island="left"]').innerText(), /Il reste 11 personnes/)
      await page.getByRole('link', { name: 'Faire l’appel' }).click()
      await shown(page)
      assert.equal(await page.locator('.roll li:visible').count(), others.length)
      const [away] = others
      await page.locator(`input[name="absent[]"][value="${away?.id}"]`).check()
      await page.locator('.rollend button').click()
      await page.waitForURL(`**${sheetOf(beffroi)}`)
      await page.getByText('L’appel est gardé sur ce téléphone').waitFor()
      await page.getByLabel('Je certifie que cette feuille dit vrai').check()
      await page.getByRole('button', { name: 'Signer la feuille' }).click()
      await page.locator('[data-island="trainer-kept"]').waitFor()
      assert.deepEqual(
        (await presencesOf(db, seeded.group7, keyOf(beffroi).day, keyOf(beffroi).day)).filter(
          (one) => one.half === 'afternoon',
        ),
        [],
      )

      await closePage(page)
      const signedAt = beffroi.now()
      beffroi.setNow(new Date(signedAt.getTime() + 4 * HOUR))
      const later = await context.newPage()
      await later.clock.install({ time: Date.now() + 4 * HOUR })
      await later.goto(sheetOf(beffroi))
      await shown(later)
      assert.equal(await later.locator('.bar .end .tag').innerText(), '4 envois en attente')
      beffroi.cut(false)
      await context.setOffline(false)
      await later.clock.runFor(10_000)
      await allSent(later)
      const sheet = await readSheetAt(db, keyOf(beffroi))
      const present = sheet?.rows.filter(({ current }) => current?.status === 'present').length
      assert.deepEqual([present, sheet?.signatures.length], [12, 1])
      const [half] = sheet?.halfDays ?? []
      const lines = await historyOf(db, half ? [half.id] : [], first?.id ?? assert.fail())
      assert.equal(lines.length, 1)
      const said = lines[0]?.saidAt ?? new Date(0)
      assert.ok(Math.abs(said.getTime() - signedAt.getTime()) < 5 * 60_000, said.toISOString())
      assert.deepEqual(lines[0]?.keptAt, beffroi.now())
      assert.deepEqual(sheet?.signatures[0]?.keptAt, beffroi.now())
    })

    test('tells who trains that somebody had signed elsewhere, and keeps their first signature', async (t) => {
      const beffroi = await opened(t)
      const { context, page } = await telephone(beffroi)
      await cutNetwork(page)
      await page.getByRole('link', { name: 'Passer ce téléphone' }).click()
      const [first] = people
      await sign(page, first)
      const claire = await beffroi.as('claire')
      await claire.submit(`${sheetOf(beffroi)}/${first?.id}/signature`, {
        name: first ? fullName(first) : '',
        late: '0',
      })
      await page.goto(sheetOf(beffroi))
      await shown(page)
      await context.setOffline(false)
      await page.locator('.bar .end .tag', { hasText: '1 envoi refusé' }).waitFor({ timeout: 30_000 })
      await page.locator('.bar .end .tag').click()
      await page.getByText('Cette personne avait déjà signé').waitFor()
      const [half] = (await readSheetAt(beffroi.db, keyOf(beffroi)))?.halfDays ?? []
      const lines = await historyOf(beffroi.db, half ? [half.id] : [], first?.id ?? assert.fail())
      assert.deepEqual(
        lines.map((one) => one.status === 'present' && one.signature?.how),
        ['typed'],
      )
    })

    test('thanks each in the language in which they signed', async (t) => {
      const beffroi = await opened(t)
      await (await beffroi.as('aicha')).post('/langue', { language: 'ar', to: '/' })
      const { page } = await telephone(beffroi)
      await cutNetwork(page)
      await page.getByRole('link', { name: 'Passer ce téléphone' }).click()
      const aicha = people.find((one) => fullName(one) === 'Aïcha Benamar')
      const other = people.find((one) => one !== aicha)
      const spoken = () => page.locator('[data-island="thanks"] [lang]').getAttribute('lang')
      await sign(page, aicha, inArabic)
      assert.equal(await spoken(), 'ar')
      await sign(page, other)
      assert.equal(await spoken(), 'fr')
    })

    test('is signed in the language that its hand chose, which the next hand does not find', async (t) => {
      const beffroi = await opened(t)
      const { page } = await telephone(beffroi)
      await cutNetwork(page)
      beffroi.cut(true)
      await page.getByRole('link', { name: 'Passer ce téléphone' }).click()
      await shown(page)
      await page.getByRole('link', { name: 'العربية' }).click()
      await page.getByText('من يوقّع؟').waitFor()
      const root = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
      assert.deepEqual(await root(), ['ar', 'rtl'])
      const [first, second] = people
      await page.getByRole('link', { name: first ? fullName(first) : '', exact: true }).click()
      await page.getByText('توقيعك يعني أنك كنت هنا').waitFor()
      assert.deepEqual(await root(), ['ar', 'rtl'])
      await page.getByRole('link', { name: 'Français' }).click()
      await page.getByText('Votre signature dit que vous étiez là').waitFor()
      await page.getByRole('link', { name: 'العربية' }).click()
      await shown(page)
      await draw(page)
      await page.getByRole('button', { name: inArabic.wasThere }).click()
      await page.waitForURL('**/passer')
      await page.getByText(inArabic.thanks(first?.givenName ?? '')).waitFor()
      assert.deepEqual(await root(), ['fr', ''])
      await sign(page, second)
    })

    test('before its hour is refused on the spot', async (t) => {
      const beffroi = await opened(t)
      const { page } = await telephone(beffroi)
      const [first] = people
      await page.evaluate(() =>
        localStorage.setItem('beffroi-ecart', String(Date.parse('2026-06-02T09:00:00Z') - Date.now())),
      )
      await cutNetwork(page)
      await page.goto(`${sheetOf(beffroi)}/${first?.id}/signer`)
      await shown(page)
      await draw(page)
      await page.getByRole('button', { name: 'J’étais là, je signe' }).click()
      await page.getByText('Cette demi-journée n’a pas commencé').waitFor()
    })

    test('is read by nobody else on that telephone', async (t) => {
      const beffroi = await opened(t)
      const { context, page, baseURL } = await telephone(beffroi)
      await cutNetwork(page)
      await page.getByRole('link', { name: 'Passer ce téléphone' }).click()
      await sign(page, people[0])
      // a page that is closed hears the network come back first: somebody else is signed in by then
      await enter(context, baseURL, 'mathieu')
      await closePage(page)
      await context.setOffline(false)
      const lent = await context.newPage()
      await lent.goto('/moi')
      await nothingKept(lent)
      const sheet = await readSheetAt(beffroi.db, keyOf(beffroi))
      assert.equal(
        sheet?.rows.some(({ current }) => current),
        false,
      )
      await cutNetwork(lent)
      assert.equal(await lent.goto(sheetOf(beffroi)).catch(() => null), null)
    })
  },
)
