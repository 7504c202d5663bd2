import { addressOfPage, type Ask } from '#platform/web'
import type { KeptDay } from './kept-day.ts'
import { layWeek } from './week.ts'

/** What a room keeps on the telephone of somebody. */
export type Bundle = {
  /** Whose telephone it is for. */
  owner: string
  /** Where this person goes when they open the site without network. */
  home: string
  /** Today first. A page that is not in a day does not stand on that day. */
  days: readonly KeptDay[]
  /** What many pages repeat and that changes more often than they do: what comes before it, and itself, in two groups. */
  shared?: readonly RegExp[]
  /** Doors not to be read any more, and in how many seconds. */
  ended?: readonly { door: string; in_s: number }[]
}

/**
 * Answers a telephone that will have no network: the pages of the coming days, whole or not at all. It says in `connu` the print of what
 * it keeps, and in `x-known` the prints of the texts it has: only the others come. A telephone that says none, with scripts from before,
 * is given the pages of today, and drops them at the end of it (`lasts_s`). `at` is our hour.
 */
export function answerBundle(
  c: Ask,
  { owner, home, days: composed, shared = [], ended = [] }: Bundle,
): Response {
  const now = c.var.now
  const days = composed.map((one) => ({ ...one, pages: comingBack(c, one.pages) }))
  const { print, texts, ...week } = layWeek(days, shared, now)
  const isKnown = c.req.query('connu') === print
  const known = c.req.header('x-known')?.split(' ')
  const common = { owner, at: now.getTime(), print, lasts_s: week.days[0]?.ends_s ?? 0, ended }
  c.header('cache-control', 'no-store')
  if (isKnown) return c.json({ ...common, pages: null })
  if (!known) return c.json({ ...common, pages: days[0]?.pages ?? {} })
  const missing = [...texts].filter(([one]) => !known.includes(one))
  return c.json({ ...common, pages: null, week: { home, ...week, texts: Object.fromEntries(missing) } })
}

/** The link to another language leads back to the page where it stands, not to what brought it. */
function comingBack(c: Ask, pages: KeptDay['pages']): KeptDay['pages'] {
  const toChoice = (address: string) => `/langue?vers=${encodeURIComponent(address)}"`
  return Object.fromEntries(
    Object.entries(pages).map(([at, html]) => [
      at,
      html.replaceAll(toChoice(addressOfPage(c)), toChoice(at)),
    ]),
  )
}
