import { isRule } from '../rule.ts'
import { refusalSentences } from './sentences.ts'

/** What another room says in French of its own rules; undefined for one that is not its. */
export type SayRule = (rule: string) => string | undefined

/** Why something was refused, in French; a rule that nobody knows any more stays as the API said it. */
export const frenchRule = (rule: string): string => (isRule(rule) ? refusalSentences[rule] : rule)
