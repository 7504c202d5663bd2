import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { axeFaults, openBrowser, withoutBrowser, type TestBrowser } from '#testing'

const page = (main: string) =>
  `<!doctype html><html lang="fr"><title>Essai</title><main><h1>Essai</h1>${main}</main></html>`

describe('Axe', { skip: withoutBrowser }, () => {
  let browser: TestBrowser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  const open = async (main: string) => {
    const tab = await (await browser.phone()).newPage()
    await tab.goto(`data:text/html,${encodeURIComponent(page(main))}`)
    return tab
  }

  test('finds what is wrong with a page, and nothing else', async () => {
    assert.deepEqual(await axeFaults(await open('<p>Bonjour</p>')), [])
    assert.deepEqual(await axeFaults(await open('<img src="data:,">')), ['axe image-alt: img'])
  })

  test('enters the frames of a page', async () => {
    const tab = await open('<iframe title="Cadre" srcdoc="<img>"></iframe>')
    assert.match((await axeFaults(tab)).join(), /image-alt: iframe/)
  })
})
