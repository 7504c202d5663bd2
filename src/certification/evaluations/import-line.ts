import type { Group } from '#actions'
import { readDay, type Column, type Line, type Outcome } from '#platform/imports'
import { writeName } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { FoundTrainee, NamedPerson } from '#training'
import { isPossibleDay } from '#platform/web'
import type { PersonId } from '#people'
import { domainOf, phaseOn, readDecision, type Decision, type Framework, type Phase } from '../clea/door.ts'
import type { NamedEvaluator } from './find-evaluator.ts'

export type CleaKey =
  | 'familyName'
  | 'givenName'
  | 'birthDate'
  | 'domain'
  | 'decision'
  | 'evaluatedOn'
  | 'evaluator'

export const cleaColumns = {
  familyName: { label: 'Nom', spellings: ['Nom de famille', 'Nom de naissance'], required: true },
  givenName: { label: 'Prénom', spellings: ['Prénoms'], required: true },
  birthDate: { label: 'Né(e) le', spellings: ['Date de naissance', 'Naissance', 'DDN'] },
  domain: {
    label: 'Domaine',
    spellings: ['N° domaine', 'Numéro de domaine', 'Domaine Cléa'],
    required: true,
  },
  decision: { label: 'Résultat', spellings: ['Décision', 'Validation', 'Avis'], required: true },
  evaluatedOn: {
    label: 'Date d’évaluation',
    spellings: ['Date de l’évaluation', 'Évalué le', 'Date'],
    required: true,
  },
  evaluator: { label: 'Évaluateur', spellings: ['Évaluatrice', 'Évaluateur·rice', 'Évalué par'] },
} satisfies Record<CleaKey, Column>

/** A line that was understood. */
export type CleaLine = {
  number: number
  label: string
  personId: PersonId
  domain: number
  phase: Phase
  decision: Decision
  evaluatedOn: Day | null
  evaluatorName: string
  evaluatorId: PersonId | null
}

export type CleaReading = {
  group: Group
  framework: Framework
  today: Day
  find: (named: NamedPerson) => Promise<FoundTrainee>
  evaluator: (name: string) => NamedEvaluator
}

type Read = { ok: true; line: CleaLine } | { ok: false; answer: Outcome }

/** Understands one line, or refuses it with the sentence that says what to mend. */
export async function readCleaLine(
  { line: number, cells, wrongWidth }: Line,
  reading: CleaReading,
): Promise<Read> {
  const cell = (key: CleaKey) => cells[key] ?? ''
  const label = `${writeName(cell('familyName'))} ${writeName(cell('givenName'))}`.trim()
  const refuse = (why: string, what: Outcome['what'] = 'refused'): Read => ({
    ok: false,
    answer: { line: number, label, what, why },
  })
  if (wrongWidth)
    return refuse('Cette ligne n’a pas autant de cases que les titres : une valeur a pu glisser.')
  const named = { familyName: cell('familyName'), givenName: cell('givenName'), birthDate: cell('birthDate') }
  const found = await reading.find(named)
  if (!found.ok) return refuse(found.why, found.what)
  const domain = domainOf(reading.framework, Number(/^\D*(\d+)\s*$/.exec(cell('domain'))?.[1]))
  if (!domain) return refuse(`« ${cell('domain')} » n’est pas un domaine du référentiel.`)
  const decision = readDecision(cell('decision'))
  if (!decision) return refuse(`Le résultat « ${cell('decision')} » n’est pas compris.`)
  const date = readDay(cell('evaluatedOn'), reading.today)
  if (date.ok ? !isPossibleDay(date.value) : date.refusal !== 'empty')
    return refuse(`La date « ${cell('evaluatedOn')} » n’existe pas.`)
  if (!date.ok && decision !== 'not evaluated') return refuse('La date d’évaluation manque.')
  const evaluatedOn = date.ok ? date.value : null
  if (evaluatedOn && evaluatedOn > reading.today) return refuse('La date d’évaluation est à venir.')
  const evaluator = reading.evaluator(cell('evaluator'))
  if (evaluator.trainsGroup)
    return refuse(`${evaluator.name} forme ce groupe : la même personne ne peut pas évaluer.`)
  return {
    ok: true,
    line: {
      number,
      label: `${label}, domaine ${domain.number}`,
      personId: found.personId,
      domain: domain.number,
      phase: evaluatedOn ? phaseOn(reading.group, evaluatedOn) : 'final',
      decision,
      evaluatedOn,
      evaluatorName: cell('evaluator'),
      evaluatorId: evaluator.personId,
    },
  }
}
