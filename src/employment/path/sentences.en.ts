import type { ContractSentences } from './sentences.fr.ts'

export const english = {
  title: 'My contract',
  lead: 'Something is wrong? I tell the person who supports me.',
  since: (date) => `My path since ${date}`,
  whoOpened: 'Who opened my file',
  work: 'My work',
  hours: 'My hours',
  until: 'Until',
  adviser: 'Who supports me',
  week: (hours) => `${hours} a week`,
  fromTo: (from, to) => `From ${from} to ${to}`,
  kinds: {
    initial: (post) => `First contract: ${post}`,
    renewal: (post) => `Renewal: ${post}`,
  },
  left: 'Leaving',
  leftTo: {
    durable: 'Leaving: lasting job',
    transition: 'Leaving: temporary job',
    positive: 'Leaving: a step forward',
    other: 'Leaving: something else',
    withdrawn: 'Leaving: not counted',
  },
  later: {
    employed: '6 months later: in work',
    training: '6 months later: in training',
    looking: '6 months later: looking for work',
    'not reached': '6 months later: no news',
  },
  goesOn: (post, date) => `${post}, until ${date}.`,
} satisfies ContractSentences
