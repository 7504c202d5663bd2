import type { Kept, Announced } from './objects.ts'

/** What was answered to a key: the same again gets the same. */
export type Answered = { key: string; ask: string; status: number; body: unknown }

/** What requests change at the provider: written in one question at their end, or not at all. */
export type Changes = {
  objects: Map<string, Kept>
  /** Cents that come to an account, '' for the platform's, or leave it. */
  moved: Map<string, number>
  said: Announced[]
  answered: Answered[]
}
