import { typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { ceilingRules } from './ceiling-rules.ts'
import { cddiRules } from './cddi-rules.ts'
import { clockRules } from './clock-rules.ts'
import { contentRules } from './content-rules.ts'
import { dateRules } from './date-rules.ts'
import { hourRules } from './hour-rules.ts'
import { prescriberRulesOf } from './prescriber-rules.ts'
import type { Question, RuleKey } from './question.ts'
import { readings, type Doubt } from './readings.ts'
import { renewalRules } from './renewal-rules.ts'
import type { Finding, Rule } from './rule.ts'
import { signatureRules } from './signature-rules.ts'

const ledgerWith = (prescribers: 2018 | 2020): readonly Rule[] => [
  ...contentRules,
  ...prescriberRulesOf(prescribers),
  ...signatureRules,
  ...dateRules,
  ...renewalRules,
  ...ceilingRules,
  ...cddiRules,
  ...hourRules,
]

/** The ledger, in the order in which it is asked: the first rule broken is the answer. */
export const ledger: readonly Rule[] = ledgerWith(2018)
/** The same with the list of prescribers of 2020, and the hours of the clock: what our own conventions are held to. */
export const ledgerOfToday: readonly Rule[] = [...ledgerWith(2020), ...clockRules]

/** What the law answers; `doubts` are the readings that it leans on, `sentence` is French. */
export type Verdict = Accepted | Refusing

type Accepted = { verdict: 'accepted'; sentence: string; doubts: readonly Doubt[] }

/** What one rule answers to what it refuses. */
export type Refusing = {
  verdict: 'refused'
  rule: RuleKey
  article: string
  sentence: string
  doubts: readonly Doubt[]
}

/** Asks the rules that were in force on the day of the decision (else on the first day) whether this immersion may be. */
export function judgeImmersion(question: Question, rules: readonly Rule[] = ledger): Verdict {
  const doubts = new Set<Doubt>()
  for (const rule of inForce(question, rules)) {
    const found = rule.find(question)
    if (found.broken) return refusing(rule, question, found)
    for (const doubt of found.doubts) doubts.add(doubt)
  }
  return { verdict: 'accepted', sentence: typo(nothingAgainst([...doubts])), doubts: [...doubts] }
}

/** Same, for who mends a form: every rule that refuses it, in the order of the ledger. */
export const allAgainst = (question: Question, rules: readonly Rule[] = ledger): Refusing[] =>
  inForce(question, rules).flatMap((rule) => {
    const found = rule.find(question)
    return found.broken ? [refusing(rule, question, found)] : []
  })

const refusing = (rule: Rule, question: Question, { doubts }: Finding): Refusing => ({
  verdict: 'refused',
  rule: rule.key,
  article: rule.article,
  sentence: typo(`${rule.say(question)} (${rule.article}).`),
  doubts,
})

function nothingAgainst(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return 'Rien ne s’oppose à cette immersion.'
  return `Rien ne s’oppose à cette immersion, comme nous lisons la loi. ${doubts.map((doubt) => readings[doubt].kept).join(' ')}`
}

const inForce = ({ decidedOn, convention }: Question, rules: readonly Rule[]): Rule[] =>
  rules.filter((rule) => isInForce(rule, decidedOn ?? convention.start))

const isInForce = ({ from, to }: Rule, on: Day): boolean => from <= on && (to === undefined || on <= to)
