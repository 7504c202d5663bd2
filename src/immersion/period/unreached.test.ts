import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { parisInstant } from '#platform/time'
import { cutNetwork, openBrowser, openForPhones, withoutBrowser, type TestBrowser } from '#testing'
import { accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { presencesOf } from './presence-store.ts'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

describe(
  'Somebody without account, on the page of their link, without network',
  { skip: withoutBrowser },
  () => {
    test('reads that nothing left, loses nothing of the page, and what they pressed leaves with the network', async (t) => {
      const beffroi = await openForPhones(t, browser)
      const { toCome } = toBeSeeded(beffroi.now())
      const first = toCome.said.fromDay
      beffroi.setNow(parisInstant(first, '18:00').toISOString())
      const link = async (role: string) =>
        (await accidentLink(beffroi.db, toCome.id, role, beffroi.now())).replace('/accident/', '/bilan/')
      const person = await link('person')
      const noted = async () =>
        (await presencesOf(beffroi.db, toCome.id)).map(({ half, status, saidBy }) => [half, status, saidBy])
      const context = await browser.phone({ baseURL: await beffroi.listen() })
      const page = await context.newPage()
      await page.goto(`${person}/presences`)
      await cutNetwork(page)
      const half = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first()
      await half('après-midi').getByRole('button', { name: 'Je n’y étais pas' }).click()
      await page.getByText('Pas de réseau').waitFor()
      await page.getByText('Si vous la fermez, rien n’est gardé').waitFor()
      await page.getByRole('button', { name: 'J’y étais' }).last().click()
      const named = page.locator('[data-island="unreached"] li')
      await named.nth(1).waitFor()
      assert.match((await named.allInnerTexts()).join(), /après-midi.*matin/)
      // before the page is left, it is asked again
      const asked = page.waitForEvent('dialog')
      void page.close({ runBeforeUnload: true })
      const dialog = await asked
      assert.equal(dialog.type(), 'beforeunload')
      await dialog.dismiss()
      assert.deepEqual(await noted(), [])

      await context.setOffline(false)
      await page.getByText('C’est noté').waitFor()
      assert.deepEqual(await noted(), [
        ['am', 'present', 'person'],
        ['pm', 'absent', 'person'],
      ])

      await page.goto(person)
      await cutNetwork(page)
      await page.getByRole('button', { name: 'Ça ne va pas, je veux parler' }).click()
      await page.getByText('Pas de réseau').waitFor()
      await context.setOffline(false)
      await page.getByText('C’est dit').waitFor()
      const asks = await beffroi.db.rows(
        sql`select key from notices.notices where key like ${`convention ${toCome.id} unwell%`}`,
      )
      assert.equal(asks.length, 1)
    })
  },
)
