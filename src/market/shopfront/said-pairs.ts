import type { Range } from '../hours.ts'
import type { DayPart } from './said-tokens.ts'

/** An hour as it was said, with what stood before it ('to', ',', nothing); or a part of the day, whose hours follow. */
export type SaidTime = { link: string } & ({ minutes: number; part: null } | { minutes: null; part: DayPart })

const within: Record<DayPart, (range: Range) => boolean> = {
  morning: ({ to }) => to <= 840,
  afternoon: ({ from }) => from >= 720,
  evening: ({ from }) => from >= 1020,
}

/** From an hour to the next, each later than the one before, and in the part of the day that was said; undefined for anything else. */
export function pairsOf(times: readonly SaidTime[]): Range[] | undefined {
  const ranges: Range[] = []
  let part: DayPart | null = null
  let from: number | undefined
  for (const { minutes, link, part: said } of times) {
    if (minutes === null) {
      if (from !== undefined || part) return undefined
      part = said
    } else if (from === undefined) {
      const last = ranges.at(-1)
      if (last && (minutes < last.to || link === 'to')) return undefined
      from = minutes
    } else {
      const range: Range = { from, to: minutes }
      if (minutes <= from || !['to', '', '/'].includes(link)) return undefined
      if (part && !within[part](range)) return undefined
      ranges.push(range)
      from = undefined
      part = null
    }
  }
  return from === undefined && !part && ranges.length > 0 ? ranges : undefined
}
