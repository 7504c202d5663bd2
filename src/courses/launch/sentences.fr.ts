import type { AuState } from '../words.ts'
import type { LaunchRefusal } from './launch-au.ts'

/** The page around a course, for who follows it. */
export const french = {
  held: 'C’est fini',
  heldText: 'La personne qui vous forme regarde votre travail. Le temps compte quand elle l’a validé.',
  validated: 'C’est validé',
  goOn: 'Continuer',
  contents: 'Ce que contient le cours',
  opens: 'Le cours s’ouvre',
  open: 'Ouvrir le cours',
  verbs: {
    'not begun': 'Commencer',
    begun: 'Continuer',
    failed: 'Recommencer',
    done: 'Revoir',
    waived: 'Revoir',
  } satisfies Record<AuState, string>,
  states: {
    'not begun': 'À faire',
    begun: 'Commencé',
    failed: 'À refaire',
    done: 'Fait',
    waived: 'Pas à faire',
  } satisfies Record<AuState, string>,
  seenAgain: 'Vous avez revu cette partie',
  bravo: 'Bravo, c’est validé.',
  score: (score: string) => `Votre score : ${score}.`,
  notYet: 'Pas encore réussi.',
  mayTryAgain: 'Vous pouvez recommencer.',
  needed: (score: string) => `Il faut ${score}. Vous pouvez recommencer.`,
  notOpened: 'Le cours ne s’est pas ouvert.',
  tryAgain: 'Réessayez, ou demandez de l’aide.',
  kept: 'C’est gardé.',
  whenYouWant: 'Continuez quand vous voulez.',
  refused: {
    'no course here': 'Ce cours n’est plus là. Revenez à votre travail.',
    'not a trainee': 'Ce cours est pour un autre groupe.',
    'no such part': 'Cette partie n’est plus là. Choisissez-en une autre.',
  } satisfies Record<LaunchRefusal, string>,
  /** A course, as it may stand in the portfolio of who followed it. */
  followed: 'Cours suivi jusqu’au bout',
}

export type LaunchSentences = typeof french
