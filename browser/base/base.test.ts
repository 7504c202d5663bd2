import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { asset } from '#platform/ui'
import { openBrowser, withoutBrowser as skip, type TestBrowser } from '#testing'
import type { Page } from 'playwright-core'

const html = `<!doctype html><html lang="fr"><title>Essai</title>
<main data-owner="moi" data-src="/letters.js"><div id="erreurs" tabindex="-1">Un point est à corriger</div><h1>Bonjour</h1><p>Voici le travail du jour.</p></main>
<form method="post" action="/envoi"><button>Envoyer</button></form>
<form method="post" action="/deconnexion"><button>Quitter</button></form><script type="module" src="/base.js"></script></html>`

let server: Server
let opened: TestBrowser | undefined
let sendings = 0

before(async () => {
  if (skip) return
  const script = readFileSync(new URL(`../../dist${asset('base.js')}`, import.meta.url))
  server = createServer((ask, answer) => {
    if (ask.method === 'POST') {
      sendings += 1
      // No content: the page stays, as while a slow network answers.
      answer.writeHead(204).end()
    } else if (ask.url === '/base.js')
      answer.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    else answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  opened = await openBrowser()
})
after(async () => {
  await opened?.close()
  server?.closeAllConnections()
  server?.close()
})

async function open(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  if (!opened) throw new Error('no browser')
  const page = await opened.browser.newPage()
  await prepare?.(page)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return page
}

describe('A form', { skip }, () => {
  test('pressed twice is sent once, and says that it is busy', async () => {
    const page = await open()
    const button = page.getByRole('button', { name: 'Envoyer' })
    await button.click()
    await button.click()
    assert.equal(await button.getAttribute('aria-busy'), 'true')
    assert.equal(sendings, 1)
    await page.close()
  })
})

describe('Whoever leaves', { skip }, () => {
  test('leaves where the device refuses to keep anything', async () => {
    const page = await open((one) =>
      one.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError')
          },
        }),
      ),
    )
    const left = page.waitForRequest('**/deconnexion', { timeout: 5000 })
    await page.getByRole('button', { name: 'Quitter' }).click()
    await left
    await page.close()
  })
})

describe('A form that came back with errors', { skip }, () => {
  test('is read from its errors', async () => {
    const page = await open()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'erreurs')
    await page.close()
  })
})
