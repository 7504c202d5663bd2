import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { seededJuries } from './seeds-jury.ts'

const beffroi = await openBeffroi()
const grid = `/certification/jury/${seededJuries.rehearsal}/candidats/${beffroi.personId('aicha')}`

describe('The grid on a tablet', { skip: withoutBrowser }, () => {
  let browser: TestBrowser
  let url: string
  before(async () => {
    browser = await openBrowser()
    url = await beffroi.listen()
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  const openGrid = async () => {
    const context = await browser.phone({ baseURL: url })
    await context.request.post('/demo/martine', { headers: { origin: url }, maxRedirects: 0 })
    const tab = await context.newPage()
    await tab.goto(grid)
    return { context, tab }
  }

  test('keeps a touch at once, and has no fault that axe sees', async () => {
    const { context, tab } = await openGrid()
    const kept = tab.waitForResponse((answer) => answer.status() === 204)
    await tab.locator('input[name="note-A6"][value="acquired"]').check()
    await kept
    await tab.reload()
    assert.equal(await tab.locator('input[name="note-A6"][value="acquired"]').isChecked(), true)
    assert.deepEqual((await new AxeBuilder({ page: tab }).analyze()).violations, [])
    await context.close()
  })

  test('waits without a network, says so, and sends when it is back', async () => {
    const { context, tab } = await openGrid()
    await context.setOffline(true)
    await tab.locator('input[name="note-A5"][value="partly"]').check()
    await tab.getByText('Hors réseau').waitFor()
    const kept = tab.waitForResponse((answer) => answer.status() === 204)
    await context.setOffline(false)
    await kept
    await tab.getByText('Hors réseau').waitFor({ state: 'hidden' })
    await tab.reload()
    assert.equal(await tab.locator('input[name="note-A5"][value="partly"]').isChecked(), true)
    await context.close()
  })
})
