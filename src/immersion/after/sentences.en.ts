import { ended } from '#platform/languages'
import type { AfterSentences } from './sentences.fr.ts'

export const english = {
  subject: 'Where are you now? Three taps are enough',
  told: (host) => `after your time at ${host}, where are you now? Three taps are enough:`,
  over: (host) => `After your time at ${host}`,
  whereNow: 'Where are you now?',
  whichContract: 'Which contract?',
  sinceWhen: 'Since when?',
  trainingSince: 'How long have you been training?',
  situations: (host) => ({
    'hired here': `I work at ${host}`,
    employed: 'I work somewhere else',
    training: 'I am in training',
    looking: 'I am looking for work',
    other: 'Something else',
  }),
  contracts: {
    permanent: 'Permanent contract (CDI)',
    long: 'Fixed-term or agency work, 6 months or more',
    short: 'Fixed-term or agency work, less than 6 months',
    aided: 'Integration or subsidised contract',
    'own business': 'I work for myself',
    'not said': 'I do not know',
  },
  sinces: {
    'this month': 'For less than a month',
    'three months': 'For 1 to 3 months',
    longer: 'For more than 3 months',
  },
  pressedWrong: 'That is not right, I start again',
  thanks: 'Thank you',
  saved: 'Saved',
  who: (keeper) => `${keeper} will read your answer. You can close this page.`,
  correct: 'Correct my answer',
  ended: 'This link is over',
  noLonger: 'It is no longer possible to answer here',
  callThem: (referent) => ended(`Would you like to tell us something? Call ${referent}`),
} satisfies AfterSentences
