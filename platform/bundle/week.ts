import { createHash } from 'node:crypto'
import type { Day } from '#platform/time'
import { endsIn, type KeptDay, type KeptFile } from './kept-day.ts'
import { shareParts } from './share-parts.ts'

/** A day as it is told to a telephone: the print of each page that is not what it was the day before, null where it is gone. */
type ToldDay = { day: Day; ends_s: number; pages: Record<string, string | null> }

export type Week = {
  print: string
  days: ToldDay[]
  /** By print. */
  texts: Map<string, string>
  /** Parts that pages share, by name: `\u0001name\u0001` stands for one in a text. */
  common: Record<string, string>
  files: KeptFile[]
}

/** A week never takes more of a telephone: its last days stay away. */
const MOST_BYTES = 30_000_000

/** Lays days as a telephone keeps them: each text once, however many days show it. */
export function layWeek(days: readonly KeptDay[], patterns: readonly RegExp[], now: Date): Week {
  const { take, shared } = shareParts(patterns)
  const texts = new Map<string, string>()
  const files = new Map<string, KeptFile>()
  const told: ToldDay[] = []
  let before: Record<string, string> = {}
  for (const { day, pages, files: asked = [] } of fitting(days)) {
    const prints: Record<string, string> = {}
    for (const [at, html] of Object.entries(pages)) {
      const text = take(html)
      const print = printOf(text)
      prints[at] = print
      texts.set(print, text)
    }
    told.push({ day, ends_s: endsIn(day, now), pages: changed(before, prints) })
    before = prints
    for (const file of asked) files.set(file.at, file)
  }
  const { parts, print } = shared()
  const said = told.map(({ day, pages }) => [day, pages])
  return {
    print: printOf(JSON.stringify([said, [...files.keys()], print])),
    days: told,
    texts,
    common: parts,
    files: [...files.values()],
  }
}

/** A name for a text: two texts do not have the same one. */
const printOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 10)

function changed(before: Record<string, string>, now: Record<string, string>): ToldDay['pages'] {
  const gone = Object.keys(before).filter((at) => !(at in now))
  const come = Object.entries(now).filter(([at, print]) => before[at] !== print)
  return Object.fromEntries([...come, ...gone.map((at) => [at, null] as const)])
}

/** The days whose pages and files hold on a telephone; today always does. */
function fitting(days: readonly KeptDay[]): readonly KeptDay[] {
  const counted = new Set<string>()
  let bytes = 0
  const tooMuch = days.findIndex(({ pages, files = [] }) => {
    for (const [name, size] of sizesOf(pages, files)) if (!counted.has(name)) bytes += size
    for (const [name] of sizesOf(pages, files)) counted.add(name)
    return bytes > MOST_BYTES
  })
  return tooMuch > 0 ? days.slice(0, tooMuch) : tooMuch === 0 ? days.slice(0, 1) : days
}

const sizesOf = (pages: Record<string, string>, files: readonly KeptFile[]): [string, number][] => [
  ...Object.values(pages).map((html): [string, number] => [html, html.length]),
  ...files.map(({ at, bytes }): [string, number] => [at, bytes]),
]
