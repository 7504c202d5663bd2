import { parisDay, writeClock, writeFullDay } from '#platform/time'
import type { State, Withdrawal } from './positioning.ts'
import type { Prescribing } from './prescriber.ts'
import type { SaidStep, StepKind } from './step.ts'
import type { UnreadCell } from './unread.ts'

export const stateWords = {
  positioned: 'Positionné·e',
  invited: 'Invité·e',
  interviewed: 'Entretien fait',
  waiting: 'Liste d’attente',
  admitted: 'Admis·e',
  refused: 'Non retenu·e',
  withdrawn: 'Retiré·e',
} satisfies Record<State, string>

export const withdrawalWords = {
  'found a job': 'A trouvé un emploi',
  absent: 'Absent·e à la réunion',
  'gave up': 'Ne souhaite plus venir',
  twice: 'Positionné·e deux fois',
  other: 'Autre raison',
} satisfies Record<Withdrawal, string>

const stepWords = {
  positioned: 'Positionné·e',
  'second prescriber': 'Proposé·e aussi',
  invited: 'Invité·e à une réunion',
  'answered yes': 'A répondu : je viens',
  'answered no': 'A répondu : je ne viens pas',
  came: 'Est venu·e à la réunion',
  absent: 'N’est pas venu·e à la réunion',
  interviewed: 'Entretien',
  waiting: 'Mis·e en liste d’attente',
  admitted: 'Admis·e',
  refused: 'Non retenu·e',
  withdrawn: 'Retiré·e',
  confirmed: 'Ligne vérifiée',
  'undone waiting': 'Mise en liste d’attente annulée',
  'undone admitted': 'Admission annulée',
  'undone refused': 'Refus annulé',
  'undone withdrawn': 'Retrait annulé',
} satisfies Record<StepKind, string>

const unreadWords = {
  phone: 'Téléphone illisible',
  email: 'Courriel illisible',
  'positioned on': 'Date de positionnement illisible',
  rsa: 'Allocataire RSA',
} satisfies Record<UnreadCell['field'], string>

/** A cell of a list that could not be read: which, and as it was written. */
export const unreadSentence = ({ field, cell }: UnreadCell): string => `${unreadWords[field]} : ${cell}`

/** What a prescriber says of somebody, then what could not be read in their list, a line each; null: nothing. */
export const saidBy = ({ comment, unread }: Pick<Prescribing, 'comment' | 'unread'>): string | null =>
  [comment, ...unread.map(unreadSentence)].filter(Boolean).join('\n') || null

/** When a meeting is: 'lundi 8 juin 2026 à 9 h 30'. */
export const writeMeeting = ({ startsAt }: { startsAt: Date }): string =>
  `${writeFullDay(parisDay(startsAt))} à ${writeClock(startsAt)}`

/** A step in words: what happened, and what goes with it. */
export function stepTitle(said: SaidStep): string {
  const { step } = said
  const besides = detailOf(said)
  if (!besides) return stepWords[step]
  const link =
    step === 'positioned' || step === 'second prescriber' ? ' par ' : step === 'invited' ? ', ' : '\u00A0: '
  return `${stepWords[step]}${link}${besides}`
}

function detailOf(said: SaidStep): string {
  const first =
    said.step === 'invited'
      ? said.meetingAt && writeMeeting({ startsAt: said.meetingAt })
      : said.step === 'withdrawn'
        ? said.withdrawal && withdrawalWords[said.withdrawal]
        : null
  return [first, said.words].filter(Boolean).join(', ')
}
