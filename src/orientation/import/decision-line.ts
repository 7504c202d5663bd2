import { onlyNamed, type Identity } from '#people'
import { fold } from '#platform/i18n'
import { readBirthDate, readDay, sayDay, type BirthRefusal, type Line } from '#platform/imports'
import { type Reading } from '#platform/sheets'
import type { Day } from '#platform/time'
import { refuse } from '#platform/refusal'
import type { Decision } from '../decisions/door.ts'
import { readName } from '../read-name.ts'

export const decisionColumns = {
  familyName: { label: 'Nom', spellings: ['Nom de famille', 'Nom de naissance'] },
  givenName: { label: 'Prénom', spellings: ['Prénoms'], wanted: true },
  fullName: { label: 'Nom et prénom', spellings: ['Nom prénom', 'Candidat', 'Personne'] },
  birthDate: { label: 'Date de naissance', spellings: ['Né(e) le', 'Naissance', 'DDN'], says: sayDay },
  decision: {
    label: 'Décision',
    spellings: ['Décision de la commission', 'Avis', 'Résultat'],
    required: true,
  },
  why: { label: 'Motif', spellings: ['Raison', 'Commentaire', 'Observations'], wanted: true },
  decidedOn: {
    label: 'Date de la commission',
    spellings: ['Date', 'Commission du', 'Date de décision'],
    says: sayDay,
  },
}

/** What a commission's list says of a person; an admission has no group yet. */
export type ListedDecision = { kind: 'admit' } | Exclude<Decision, { kind: 'admit' }>

export type DecisionLine = { who: Identity; decision: ListedDecision; decidedOn: Day }

export type DecisionRefusal =
  | 'no name'
  | Exclude<BirthRefusal, 'empty'>
  | 'unreadable decision'
  | 'reason missing'
  | 'unreadable day'

/** Reads a line of a commission's list. A refusal without a reason is not one: the referent must be able to read why. */
export function readDecisionLine(line: Line, today: Day): Reading<DecisionLine, DecisionRefusal> {
  const cell = (key: keyof typeof decisionColumns) => (line.cells[key] ?? '').trim()
  const name = readName({
    familyName: cell('familyName'),
    givenName: cell('givenName'),
    fullName: cell('fullName'),
  })
  if (!name) return refuse('no name')
  const birth = readBirthDate(cell('birthDate'), today)
  if (!birth.ok && birth.refusal !== 'empty') return refuse(birth.refusal)
  const on = readDay(cell('decidedOn'), today)
  if (!on.ok && on.refusal !== 'empty') return refuse('unreadable day')
  const decision = readDecision(cell('decision'), cell('why') || null)
  if (typeof decision === 'string') return refuse(decision)
  const who = { ...onlyNamed(name.givenName, name.familyName), birthDate: birth.ok ? birth.value : null }
  const decidedOn = on.ok && on.value <= today ? on.value : today
  return { ok: true, value: { who, decision, decidedOn } }
}

/** The words that commissions write, in any gender, capitals or accents. */
export function readDecision(
  said: string,
  why: string | null,
): ListedDecision | 'unreadable decision' | 'reason missing' {
  const words = fold(said)
  const is = (pattern: RegExp) => pattern.test(words)
  if (is(/^(non|pas) (retenu|admis)|^refus|^avis defavorable/))
    return why ? { kind: 'refuse', why } : 'reason missing'
  if (is(/attente/)) return { kind: 'wait', why }
  if (is(/^absen/)) return { kind: 'withdraw', withdrawal: 'absent', why }
  if (is(/emploi|travail|embauch/)) return { kind: 'withdraw', withdrawal: 'found a job', why }
  if (is(/^abandon|^desist|^ne souhaite plus|^renonce/))
    return { kind: 'withdraw', withdrawal: 'gave up', why }
  if (is(/^(admis|retenu|accepte|oui|avis favorable)/)) return { kind: 'admit' }
  return 'unreadable decision'
}
