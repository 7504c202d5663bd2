import type { WhyNot } from './why-not.ts'

/** One message to one recipient. A paper letter is printed by a person, from the page that announced it. */
export type Letter = {
  channel: 'email' | 'sms' | 'paper'
  recipient: string
  subject: string
  body: string
  secret?: boolean
  /** What it was written for: a letter is written once under a key, and `fatesOf` says what became of it. */
  key?: string
}

/** A letter with what became of it. */
export type KeptLetter = Letter & {
  id: number
  writtenAt: Date
  sentAt: Date | null
  refused: WhyNot | null
}

/** What became of a letter: it waits while both are null. */
export type LetterFate = { sentAt: Date | null; refused: WhyNot | null }
