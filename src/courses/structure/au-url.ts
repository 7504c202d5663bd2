import { decoded } from '../content/door.ts'
import { child, type Tell } from './check-element.ts'
import type { Element } from '#platform/xml'

const LAUNCH = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']
const INSIDE = 'https://package.invalid/'

/**
 * Where an au begins: a member of the package, from its root, or a whole address elsewhere.
 * @param paths members of the ZIP, undefined when there is none.
 */
export function urlOf(au: Element, paths: ReadonlySet<string> | undefined, tell: Tell): string {
  const element = child(au, 'url')
  const said = element?.text.trim() ?? ''
  if (!element) return said
  const no = (rule: Parameters<Tell>[0], what = said) => (tell(rule, element, what), said)
  if (said === '') return no('text empty', 'url')
  if (!URL.canParse(said, INSIDE) || said.startsWith('//')) return no('url unreadable')
  const url = new URL(said, INSIDE)
  const taken = LAUNCH.find((name) => url.searchParams.has(name))
  if (taken) return no('url collides with a launch parameter', taken)
  // anything else would run in our own pages, or open something of the reader's machine
  if (!/^https?:$/.test(url.protocol)) return no('url opens no content', url.protocol)
  if (!url.href.startsWith(INSIDE)) return url.href
  if (!paths) return no('url not fully qualified')
  const path = decoded(url.pathname.slice(1))
  if (path === undefined) return no('url unreadable')
  if (!paths.has(path)) return no('url not in the package', path)
  return url.href.slice(INSIDE.length)
}
