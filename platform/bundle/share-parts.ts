/** Stands around the name of a part that many pages share, where the part was: no page of ours holds this character. */
const MARK = '\u0001'

/** What changes at each reading without anything having changed: kept pages all get the first one found. */
const fresh = [/(\sdata-served=")([^"]*)/g, /(\sname="act" value=")([^"]*)/g]

/** Parts of pages by name; `print` tells those that are worth being sent for. */
export type Shared = { parts: Record<string, string>; print: string }

/**
 * Takes out of pages what each of them repeats, so that a page of which nothing else has changed is not sent again: what `patterns`
 * find, in two groups, what comes before the part and the part itself.
 */
export function shareParts(patterns: readonly RegExp[]): {
  take: (html: string) => string
  shared: () => Shared
} {
  const parts: Record<string, string> = {}
  const found = patterns.map(() => new Map<string, string>())
  const takeFresh = (html: string) =>
    fresh.reduce(
      (left, pattern, nth) =>
        left.replace(pattern, (_, before: string, part: string) => {
          parts[`f${nth}`] ??= part
          return `${before}${MARK}f${nth}${MARK}`
        }),
      html,
    )
  const nameOf = (part: string, nth: number): string => {
    const known = found[nth]?.get(part)
    const name = known ?? `${nth}.${found[nth]?.size ?? 0}`
    found[nth]?.set(part, name)
    parts[name] = part
    return `${MARK}${name}${MARK}`
  }
  return {
    take: (html) =>
      patterns.reduce(
        (left, pattern, nth) =>
          left.replace(pattern, (_, before: string, part: string) => `${before}${nameOf(part, nth)}`),
        takeFresh(html),
      ),
    shared: () => ({ parts, print: JSON.stringify(found.map((one) => [...one])) }),
  }
}
