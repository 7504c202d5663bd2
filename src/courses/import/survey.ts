import type { Surveyed } from '../package.ts'

const HOST = String.raw`(?:https?:)?\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24})(?=[/:"'?#\\)\s]|$)`

// Where a page goes and gets something by itself: a link that one presses is no call.
const calls = [
  String.raw`<(?:script|img|iframe|video|audio|source|embed|link)\s[^>]{0,400}?(?:src|href|poster)\s*=\s*["']?${HOST}`,
  String.raw`url\(\s*["']?${HOST}`,
  String.raw`@import\s+["']${HOST}`,
  String.raw`(?:fetch|importScripts|import|\.load)\s*\(\s*["'\`]${HOST}`,
  String.raw`\.open\s*\(\s*["'][A-Z]+["']\s*,\s*["'\`]${HOST}`,
  String.raw`(?:\.src|\burl)\s*[=:]\s*["'\`]${HOST}`,
].map((source) => new RegExp(source, 'gi'))

const KEEPS = /\b(?:localStorage|sessionStorage|indexedDB|serviceWorker\.register|document\.cookie)\b/
const FRAMES = /<(?:frameset|iframe)[\s>]/i

const MOST_HOSTS = 30
const MOST_MISSING = 10

/** Of a text of a package: what it needs of the place where it opens, and the sites that it calls by itself. */
export function surveyOf(text: string): Surveyed {
  const outside = calls.flatMap((call) => [...text.matchAll(call)].map(([, host = '']) => host.toLowerCase()))
  return {
    needs: [
      ...(KEEPS.test(text) ? (['storage'] as const) : []),
      ...(FRAMES.test(text) ? (['frames'] as const) : []),
    ],
    outside: [...new Set(outside)],
    missing: [],
  }
}

/** What is known of two texts together. */
export const bothSurveys = (a: Surveyed, b: Surveyed): Surveyed => ({
  needs: [...new Set([...a.needs, ...b.needs])].toSorted(),
  outside: [...new Set([...a.outside, ...b.outside])].toSorted().slice(0, MOST_HOSTS),
  missing: [...new Set([...a.missing, ...b.missing])].toSorted().slice(0, MOST_MISSING),
})

export const NOTHING: Surveyed = { needs: [], outside: [], missing: [] }
