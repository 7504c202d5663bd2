import type { Obligation } from '#actions'
import type { Activity, Sequence } from '../activity.ts'

export type Programme = {
  sequences: Sequence[]
  activities: Activity[]
  obligation: Obligation | undefined
  /** The id of the sequence to show open. */
  opened: string
}
