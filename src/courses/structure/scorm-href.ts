import { decoded } from '../content/door.ts'
import { valueOf } from './scorm-element.ts'
import type { ScormRule } from './scorm-rule.ts'
import type { Element } from '#platform/xml'

/** A resource of a manifest, and the folder that `xml:base` gives to its addresses. */
export type Resource = { element: Element; base: string }

type Where = {
  tell: (rule: ScormRule, at: Pick<Element, 'line'>, what?: string) => void
  paths: ReadonlySet<string>
}

const INSIDE = 'https://package.invalid/'

/** The file that an item opens, from the root of the ZIP, with the parameters of the item; undefined once a fault is told. */
export function scormHref(item: Element, { element, base }: Resource, where: Where): string | undefined {
  const no = (rule: ScormRule, what = '') => {
    where.tell(rule, element, what)
    return undefined
  }
  const said = valueOf(element, 'href')
  if (!said) return no('href missing', valueOf(element, 'identifier'))
  // tools of Windows write their own slashes
  const whole = `${base}${said}`.replaceAll('\\', '/')
  if (!URL.canParse(whole, INSIDE)) return no('href unreadable', whole)
  const url = new URL(whole, INSIDE)
  const path = decoded(url.pathname.slice(1))
  if (!url.href.startsWith(INSIDE) || path === undefined) return no('href unreadable', whole)
  if (!where.paths.has(path)) return no('file not in the package', path)
  const parameters = (valueOf(item, 'parameters') ?? '').replace(/^[?&]+/, '')
  if (parameters.startsWith('#')) url.hash = parameters
  else if (parameters) url.search = [url.search.slice(1), parameters].filter(Boolean).join('&')
  return url.href.slice(INSIDE.length)
}
