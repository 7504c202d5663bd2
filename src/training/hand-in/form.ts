import { randomUUID } from 'node:crypto'
import { field } from '#platform/web'
import type { Activity } from '../activity.ts'
import { deviceFields } from '../phone/door.ts'
import { wordsOf, type Work } from '../work.ts'
import type { HandInSentences } from './sentences.fr.ts'

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

/** What the form sends, its answers apart: the quiz says how many there are. */
export const handInForm = (say: HandInSentences) =>
  field.form({
    ...deviceFields,
    act: field.id(say.fromItsPage),
    words: field.optionalText(5000),
    kept: field.optionalId(),
  })

/** The rank of the answer that was pressed; -1 when none was. */
export const asAnswer = (typed: unknown): number =>
  typeof typed === 'string' && /^\d+$/.test(typed) ? Number(typed) : -1
