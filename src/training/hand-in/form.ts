import { randomUUID } from 'node:crypto'
import type { Activity } from '../activity.ts'
import { wordsOf, type Work } from '../work.ts'

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

/** The form as it is first shown: the words of the work before stand there, to be changed. */
export const emptyForm = (activity: Activity, latest: Work | undefined): HandIn => ({
  activity,
  act: randomUUID(),
  words: (latest && wordsOf(latest.content)) ?? '',
  answers: [],
})
