import type { Day } from '#platform/time'
import type { Figures } from './figures.ts'
import type { Reason } from './read-figures.ts'

export type MonthFigures = {
  month: Day
  all: Figures
  days: { day: Day; figures: Figures }[]
  reasons: Reason[]
  refusedSlots: { why: string; wishes: number }[]
}
