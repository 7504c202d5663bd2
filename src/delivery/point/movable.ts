import type { Day } from '#platform/time'
import type { Hub } from '../hub.ts'
import type { Point } from '../order.ts'

/** What has a point that somebody may move: a place of a hub, or the hub itself. */
export type Movable = {
  /** The page that it hangs from. */
  page: string
  /** Where that page stands in the bar of these pages. */
  here: 'lieux' | 'depot'
  name: string
  point: Point
  hub: Hub
  version: string
  /** Days whose rounds go there and are planned already: they do not follow by themselves. */
  plannedDays: Day[]
  keep: (point: Point, seen: string) => Promise<Kept>
}

/** What became of a point that somebody kept: what is said next, or why it was refused. */
export type Kept = { ok: true; said: string } | { ok: false; sentence: string; changed: boolean }
