import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { letterWords } from '#platform/letters'
import { meetOnWay, openBrowser, openPhone, withoutBrowser, type TestBrowser } from '#testing'
import { isFoad } from '../activity.ts'
import { activitiesOf } from '../activity-store.ts'
import { worksFor } from '../work-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

describe('What waits on a device', { skip: withoutBrowser }, () => {
  for (const language of ['ar', 'uk', 'en', 'fr'] as const)
    test(`is told in the language of its owner, who leaves or opens another page (${language})`, async (t) => {
      const { beffroi, context, page } = await openPhone(t, browser, 'aicha')
      const own = beffroi.personId('aicha')
      const texts = (await activitiesOf(beffroi.db, seeded.group7)).filter(
        (one) => isFoad(one.mode) && one.proof === 'text',
      )
      const begun = await Promise.all(
        texts.map(async ({ id }) => (await worksFor(beffroi.db, id, own)).length),
      )
      const { id = '' } = texts.find((_, nth) => begun[nth] === 0) ?? {}
      const giving = `/formation/activites/${id}/donner`
      await page.goto('/langue')
      await page.locator(`[name="language"][value="${language}"]`).first().click()
      await page.goto(giving)
      await page.locator('.own-space[data-shown]').waitFor()
      assert.equal(await page.locator('html').getAttribute('lang'), language)
      await meetOnWay(page, `**${giving}`, (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      )
      await page.locator('textarea[name="words"]').fill('Trois étapes.')
      await page.locator('form[data-act] .button.go').click()
      await page.locator('.bar .end .tag').waitFor()

      const leaving = page.locator('form[action="/deconnexion"]').first()
      await leaving.locator('button').click()
      const said = leaving.getByRole('alert')
      await said.waitFor()
      const words = letterWords[language]
      assert.equal(await said.innerText(), words.notLeft(1))
      assert.equal(await leaving.locator('button').innerText(), words.leaveAnyway)

      await context.route(`**${giving}`, async (route) => {
        const act = route.request().headers()['x-act']
        if (!act) return route.continue()
        const refused = { outbox: 'refused', act, at: Date.now(), why: '…' }
        return route.fulfill({ status: 422, json: refused })
      })
      await page.goto('/moi')
      const told = page.locator('[data-island="refused-elsewhere"]')
      await told.waitFor()
      assert.equal(await told.locator('a').innerText(), words.seeIt)
    })
})
