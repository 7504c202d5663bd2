import type { JurySentences } from './sentences.fr.ts'

export const english = {
  title: 'My jury',
  none: 'No jury for now',
  noneText: 'The date will be written here.',
  jury: 'The jury',
  rehearsal: 'The practice jury',
  at: (day, clock) => `${day} at ${clock}`,
  acquired: (acquired, all) => `${acquired} of ${all} skills acquired`,
  what: 'You show what you can do.',
  how: 'Each member of the jury marks alone. Then they decide together.',
  practice: 'This is for practice: nothing counts.',
  see: 'See my certificate',
  download: 'Download',
  issued: (date) => `Issued on ${date}. You can give its address to an employer.`,
  result: 'My result, skill by skill',
  lookedAt: 'What is looked at',
  marks: { acquired: 'Acquired', partly: 'In part', 'not acquired': 'Not acquired', 'not seen': 'Not seen' },
  planned: {
    jury: (when) => `Your jury: ${when}`,
    rehearsal: (when) => `Your practice jury: ${when}`,
  },
  ready: 'Your certificate is ready',
  attested: {
    title: (trade) => `Certificate of the jury: ${trade}`,
    words: (acquired, all, organiser) => `${acquired} of ${all} skills acquired, ${organiser}`,
  },
} satisfies JurySentences
