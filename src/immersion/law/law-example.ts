import { test } from 'node:test'
import assert from 'node:assert/strict'
import { dayOf } from '#platform/time'
import { judgeImmersion, ledger } from './judge-immersion.ts'
import type { LawConvention, PastConvention, Question } from './question.ts'
import type { Rule } from './rule.ts'

export const [host, otherHost, samePlaceElsewhere] = ['00002000800017', '00002065100014', '00002000800025']

/** An immersion of Amel to discover, from a day to a day. */
export const from = (
  start: string,
  end: string,
  more: Partial<PastConvention> = {},
): LawConvention & PastConvention => ({
  person: 'amel',
  host,
  object: 'discover',
  objectives: 'G1',
  start: dayOf(start),
  end: dayOf(end),
  ...more,
})

/** What the law answers in one word: `accepted` or the rule, and a `?` behind what leans on a reading. */
function answerTo(question: Partial<Question>, rules: readonly Rule[]): string {
  const convention = from('2027-03-01', '2027-03-12')
  const found = judgeImmersion({ convention, history: [], ...question }, rules)
  return `${found.verdict === 'refused' ? found.rule : found.verdict}${found.doubts.length > 0 ? '?' : ''}`
}

export type Line = readonly [what: string, question: Partial<Question>, answer: string]

/** One test a line: what is asked, and the answer. */
export function asks(lines: readonly Line[], rules = ledger) {
  for (const [what, question, answer] of lines)
    test(what, () => assert.equal(answerTo(question, rules), answer))
}
