import assert from 'node:assert/strict'
import { formsIn } from './forms-in-page.ts'
import { formIn } from './form-in.ts'
import { sentencesIn, type Visitor } from './visitor.ts'

/** Where the link of these words leads, as the page shows it. */
export function linkIn(html: string, words: RegExp): string {
  const links = [...html.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)]
  const found = links.find(([, , inside = '']) => words.test(sentencesIn(inside)))
  assert.ok(found, `no link says ${words} in: ${sentencesIn(html)}`)
  return (found[1] ?? '').replaceAll('&amp;', '&')
}

/** Follows links from the first page of somebody, one after the other, and gives the page where they end. */
export async function walk(who: Visitor, ...links: RegExp[]): Promise<string> {
  let { text, location } = await who.get('/')
  if (location) ({ text } = await who.get(location))
  for (const words of links) ({ text } = await who.get(linkIn(text, words)))
  return text
}

/** Fills the first form of a page, what it holds already left as it is, and gives the page after it. */
export async function fillIn(who: Visitor, html: string, fields: Record<string, string>): Promise<string> {
  const form = formsIn(html, '').find(({ method, action }) => method === 'post' && action !== '/deconnexion')
  assert.ok(form, `no form in: ${sentencesIn(html)}`)
  return (await who.submit(form.action, { ...formIn(html, form.action), ...fields })).text
}
