import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { letterWords } from '#platform/letters'
import { openBrowser, withoutBrowser, type TestBrowser } from '#testing'
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
    for (const path of [FARM, '/', '/moi']) {
      await page.goto(path)
      assert.equal(
        await page.locator('body > :not(style, script)').allInnerTexts().then(String),
        String([letterWords.fr.left, letterWords.fr.leftSays]),
      )
    }
    await fly(set, false)
    await page.goto('/moi')
    assert.equal(new URL(page.url()).pathname, '/connexion')
    assert.deepEqual(await page.evaluate(() => caches.keys()), [])
    const asked = await context.request.get('/moi', { maxRedirects: 0 })
    assert.equal(asked.status(), 303)
  })

  test('signs nobody out who came in since', async (t) => {
    const set = await takeHandset(t, browser, { who: 'yanis', at: FARM })
    const { page } = set
    await leaveWithout(set)
    await page.goto('about:blank')
    await fly(set, false)
    await comeIn(set, 'brigitte')
    await page.goto('/moi')
    assert.equal(new URL(page.url()).pathname, '/moi')
    assert.deepEqual(await page.evaluate(() => caches.keys()), [])
  })
})
