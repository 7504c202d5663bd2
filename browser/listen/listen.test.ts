import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { asset } from '#platform/ui'
import { openBrowser, withoutBrowser as skip, type TestBrowser } from '#testing'
import type { Page } from 'playwright-core'

const main = `<h1>Bonjour</h1>
<nav>Pages voisines</nav><nav class="arcade"><a href="#">Je cherche un travail</a></nav>
<div class="alert ok"><b>C’est validé</b><div>Très bien, Aïcha.</div></div>
<p>Voici le travail du jour. <a href="#">Lisez-le</a> d’abord.</p>
<details><summary>Plus</summary><p>Ce qui est plié.</p></details>
<table><caption>La semaine</caption><thead><tr><th>Jour</th><th>Matin</th></tr></thead>
<tbody><tr><th>Lundi</th><td>présente</td></tr><tr><th>Mardi</th><td></td></tr></tbody></table>
<p lang="ar">مرحبا</p>
<p hidden>Ce qui est caché.</p>
<a class="button quiet" href="#">Retour</a><button class="button">Commencer</button>
<div role="alert" id="erreurs" tabindex="-1"><b>Un point est à corriger</b></div>`

const pageOf = (inside: string) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title>
<button class="button listen held" type="button" hidden data-src="/listen.js" data-then="Pour continuer">Écouter</button>
<main>${inside}</main><footer>Mentions légales</footer><script type="module" src="/base.js"></script></html>`

const long = `<p>${'Une phrase longue, qui dit beaucoup, '.repeat(8)}fin. 1\u202F820 personnes.</p><p>Écrivez à nom@exemple.fr (art. L. 3342-1). Puis attendez.</p>`
const hiding = `<h1>Mes envois</h1>
<div hidden><div role="alert">Ce téléphone est plein</div></div>
<div style="display:none"><p class="alert ok">C’est noté</p></div>
<details><summary>Plus</summary><p role="status">Ce qui est plié.</p></details>
<p class="alert late">Il faut du réseau</p><p>Rien n’attend. <span style="position:absolute;clip-path:inset(50%)">Dit en plus.</span></p>`
const question = `<h1>Où en êtes-vous ?</h1><form><div data-answers><button class="button quiet">J’ai un travail</button>
<button class="button quiet">Autre chose</button></div></form><button class="button quiet">Fermer</button>`
const recorded = `<p>Bonjour</p><audio data-listen controls src="/rien.ogg"></audio>`
const pages = new Map([
  ['/', main],
  ['/longue', long],
  ['/cachee', hiding],
  ['/dite', recorded],
  ['/demande', question],
])

let server: Server
let opened: TestBrowser | undefined

before(async () => {
  if (skip) return
  const script = (name: string) => readFileSync(new URL(`../../dist${asset(name)}`, import.meta.url))
  const scripts = new Map(['base.js', 'listen.js'].map((name) => [`/${name}`, script(name)]))
  server = createServer((ask, answer) => {
    const asked = ask.url ?? ''
    const js = scripts.get(asked)
    if (js) return answer.writeHead(200, { 'content-type': 'text/javascript' }).end(js)
    const inside = pages.get(asked)
    if (inside === undefined) return answer.writeHead(404).end()
    return answer.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(inside))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  opened = await openBrowser()
})
after(async () => {
  await opened?.close()
  server?.closeAllConnections()
  server?.close()
})

/** A telephone with these voices: what it says is written down; each utterance ends when the test says `next()`, or at once. */
const voices = (langs: string[], wish: { late?: boolean; slow?: boolean } = {}) => `
  self.said = []
  self.ends = []
  self.next = () => (self.ends.shift() || (() => {}))()
  self.voices = ${JSON.stringify(langs.map((lang) => ({ lang, localService: true })))}
  self.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text }
  }
  Object.defineProperty(self, 'speechSynthesis', { value: {
    getVoices: () => self.come ? self.voices : [],
    speak: (one) => {
      self.said.push(one.text)
      self.lang = one.lang
      self.ends.push(() => one.dispatchEvent(new Event('end')))
      if (!${Boolean(wish.slow)}) setTimeout(self.next)
    },
    cancel: () => self.said.push('(silence)'),
  } })
  self.come = !${Boolean(wish.late)}`
const mute = `Object.defineProperty(self, 'speechSynthesis', { value: undefined })`

async function open(
  prepare: string,
  path = '/',
  javaScriptEnabled = true,
): Promise<{ page: Page; button: ReturnType<Page['locator']> }> {
  if (!opened) throw new Error('no browser')
  const page = await opened.browser.newPage({ javaScriptEnabled })
  await page.addInitScript(prepare)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    waitUntil: 'networkidle',
  })
  return { page, button: page.locator('.listen') }
}

const said = async (page: Page): Promise<string[]> =>
  (await page.evaluate<string[]>('said')).filter((one) => one !== '(silence)')
const isOver = (page: Page) =>
  page.locator('.listen[aria-pressed="false"]').waitFor({ state: 'attached', timeout: 5000 })

describe('The listen button', { skip }, () => {
  test('stays hidden without script, without a voice, and with voices of other languages only', async () => {
    for (const { page, button } of [
      await open(voices(['fr-FR']), '/', false),
      await open(mute),
      await open(voices([])),
      await open(voices(['en-US', 'ar-SA'])),
    ]) {
      assert.equal(await button.isVisible(), false)
      await page.close()
    }
  })

  test('gives its place to what waits where no voice will come, and keeps it until that is known', async () => {
    for (const [langs, kept] of [
      [['en-US'], false],
      [['fr-FR'], true],
    ] as const) {
      const { page, button } = await open(voices([...langs]))
      assert.equal(await button.evaluate((one) => one.classList.contains('held')), kept)
      await page.close()
    }
    const { page, button } = await open(voices([]))
    await page.locator('.listen:not(.held)').waitFor({ state: 'attached', timeout: 5000 })
    assert.equal(await button.isVisible(), false)
    await page.close()
  })

  test('comes when a voice comes late', async () => {
    const { page, button } = await open(voices(['en_US', 'fr_FR'], { late: true }))
    assert.equal(await button.isVisible(), false)
    await page.evaluate('self.come = true; speechSynthesis.onvoiceschanged()')
    assert.equal(await button.isVisible(), true)
    assert.equal(await button.getAttribute('aria-pressed'), 'false')
    await page.close()
  })

  test('reads what went wrong, the title, the answer, the text, and the main button last', async () => {
    const { page, button } = await open(voices(['fr_FR']))
    await button.press('Enter')
    await isOver(page)
    assert.deepEqual(await said(page), [
      'Un point est à corriger',
      'Bonjour',
      'C’est validé',
      'Très bien, Aïcha.',
      'Je cherche un travail',
      'Voici le travail du jour.',
      'Lisez-le d’abord.',
      'Plus',
      'La semaine',
      'Lundi.',
      'Matin : présente',
      'Mardi',
      'Pour continuer : Commencer',
    ])
    assert.equal(await page.evaluate('self.lang'), 'fr-FR')
    await page.close()
  })

  test('reads nothing that is not shown, not even an alert inside of what is hidden or folded', async () => {
    const { page, button } = await open(voices(['fr-FR']), '/cachee')
    await button.click()
    await isOver(page)
    assert.deepEqual(await said(page), [
      'Il faut du réseau',
      'Mes envois',
      'Plus',
      'Rien n’attend.',
      'Dit en plus.',
    ])
    await page.close()
  })

  test('reads the answers of a question that one press answers, and no other button', async () => {
    const { page, button } = await open(voices(['fr-FR']), '/demande')
    await button.click()
    await isOver(page)
    assert.deepEqual(await said(page), ['Où en êtes-vous ?', 'J’ai un travail', 'Autre chose'])
    await page.close()
  })

  test('stops when pressed again', async () => {
    const { page, button } = await open(voices(['fr-FR'], { slow: true }))
    await button.click()
    assert.equal(await button.getAttribute('aria-pressed'), 'true')
    await button.click()
    assert.equal(await button.getAttribute('aria-pressed'), 'false')
    // The end of what was cut short is not the end of what is being said.
    await page.evaluate('next()')
    assert.deepEqual(await said(page), ['Un point est à corriger'])
    await page.close()
  })

  test('falls silent while the page is put aside, and goes on where it was', async () => {
    const { page, button } = await open(voices(['fr-FR'], { slow: true }))
    const hide = (hidden: boolean) =>
      page.evaluate(
        `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`,
      )
    await button.click()
    await page.evaluate('next()')
    await hide(true)
    assert.equal((await page.evaluate<string[]>('said')).pop(), '(silence)')
    await hide(false)
    assert.deepEqual(await said(page), ['Un point est à corriger', 'Bonjour', 'Bonjour'])
    await page.close()
  })

  test('cuts long sentences, since some voices stop after fifteen seconds, and says a number whole', async () => {
    const { page, button } = await open(voices(['fr-FR']), '/longue')
    await button.click()
    await isOver(page)
    const all = await said(page)
    assert.ok(all.every((one) => one.length <= 110) && all.length >= 4, all.join('\n'))
    assert.deepEqual(all.slice(-3), [
      '1820 personnes.',
      'Écrivez à nom@exemple.fr (art. L. 3342-1).',
      'Puis attendez.',
    ])
    await page.close()
  })

  test('plays what somebody recorded, voice or no voice', async () => {
    const { page, button } = await open(
      `${mute}
      let paused = true
      Object.defineProperty(HTMLMediaElement.prototype, 'paused', { get: () => paused })
      const turn = (state, name) => function () { paused = state; this.dispatchEvent(new Event(name)); return Promise.resolve() }
      HTMLMediaElement.prototype.play = turn(false, 'play')
      HTMLMediaElement.prototype.pause = turn(true, 'pause')`,
      '/dite',
    )
    await button.click()
    assert.equal(await button.getAttribute('aria-pressed'), 'true')
    await button.click()
    assert.equal(await button.getAttribute('aria-pressed'), 'false')
    await page.close()
  })
})
