import type { InvitationSentences } from './sentences.fr.ts'

export const english = {
  title: 'Your invitation',
  hello: (name) => `Hello ${name}`,
  lead: 'We invite you to a meeting.',
  at: (day, clock) => `${day} at ${clock}`,
  passed: 'This meeting is over',
  coming: 'Noted: you are coming',
  notComing: 'Noted: you are not coming',
  change: 'You can still change.',
  yes: 'I am coming',
  no: 'I cannot come',
  subject: (title) => `Information meeting: ${title}`,
  sms: (title, when, place) => `${title}: meeting ${when}, ${place}. Are you coming? Answer here: `,
  letter: (name, title, when, place) =>
    `Hello ${name},\n\nWe invite you to an information meeting about the training ${title}.\n\nWhen: ${when}\nWhere: ${place}`,
  byLink: 'Say whether you are coming, in one click:',
  byMouth: 'Tell the person who supports you whether you are coming.',
  reminder: (when, place) => `Information meeting, ${when}, ${place}`,
} satisfies InvitationSentences
