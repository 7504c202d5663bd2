import { attribute, child, type Tell } from './check-element.ts'
import { decoded } from '../content/door.ts'
import {
  launchMethods,
  moveOns,
  type Asked,
  type LaunchMethod,
  type MoveOn,
  type Opening,
} from '../package.ts'
import type { Element } from './xml-tree.ts'

/** Where an au opens, and what it is given then. */
export const openingOf = (au: Element, paths: ReadonlySet<string> | undefined, tell: Tell): Opening => ({
  url: urlOf(au, paths, tell),
  launchMethod: launchMethodOf(au, tell),
  launchParameters: child(au, 'launchParameters')?.text.trim() ?? null,
  entitlementKey: child(au, 'entitlementKey')?.text.trim() ?? null,
})

/** What an au asks. */
export const askedOf = (au: Element, tell: Tell): Asked => ({
  moveOn: moveOnOf(au, tell),
  masteryScore: masteryScoreOf(au, tell),
})

/** An absolute IRI (RFC 3987): a scheme, and no space or bracket. */
export const isIri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)

/** The value of `moveOn`, NotApplicable when it is not said. */
const moveOnOf = (au: Element, tell: Tell): MoveOn =>
  oneOf(moveOns, attribute(au, 'moveOn') ?? 'NotApplicable', (what) => tell('moveOn unknown', au, what))

/** The value of `launchMethod`, AnyWindow when it is not said. */
const launchMethodOf = (au: Element, tell: Tell): LaunchMethod =>
  oneOf(launchMethods, attribute(au, 'launchMethod') ?? 'AnyWindow', (what) =>
    tell('launchMethod unknown', au, what),
  )

function oneOf<const T extends string>(
  all: readonly [T, ...T[]],
  said: string,
  no: (what: string) => unknown,
): T {
  const found = all.find((one) => one === said)
  if (!found) no(said)
  return found ?? all[0]
}

/** The score to reach, between 0 and 1 with four decimals at most. */
function masteryScoreOf(au: Element, tell: Tell): number | null {
  const said = attribute(au, 'masteryScore')
  if (said === undefined) return null
  const score = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(said) ? Number(said) : Number.NaN
  if (!(score >= 0 && score <= 1)) tell('masteryScore out of bounds', au, said)
  else if (/\.\d{4}\d*[1-9]/.test(said)) tell('masteryScore too precise', au, said)
  return score
}

export function activityTypeOf(au: Element, tell: Tell): string | null {
  const said = attribute(au, 'activityType') || null
  if (said && !isIri(said)) tell('activityType is not an IRI', au, said)
  return said
}

const LAUNCH = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']
const INSIDE = 'https://package.invalid/'

/**
 * Where an au begins: a member of the package, from its root, or a whole address elsewhere.
 * @param paths members of the ZIP, undefined when there is none.
 */
function urlOf(au: Element, paths: ReadonlySet<string> | undefined, tell: Tell): string {
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
