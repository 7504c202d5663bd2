import type { GroupId } from '#actions'
import { cast, type PersonId } from '#people'
import type { Day } from '#platform/time'
import { asId, type Naming } from '#platform/id'
import type { Decision, Phase } from '../clea/evaluation.ts'
import { clea2018 } from '../clea/framework-clea-2018.ts'
import type { EvaluationId } from '../ids.ts'

export const mathieu = cast.find((one) => one.id === 'mathieu')

/** 'v' validated, 'n' not yet, '-' not evaluated: one letter a domain. */
const words: Record<string, Decision> = { v: 'validated', n: 'not yet', '-': 'not evaluated' }

/** One letter a domain: the lines that the evaluator signed about somebody that day. */
export function evaluated(groupId: GroupId, personId: PersonId, phase: Phase, on: Day, letters: string) {
  const evaluatorId = mathieu?.personId ?? asId<PersonId>('')
  const evaluatorName = `${mathieu?.givenName} ${mathieu?.familyName}`
  return letters.split('').map((letter, i) => ({
    id: seededId<EvaluationId>(groupId, personId, phase, i + 1),
    groupId,
    frameworkId: clea2018.id,
    personId,
    domain: i + 1,
    phase,
    decision: words[letter] ?? 'not evaluated',
    evaluatedOn: on,
    evaluatorName,
    evaluatorId,
    origin: 'signed' as const,
    why: null,
    writtenBy: evaluatorId,
    writtenAt: new Date(`${on}T15:30:00Z`),
  }))
}

/** Ids that never change, so that links to them stay good: the end of the person's, the group's, the phase, the domain. */
export const seededId: Naming<[groupId: GroupId, personId: PersonId, phase: Phase, domain: number]> = (
  groupId,
  personId,
  phase,
  domain,
) =>
  asId(
    `00000000-0000-8000-8${groupId.slice(-1)}${phase === 'final' ? 'f' : '1'}${domain}-${personId.slice(0, 6)}${personId.slice(-6)}`,
  )
