import type { Reason } from '../attendance.ts'
import type { Half } from '../half-day.ts'
import type { PhoneRefusal } from './sign-on-phone.ts'

/** Signing for oneself, with a code, and one's own presences. */
export const french = {
  title: 'Émarger',
  heading: 'Je signe ma présence',
  now: 'La demi-journée de maintenant',
  nothingNow: 'Rien à signer maintenant',
  comeBack: 'Revenez quand la demi-journée commence.',
  signed: 'C’est signé',
  thanks: 'Merci, c’est signé',
  code: 'Le code de la salle',
  codeHint: 'Quatre chiffres, au tableau.',
  noCode: 'Écrivez les 4 chiffres du code.',
  here: 'Je suis là',
  notOpened: 'La feuille n’est pas encore ouverte',
  askTrainer: 'Demandez à la personne qui vous forme.',
  mine: 'Mes présences',
  all: 'Toutes mes présences',
  half: { morning: 'matin', afternoon: 'après-midi' } satisfies Record<Half, string>,
  toCheck: 'À vérifier',
  presence: 'Présence',
  absence: 'Absence',
  late: (minutes: string) => `Retard : ${minutes}`,
  noReason: 'Raison pas encore connue',
  reasons: {
    illness: 'Maladie',
    'sick child': 'Enfant malade',
    'medical appointment': 'Rendez-vous médical',
    appointment: 'Rendez-vous',
    transport: 'Transport',
    unexcused: 'Injustifiée',
    other: 'Autre raison',
  } satisfies Record<Reason, string>,
  refused: {
    'nothing to sign now': 'Il n’y a rien à signer maintenant.',
    'sheet not opened': 'C’est trop tôt : la feuille n’est pas ouverte. Demandez en classe.',
    'wrong code': 'Ce n’est pas le bon code : regardez dans la salle.',
    'too many tries': 'Trop d’essais. Attendez dix minutes, ou signez sur l’appareil de la salle.',
  } satisfies Record<PhoneRefusal, string>,
}

export type RollSentences = typeof french
