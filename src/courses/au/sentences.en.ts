import type { AuSentences } from './sentences.fr.ts'

export const english = {
  listen: 'Listen',
  silence: 'Silence',
  stop: 'Stop',
  finish: 'Finish',
  openElsewhere: 'This course is open somewhere else. Go back to Beffroi.',
  one: '1 item waiting. It will leave once there is a network.',
  many: '{n} items waiting. They will leave once there is a network.',
  seeYouSoon: 'See you soon',
  leaving: 'Your answers are leaving. Keep this page open for a moment.',
  saved: 'It is saved',
  mayClose: 'You can close this page.',
  myDay: 'My day',
  again: 'Try again',
  refused: {
    'not launched': ['This course opens from your day, in Beffroi.', 'Go there, then press Begin.'],
    'opened already': [
      'This page has been used already.',
      'Go back to your day, then open the course again.',
      'Your answers are kept.',
    ],
    'no network': ['The network does not answer.', 'Once it is back, press Try again.'],
    'store refuses': ['The course could not be opened.', 'Go back to your day, then try once more.'],
  },
} satisfies AuSentences
