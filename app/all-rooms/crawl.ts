import { listedPages, plainPattern } from '../listed.ts'

const PRESSES = 4
/** Of pages that look alike, as many as it takes to meet what one of them alone leads to. */
const OF_A_KIND = 14

const patterns = listedPages
  .map(({ pattern }) => plainPattern(pattern))
  .toSorted((one, other) => one.split(':').length - other.split(':').length)
  .map((pattern) => ({ pattern, fits: new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/?]+')}$`) }))
const kindOf = (path: string) => patterns.find(({ fits }) => fits.test(path))?.pattern ?? path

/** Where the links of a page lead, and its searches. */
const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/<(a|form)\s[^>]*>/g)]
    .filter(([tag, name]) => name === 'a' || tag.includes('method="get"'))
    .map(([tag]) => /\s(?:href|action)="([^"]+)"/.exec(tag)?.[1] ?? '')
    .map((href) => href.replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((href) => href.startsWith('/') && !href.startsWith('//'))

/** Where a label or a link would lead to the wrong part. */
function idsTwice(html: string): string[] {
  const ids = [...html.matchAll(/<\w[^>]*\sid="([^"]+)"/g)].map(([, id = '']) => id)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}

type Visitor = { get: (href: string) => Promise<{ status: number; text: string; location: string | null }> }
type Crawled = { reached: Set<string>; broken: string[]; twice: string[] }

/** Follows the links of a reader from their home: the pages that they reach, the links that lead to nothing, and the names that two parts of a page have. */
export async function crawl(visitor: Visitor): Promise<Crawled> {
  const reached = new Set<string>()
  const broken: string[] = []
  const twice: string[] = []
  const seen = new Set<string>(['/'])
  const ofKind = new Map<string, number>()
  let level = [{ href: '/', from: '' }]
  for (let presses = 0; presses <= PRESSES && level.length > 0; presses += 1) {
    const next: { href: string; from: string }[] = []
    for (const { href, from } of level) {
      const [path = ''] = href.split('?')
      const kind = kindOf(path)
      const met = ofKind.get(kind) ?? 0
      if (met >= OF_A_KIND) continue
      ofKind.set(kind, met + 1)
      const answer = await visitor.get(href)
      if (answer.status >= 400) broken.push(`${from} → ${href}: ${answer.status}`)
      reached.add(kind)
      twice.push(...idsTwice(answer.text).map((id) => `${href} #${id}`))
      const onward = answer.location
        ? [answer.location.replace(/^https?:\/\/[^/]+/, '')]
        : hrefsIn(answer.text)
      for (const one of onward) {
        if (seen.has(one)) continue
        seen.add(one)
        next.push({ href: one, from: href })
      }
    }
    level = next
  }
  return { reached, broken, twice }
}
