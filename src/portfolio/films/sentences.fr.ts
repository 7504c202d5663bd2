import type { FilmRefusal } from '#platform/films'

/** What somebody reads while their film leaves. */
export const french = {
  tooLarge: 'Ce film est trop lourd. Filmez moins longtemps.',
  notReceived: {
    'not a film': 'Ce fichier n’est pas un film. Choisissez-en un autre.',
    'too long': 'Ce film dure plus de dix minutes. Faites-en un plus court.',
    'not whole': 'Le film n’est pas arrivé en entier. Choisissez-le encore une fois.',
  } satisfies Record<FilmRefusal | 'not whole', string>,
  smaller: 'Le film devient plus léger',
  leaves: 'Le film part',
  arrived: 'Le film est arrivé',
  paused: 'Le film attend',
  noNetwork: 'Pas de réseau. Le film repart tout seul.',
  pause: 'Faire une pause',
  goOn: 'Continuer',
  waits: 'Un film attend sur ce téléphone.',
  resume: 'Reprendre ce film',
  forget: 'L’oublier',
  gesture: 'On voit le geste, pas le visage.',
  asked: 'Quelqu’un est dans l’image ? Demandez-lui d’abord.',
}

export type FilmSentences = typeof french
