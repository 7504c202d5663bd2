import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { cast } from '#people'
import { sql } from '#platform/db'
import { addDays, parisDay, parisInstant } from '#platform/time'
import {
  formIn,
  hearLetters,
  openBeffroi,
  openBrowser,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { accidentLink } from './seeds/accident-example.ts'
import { seededProposal } from './seeds/seed-matching.ts'
import { seededConventions, toBeSeeded } from './seeds/seeded-conventions.ts'
import { seededHost } from './seeds/seeded-hosts.ts'

let beffroi: Beffroi
let browser: TestBrowser
let page: Page
let baseURL: string

/** Seen as one arrives, or as an error is shown: nothing is scrolled. */
async function isOnScreen(role: 'button' | 'link', name: string): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0))
  const box = await page.getByRole(role, { name }).boundingBox()
  assert.ok(box && box.y > 0 && box.y + box.height <= 640, `${name}: ${box?.y} + ${box?.height}`)
}

describe(
  'On a telephone of 360 × 640, the main button is on the first screen',
  { skip: withoutBrowser },
  () => {
    before(async () => {
      beffroi = await openBeffroi()
      browser = await openBrowser()
      baseURL = await beffroi.listen()
      const context = await browser.phone({ baseURL })
      page = await context.newPage()
      await page.setViewportSize({ width: 360, height: 640 })
    })
    after(async () => {
      await browser.close()
      assert.deepEqual(beffroi.surprises, [])
      await beffroi.close()
    })

    test('when a host answers a proposal', async () => {
      const letters = hearLetters(beffroi)
      const karine = await beffroi.as('karine')
      const aicha = cast.find(({ id }) => id === 'aicha')?.personId
      const at = `/immersions/personnes/${aicha}/proposer/${seededHost}`
      const today = parisDay(beffroi.now())
      await karine.submit(`/immersions/propositions/${seededProposal}/retrait`)
      await karine.submit(at, {
        ...formIn((await karine.get(at)).text, at),
        trade: 'K1302',
        object: 'discover',
        fromDay: addDays(today, 10),
        toDay: addDays(today, 14),
        shown: 'Sait repasser.',
        agreed: 'oui',
        hostAgrees: 'oui', // it is full on these days, and takes one more
      })
      await beffroi.settle()
      const letter = letters.findLast(({ body }) => body.includes('/immersions/proposition/'))
      await page.goto(/\/immersions\/proposition\/[\w-]+/.exec(letter?.body ?? '')?.[0] ?? '')
      await isOnScreen('link', 'Oui, d’accord')
      await isOnScreen('link', 'Plus tard')
      await page.getByRole('link', { name: 'Oui, d’accord' }).click()
      await isOnScreen('button', 'Oui, je suis d’accord')
    })

    test('when somebody signs, and when their code is refused', async () => {
      const id = seededConventions.toCome
      await beffroi.db.run(sql`update immersion.conventions set state = 'signing' where id = ${id}`)
      await beffroi.db.run(
        sql`delete from immersion.signature_lines where convention_id = ${id} and role = 'host'`,
      )
      const link = await accidentLink(beffroi.db, id, 'host', beffroi.now())
      await page.goto(link.replace('/accident/', '/signer/'))
      await isOnScreen('button', 'J’ai lu, je veux signer')
      await page.getByRole('button', { name: 'J’ai lu' }).click()
      await isOnScreen('button', 'Je signe')
      await page.getByRole('button', { name: 'Je signe' }).click()
      await page.getByText('est à corriger').waitFor()
      await isOnScreen('button', 'Je signe')
      await page.locator('[name=code]').fill('12')
      await page.locator('[name=typed]').fill('M. Aubry')
      await page.getByRole('button', { name: 'Je signe' }).click()
      await page.getByText('est à corriger').waitFor()
      await isOnScreen('button', 'Je signe')
    })

    test('when an employer declares that it receives somebody', async () => {
      await page.goto('/immersions/declaration')
      await isOnScreen('button', 'Envoyer')
    })

    test('when a trainee looks at a day of their immersion, above what they press to go elsewhere', async () => {
      const { id, said } = toBeSeeded(beffroi.now()).toCome
      const place = JSON.stringify('3 rue des Teinturiers, au fond de la cour, 62000 Arras')
      await beffroi.db.run(
        sql`update immersion.conventions set state = 'signed', terms = jsonb_set(terms, '{place}', ${place}::jsonb) where id = ${id}`,
      )
      beffroi.setNow(parisInstant(said.fromDay, '08:00').toISOString())
      await page.context().request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
      await page.goto('/formation/aujourdhui')
      const [button, dock] = await Promise.all([
        page.getByRole('link', { name: 'Noter ma demi-journée' }).boundingBox(),
        page.locator('.dock').boundingBox(),
      ])
      assert.ok(button && dock && button.y + button.height <= dock.y, JSON.stringify({ button, dock }))
    })
  },
)
