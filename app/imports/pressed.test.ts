import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { CastId } from '#people'
import { linkIn, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { importers } from '../importers.ts'
import { findActor } from './find-actor.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const titleOf = (page: string): string => sentencesIn(/<h1.*?<\/h1>/s.exec(page)?.[0] ?? '')

const linksIn = (page: string) =>
  [...page.matchAll(/<a\s[^>]*href="(\/[^"#]*)[^"]*"[^>]*>(.*?)<\/a>/gs)].map(
    ([, href = '', words = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      words: sentencesIn(words),
    }),
  )

const MOST_PAGES = 400
/** Pages that differ by what they are about alone. */
const shapeOf = (href: string) => href.replace(/\?.*/, '').replaceAll(/[\da-f-]{36}|\d+/g, 'n')

/** Every link to an import on the pages that somebody reaches by links from their home, each kind of page opened once. */
async function linksToImports(who: Visitor): Promise<Map<string, string>> {
  const [todo, seen, found] = [['/'], new Set<string>(), new Map<string, string>()]
  for (let at = todo.shift(); at !== undefined && seen.size < MOST_PAGES; at = todo.shift()) {
    const { status, text, location } = await who.get(at)
    if (location) todo.push(location)
    for (const { href, words } of status === 200 ? linksIn(text) : []) {
      if (href.startsWith('/imports')) found.set(words, href)
      else if (!/\.\w+$/.test(href) && !seen.has(shapeOf(href))) todo.push(href)
      seen.add(shapeOf(href))
    }
  }
  return found
}

const least: [CastId, number][] = [
  ['karine', 4],
  ['claire', 2],
  ['mathieu', 1],
  ['brigitte', 6],
  ['bruno', 3],
  ['didier', 6],
  ['paul', 2],
  ['nadege', 1],
]

describe('What is pressed to import is the title of the page found', () => {
  for (const [id, count] of least)
    test(`from the home of ${id}`, async () => {
      const who = await beffroi.as(id)
      const links = await linksToImports(who)
      assert.ok(links.size >= count, `${links.size} links: ${[...links.keys()].join(', ')}`)
      for (const { href, words } of linksIn((await who.get('/imports')).text))
        if (href.startsWith('/imports/')) links.set(words, href)
      for (const [words, href] of links) assert.equal(titleOf((await who.get(href)).text), words)
    })
  test('then on each page until the report', async () => {
    const who = await beffroi.as('bruno')
    const file = new File(
      ['Code;Produit;Prix TTC\nBOU022;Pain au chocolat;2,05\n'],
      'boulangerie-delplanque.csv',
    )
    const preview = await who.submit('/imports/products', { id: randomUUID(), place: '', file })
    assert.equal(titleOf(preview.text), 'Ce qui va se passer')
    const report = await who.submit(/action="(\/imports\/products\/[^"/]+)"/.exec(preview.text)?.[1] ?? '')
    assert.equal(titleOf(report.text), 'Rapport')
    for (const [page, words] of [
      [preview, 'Importer les produits d’un commerce'],
      [report, 'Imports'],
      [report, 'Annuler cet import'],
    ] as const) {
      const found = await who.get(linkIn(page.text, new RegExp(`^${words}$`)))
      assert.equal(titleOf(found.text).replace(/\s\?$/, ''), words)
    }
  })
})

describe('The page where lines of a list are answered', () => {
  test('has the title that is pressed in the report', async () => {
    const opened = new Set<string>()
    for (const [id] of least) {
      const who = await beffroi.as(id)
      for (const importer of importers) {
        const by = await findActor(beffroi.ground, importer, id, beffroi.now()).catch(() => undefined)
        const answers = by && (await importer.answersAt?.({ db: beffroi.db, by, name: 'liste.csv' }))
        const found = answers && (await who.get(answers.href))
        // who asked nothing has nothing to answer
        if (found?.status !== 200) continue
        assert.equal(titleOf(found.text), answers?.title, importer.kind)
        opened.add(importer.kind)
      }
    }
    const answered = importers.filter(({ answersAt }) => answersAt).map(({ kind }) => kind)
    assert.deepEqual([...opened].toSorted(), answered.toSorted())
  })
})
