import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { EvaluationId } from '../ids.ts'

export const decisions = ['validated', 'not yet', 'not evaluated'] as const
export type Decision = (typeof decisions)[number]

export const decisionWords: Record<Decision, string> = {
  validated: 'Validé',
  'not yet': 'Pas encore',
  'not evaluated': 'Non évalué',
}

/** Before the training, and after it. */
export const phases = ['initial', 'final'] as const
export type Phase = (typeof phases)[number]

export const phaseWords: Record<Phase, string> = {
  initial: 'Évaluation préalable',
  final: 'Évaluation finale',
}

/** One signed line of the evaluating body. */
export type Evaluation = {
  id: EvaluationId
  personId: PersonId
  domain: number
  phase: Phase
  decision: Decision
  evaluatedOn: Day | null
  evaluatorName: string
  evaluatorId: PersonId | null
  origin: 'signed' | 'imported' | 'corrected' | 'answered'
  why: string | null
  /** True once another line took its place: it stays readable and no longer counts. */
  replaced: boolean
}

/** The phase of an evaluation made that day: before the group starts it is the prior one, which says what is to be learnt. */
export const phaseOn = (group: { startsOn: Day }, on: Day): Phase =>
  on < group.startsOn ? 'initial' : 'final'

const spellings: [RegExp, Decision][] = [
  [/^(validee?|valide|v|acquise?|oui)$/, 'validated'],
  [/^(pas encore( validee?)?|non validee?|nv|non acquise?|en cours|a revoir)$/, 'not yet'],
  [/^(non evaluee?|pas evaluee?|ne|abs(ente?)?)$/, 'not evaluated'],
]

/** The decision that people mean by 'VALIDE', 'pas encore', 'NE'…; undefined when it cannot be told. */
export function readDecision(text: string): Decision | undefined {
  const word = fold(text)
  return spellings.find(([pattern]) => pattern.test(word))?.[1]
}
