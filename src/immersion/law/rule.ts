import type { Day } from '#platform/time'
import type { Question, RuleKey } from './question.ts'
import type { Doubt } from './readings.ts'

/** What a rule finds; `doubts` are the readings without which it would find the contrary. */
export type Finding = { broken: boolean; doubts: readonly Doubt[] }

/** A rule of the ledger, in force from a day to a day: it never breaks what was decided on another. */
export type Rule = {
  key: RuleKey
  article: string
  from: Day
  to?: Day
  find: (question: Question) => Finding
  /** why it refuses, in one French sentence */
  say: (question: Question) => string
}

export const kept = (...doubts: Doubt[]): Finding => ({ broken: false, doubts })
export const broken = (...doubts: Doubt[]): Finding => ({ broken: true, doubts })
export const brokenIf = (is: boolean): Finding => ({ broken: is, doubts: [] })
