import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page of documentation, line by line. `prose` has no code at all; `quotes` are the inline code and fenced lines. */
export type Page = { path: string; lines: Line[] }
export type Line = { number: number; prose: string; quotes: string[]; fenced: boolean }

export function readPage(root: string, path: string): Page {
  let fenced = false
  const lines = readFileSync(join(root, path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text, index): Line => {
      const fence = /^\s*(?:```|~~~)/.test(text)
      if (fence) fenced = !fenced
      const number = index + 1
      if (fence) return { number, prose: '', quotes: [], fenced: true }
      if (fenced) return { number, prose: '', quotes: [text], fenced: true }
      const quotes = [...text.matchAll(/`([^`]+)`/g)].map(([, quote = '']) => quote)
      return { number, prose: text.replace(/`[^`]+`/g, '``'), quotes, fenced: false }
    })
  return { path, lines }
}

/** The anchors of a page: its titles as the forge writes them, and ids written by hand. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, title = ''] of text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const base = slug(title)
    let anchor = base
    for (let again = 1; anchors.has(anchor); again++) anchor = `${base}-${again}`
    anchors.add(anchor)
  }
  for (const [, id = ''] of text.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(id)
  return anchors
}

const slug = (title: string) =>
  title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
