import type { LaunchRefusal } from './open-launch.ts'

/** What is said around a course: by its bar, when it is over, and when it cannot begin. A script in the package says it. */
export const french = {
  listen: 'Écouter',
  silence: 'Silence',
  stop: 'Arrêter',
  finish: 'Terminer',
  openElsewhere: 'Ce cours est ouvert ailleurs. Revenez à Beffroi.',
  one: '1 envoi en attente. Ça partira avec le réseau.',
  many: '{n} envois en attente. Ça partira avec le réseau.',
  seeYouSoon: 'À bientôt',
  leaving: 'Vos réponses partent. Gardez cette page ouverte un instant.',
  saved: 'C’est enregistré',
  mayClose: 'Vous pouvez fermer cette page.',
  myDay: 'Ma journée',
  again: 'Réessayer',
  refused: {
    'not launched': [
      'Ce cours s’ouvre depuis votre journée, dans Beffroi.',
      'Allez-y, puis appuyez sur Commencer.',
    ],
    'opened already': [
      'Cette page a déjà servi.',
      'Revenez à votre journée, puis rouvrez le cours.',
      'Vos réponses sont gardées.',
    ],
    'no network': ['Le réseau ne répond pas.', 'Quand il revient, appuyez sur Réessayer.'],
    'store refuses': ['Le cours n’a pas pu s’ouvrir.', 'Revenez à votre journée, puis essayez encore.'],
  } satisfies Record<LaunchRefusal, string[]>,
}

export type AuSentences = typeof french
