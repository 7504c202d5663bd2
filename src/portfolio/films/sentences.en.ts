import type { FilmSentences } from './sentences.fr.ts'

export const english = {
  tooLarge: 'This film is too heavy. Film for a shorter time.',
  notReceived: {
    'not a film': 'This file is not a film. Choose another one.',
    'too long': 'This film lasts more than ten minutes. Make a shorter one.',
    'not whole': 'The film did not arrive whole. Choose it once more.',
  },
  smaller: 'The film is made lighter',
  leaves: 'The film is leaving',
  arrived: 'The film has arrived',
  paused: 'The film is waiting',
  noNetwork: 'No network. The film will leave by itself.',
  pause: 'Pause',
  goOn: 'Go on',
  waits: 'A film is waiting on this phone.',
  resume: 'Take up this film',
  forget: 'Forget it',
  gesture: 'We see the gesture, not the face.',
  asked: 'Is somebody in the picture? Ask them first.',
} satisfies FilmSentences
