import { isPlain, jsonIn, type Plain } from '#platform/json'

/** What the player gives to a SCO before it opens, by the name of its window: it must be there at its first line. */
export type Given = {
  mark: 'scorm'
  learner: string
  entry: 'ab-initio' | 'resume' | ''
  mode: 'normal' | 'review' | 'browse'
  /** Between 0 and 1. */
  mastery?: number
  launchData?: string
  most?: string
  over?: string
  complete?: string
  /** What an earlier session kept, by the names of the data model. */
  kept: Plain
  /** True on the second page of a SCO that was begun on its first. */
  running?: boolean
}

/** What a SCO reached so far, as its runtime says it. */
export type Report = {
  mark: 'scorm'
  /** Its first word, each time it keeps something, and its last word. */
  when: 'begun' | 'kept' | 'finished'
  completion: string
  success: string
  score: Plain
  exit: string
  /** The whole data model, by name. */
  data: Plain
}

export function readGiven(name: string): Given | undefined {
  const said = jsonIn(name)
  // ours: the player writes it, and whatever else is not marked
  return isPlain(said) && said['mark'] === 'scorm' ? (said as Given) : undefined
}

export function readReport(message: unknown): Report | undefined {
  return isPlain(message) && message['mark'] === 'scorm' && typeof message['when'] === 'string'
    ? (message as Report)
    : undefined
}
