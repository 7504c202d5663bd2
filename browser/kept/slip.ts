/** What says which pages are kept here: written last, so that what it names is here. */
export const SLIP = '/_slip'
/** What hour it is, by our clock (the worker reads it): the hour we gave, and what the clock of this device said then. */
const HOUR = '/_hour'

/** A day: when it is over, by our clock, and the print of each of its pages by address. */
export type SlipDay = { day: string; ends: number; pages: Record<string, string> }

export type Slip = {
  print: string
  /** Where its owner goes when they open the site without network. */
  home: string
  /** Shown for a page that is not here. */
  fallback: string
  /** By the clock of this device. */
  brought: number
  days: SlipDay[]
  /** Parts that pages share, by name. */
  common: Record<string, string>
  files: string[]
}

/** Where a text stands: the same one for all the pages that say the same. */
export const textAt = (print: string): string => `/_text/${print}`

export async function readSlip(cache: Cache): Promise<Slip | undefined> {
  const kept: Slip | undefined = await (await cache.match(SLIP))?.json()
  return kept?.days ? kept : undefined // those written by scripts from before are written again
}

export const writeSlip = (cache: Cache, slip: Slip): Promise<void> =>
  cache.put(SLIP, new Response(JSON.stringify(slip)))

/** Our hour, as we have just said it. */
export const writeHour = (cache: Cache, ours: number, wall = Date.now()): Promise<void> =>
  cache.put(HOUR, new Response(JSON.stringify({ ours, wall })))

/** The clock of this device was moved: what it said when we gave the hour is moved with it. */
export async function moveHour(cache: Cache, by: number): Promise<void> {
  const book: { ours: number; wall: number } | undefined = await (await cache.match(HOUR))?.json()
  if (book) await writeHour(cache, book.ours, book.wall + by)
}

/** All that a slip names. */
export function namedBy({ days, files }: Slip): Set<string> {
  const prints = days.reduce<string[]>(
    (all, { pages }) => all.concat(Object.keys(pages).map((at) => pages[at] ?? '')),
    [],
  )
  return new Set([SLIP, HOUR, ...files, ...prints.map(textAt)].map((at) => new URL(at, location.href).href))
}

/** True when every page and every file that the slip names is here. */
export async function isWhole(cache: Cache, slip: Slip): Promise<boolean> {
  const here = new Set((await cache.keys()).map(({ url }) => url))
  return Array.from(namedBy(slip)).every((url) => here.has(url))
}

export const asPage = (html: string): Response =>
  new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
