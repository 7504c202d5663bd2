import type { Activity } from '../activity.ts'

export type HandInFaults = Record<string, string | undefined>

export type HandIn = {
  activity: Activity
  /** The id of the work to be, so that the form sent twice is one work. */
  act: string
  words: string
  answers: number[]
  kept?: string | null
  errors?: HandInFaults
  refusal?: string | undefined
}
