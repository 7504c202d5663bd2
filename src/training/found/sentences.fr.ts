import type { WaiverReason } from './found.ts'

/** What the program found of a work by itself, as trainees, trainers and auditors read it. */
export const french = {
  workAccepted: 'Travail lu et accepté',
  quizPassed: (right: number, of: number) => `Questionnaire réussi : ${right} sur ${of}`,
  quizMissed: (right: number, of: number) => `${right} sur ${of}. Recommencez quand vous voulez.`,
  coursePassed: (percent: string) => `Cours réussi : ${percent}`,
  courseFollowed: 'Cours suivi jusqu’au bout',
  lessAPart: (followed: string) => `${followed}, moins une partie.`,
  waived: (why: string) => `Dispense : ${why}`,
  /** Why somebody need not follow a part. */
  reasons: {
    'Tested Out': 'La personne a montré qu’elle savait déjà',
    'Equivalent AU': 'Elle a suivi une partie équivalente de ce cours',
    'Equivalent Outside Activity': 'Elle a fait un travail équivalent ailleurs',
    Administrative: 'Autre raison',
  } satisfies Record<WaiverReason, string>,
}

export type FoundSentences = typeof french
