import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { anchorsOf, type Page } from './page.ts'
import { codeFolders } from './source.ts'
import type { Violation } from './violation.ts'

/** Links lead somewhere, and so do the paths written between backticks. */
export function checkLinks(root: string, page: Page): Violation[] {
  const say = (line: number, sentence: string): Violation => ({
    file: page.path,
    line,
    law: 'docs',
    sentence,
  })
  return page.lines.flatMap(({ number, prose, quotes, fenced }) => [
    ...targets(prose).flatMap((target) => {
      const missing = broken(root, page.path, target)
      return missing ? [say(number, missing)] : []
    }),
    ...(fenced ? [] : quotes)
      .filter((quote) => isPath(quote) && !existsSync(join(root, quote)))
      .map((quote) => say(number, `\`${quote}\` does not exist: write where it is now`)),
  ])
}

function targets(prose: string): string[] {
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)]
  const below = [...prose.matchAll(/^\s*\[[^\]]+\]:\s+(\S+)/g)]
  const html = [...prose.matchAll(/\b(?:src|href)="([^"]+)"/g)]
  return [...inline, ...below, ...html].map(([, target = '']) => target)
}

function broken(root: string, from: string, target: string): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return undefined
  const [path = '', anchor] = decodeURIComponent(target).split('#')
  if (path.startsWith('/')) return `the link '${target}' begins with '/': write it from this page`
  const file = path === '' ? from : posix.join(posix.dirname(from), path)
  if (!existsSync(join(root, file))) return `the link '${target}' leads nowhere: ${file} does not exist`
  if (anchor === undefined || !file.endsWith('.md') || statSync(join(root, file)).isDirectory())
    return undefined
  const anchors = anchorsOf(readFileSync(join(root, file), 'utf8'))
  return anchors.has(anchor)
    ? undefined
    : `the link '${target}' leads nowhere: ${file} has no title '#${anchor}'`
}

const folders = [...codeFolders, 'db', 'docs'].join('|')
const path = new RegExp(String.raw`^(?:(?:${folders})/[\w./-]+|[A-Z]+\.md)$`)

// `src/ROOM/store.ts` and `NNN-name.sql` are patterns to fill, not places.
const isPath = (quote: string) => path.test(quote) && !/(?:^|[/-])[A-Z]{2,}(?:[/-]|$)/.test(quote)
