import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { CastId } from '#people'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'

const LEAST_PX = 44

const beffroi = await openBeffroi()
const baseURL = await beffroi.listen()
let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

async function open(path: string, as: CastId): Promise<Page> {
  const context = await browser.phone({ baseURL })
  await context.request.post(`/demo/${as}`, { maxRedirects: 0, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

describe('Under a thumb', { skip: withoutBrowser }, () => {
  for (const [path, as] of [
    ['/formation/aujourdhui', 'aicha'],
    ['/formation/envois', 'aicha'],
    ['/portfolio', 'aicha'],
    ['/entreprise-virtuelle', 'aicha'],
    ['/ferme', 'yanis'],
    ['/livraisons/tournee', 'yanis'],
  ] as const)
    test(`what the bar says of a refused send is as large as a button (${path})`, async () => {
      const page = await open(path, as)
      // as browser/offline/bar.ts does, and measured at once: the page that has nothing to say takes it away
      const [height, width] = await page.evaluate(() => {
        const badge = document.querySelector<HTMLTemplateElement>('template[data-island="badge"]')
        document.querySelector('.bar .end')?.append(badge?.content.cloneNode(true) ?? '')
        document.querySelector('.bar .tag span')?.append(badge?.dataset['refusedOne'] ?? '')
        const tag = document.querySelector('.bar .tag')
        return [tag ? tag.getBoundingClientRect().height : 0, document.documentElement.scrollWidth]
      })
      assert.ok(height && height >= LEAST_PX, `${height}`)
      assert.equal(width, 360)
      await page.context().close()
    })

  test('each line of what is to be mended is as large as a button', async () => {
    const page = await open('/formation/emarger', 'aicha')
    await page.locator('input[name="code"]').fill('0000')
    await page.locator('main .button.go').click()
    await page.locator('#erreurs').waitFor()
    // each on one line
    await page.setViewportSize({ width: 800, height: 800 })
    const all = await page
      .locator('#erreurs a')
      .evaluateAll((links) => links.map((one) => one.getBoundingClientRect().height))
    assert.ok(all.length === 1 && all.every((one) => one >= LEAST_PX), all.join(' '))
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'erreurs')
    await page.context().close()
  })
})
