import { isRule } from '../rule.ts'
import { refusalSentences } from './sentences.ts'

/** Why something was refused, in French: a rule of ours, or a sentence that is French already. */
export const frenchRule = (rule: string): string => (isRule(rule) ? refusalSentences[rule] : rule)
