import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from './page.ts'
import type { Violation } from './violation.ts'

const ofNpm = new Set(['ci', 'install', 'audit', 'outdated', 'update', 'ls', 'view', 'run', 'exec', 'prune'])
const command = /\bnpm\s+(run\s+)?(?:(?:-s|--silent)\s+)?([a-z][\w:-]*)/g

/** The names of the scripts that `npm run` knows here. */
export function readScripts(root: string): Set<string> {
  const manifest: { scripts?: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  return new Set(Object.keys(manifest.scripts ?? {}))
}

/** Every command that a page quotes is one that can be typed. */
export function checkCommands(page: Page, scripts: Set<string>): Violation[] {
  return page.lines.flatMap(({ number, quotes }) =>
    quotes
      .flatMap((quote) => [...quote.matchAll(command)])
      .filter(([, run, name = '']) => !scripts.has(name) && (run !== undefined || !ofNpm.has(name)))
      .map(([quoted]) => {
        const sentence = `\`${quoted}\` cannot be typed: package.json has no such script`
        return { file: page.path, line: number, law: 'docs', sentence }
      }),
  )
}
