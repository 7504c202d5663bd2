import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { listPages, openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(() => beffroi.close())

const words = ['Commandes', 'Produits', 'Horaires', 'Mon argent', 'Imports']
const ofShop = /^\/(?:marche\/boutique|marche\/recus|argent|imports)(?:[/?]|$)/

/** The links of the bars of a page, in their order: where each leads, what it says. */
function linksOf(html: string): { href: string; label: string; current: boolean }[] {
  const bars = [...html.matchAll(/<nav class="nav"[\s\S]*?<\/nav>/g)].map(([text]) => text).join('')
  return [...bars.matchAll(/<a href="([^"]+)"([^>]*)>(?:<svg[\s\S]*?<\/svg>)?([^<]*)<\/a>/g)].map(
    (match) => ({
      href: match[1] ?? '',
      current: (match[2] ?? '').includes('aria-current'),
      label: (match[3] ?? '').replaceAll('\u00A0', ' '),
    }),
  )
}

const titleOf = (html: string) =>
  /<title>(.*?) · Beffroi<\/title>/.exec(html)?.[1]?.replaceAll('\u00A0', ' ') ?? ''

describe('The bar of a shop', () => {
  test('is the same on every page that its merchant reads, first and whole', async () => {
    const nadege = await beffroi.as('nadege')
    const pages = listPages().filter(({ as, url }) => as === 'nadege' && ofShop.test(url))
    assert.ok(pages.length > 25, String(pages.length))
    for (const { url } of pages) {
      const answer = await nadege.get(url)
      if (!answer.text.startsWith('<!doctype html>')) continue // a file
      const links = linksOf(answer.text)
      assert.deepEqual(
        links.slice(0, 5).map(({ label }) => label),
        words,
        url,
      )
      assert.ok(links.filter(({ current }) => current).length <= 1, url)
      assert.doesNotMatch(answer.text, /class="dock"/, url)
    }
  })
  test('leads to pages that have for title the word of their button', async () => {
    const nadege = await beffroi.as('nadege')
    for (const { href, label } of linksOf((await nadege.get('/')).text).slice(0, 5)) {
      const answer = await nadege.get(href)
      assert.equal(answer.status, 200, href)
      assert.equal(titleOf(answer.text), label, href)
      assert.deepEqual(
        linksOf(answer.text)
          .filter(({ current }) => current)
          .map((one) => one.label),
        [label],
        href,
      )
    }
  })
  test('keeps the day, deliveries and the reader one press further', async () => {
    const nadege = await beffroi.as('nadege')
    const hrefs = linksOf((await nadege.get('/marche/boutique/commandes')).text).map(({ href }) => href)
    for (const href of ['/', '/livraisons/demandes', '/moi']) assert.ok(hrefs.includes(href), href)
  })
  test('is beside the own places of whoever helps the shop of another, and names that shop', async () => {
    const bruno = await beffroi.as('bruno')
    const links = linksOf((await bruno.get('/marche/boutique?commerce=boulangerie-delplanque')).text)
    assert.deepEqual(
      links.slice(-5).map(({ label }) => label),
      words,
    )
    assert.equal(
      links.find(({ label }) => label === 'Commandes')?.href,
      '/marche/boutique/commandes?commerce=boulangerie-delplanque',
    )
    assert.ok(links.some(({ href }) => href === '/livraisons/jours'))
  })
})
