import { decoded } from '../content/door.ts'

const SCRIPT = /<script\s[^>]{0,400}?src\s*=\s*["']([^"'<>]{1,400})["']/gi

/** The scripts that a page calls beside itself and that are not in its package: without them it opens, and tells nothing. */
export function missingScripts(page: string, path: string, there: ReadonlySet<string>): string[] {
  // its addresses are then those of somewhere else
  if (/<base\s/i.test(page)) return []
  const called = [...page.matchAll(SCRIPT)].flatMap(([, src = '']) => besideOf(src, path) ?? [])
  return [...new Set(called)].filter((one) => !there.has(one))
}

const NOWHERE = 'http://nulle-part.invalid/'

/** The path in the package of what a page calls; undefined for another site, or for what a script makes. */
function besideOf(src: string, path: string): string | undefined {
  if (/[{}$]/.test(src)) return undefined
  const url = URL.parse(src.trim().replaceAll('\\', '/'), NOWHERE + path)
  return url?.href.startsWith(NOWHERE) ? decoded(url.pathname.slice(1)) : undefined
}

/** The file of a package that an address opens, as its structure writes it: in our player, or by itself. */
export function openedFile(url: string): string | undefined {
  const [path = '', query = ''] = url.split('#')[0]?.split('?') ?? []
  const file = path.startsWith('~scorm/') ? new URLSearchParams(query).get('sco') : path
  return decoded((file ?? '').split(/[?#]/)[0]?.replace(/^(?:\.\/)+/, '') ?? '')
}
