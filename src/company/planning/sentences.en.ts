import type { PlanningSentences } from './sentences.fr.ts'

export const english = {
  title: 'The planning',
  lead: 'Who goes where, and when. Everybody holds each role.',
  add: 'Add a person',
  addTitle: 'Who goes where?',
  nobody: 'Nobody is planned yet',
  nobodyText: 'Choose who goes to the client, to the phone, to the office.',
  cancel: 'Take off',
  cancelLabel: (name, role) => `Take off ${name}, ${role}`,
  cancelled: 'It is taken off the planning',
  given: 'This service is done. The planning says who went.',
  never: 'Who has never held this role?',
  everybody: 'Everybody has held this role',
  role: 'The role',
  roles: {
    'on site': 'On site, at the client’s',
    phone: 'On the phone',
    planning: 'At the office, for the planning',
  },
  who: 'Who?',
  whoHint: 'First: who has held this role least.',
  times: (name, times) =>
    times === 0
      ? `${name}, never yet`
      : times === 1
        ? `${name}, once already`
        : `${name}, ${times} times already`,
  planned: (times) => (times === 1 ? ' (planned once)' : ` (planned ${times} times)`),
  client: 'At which client’s?',
  noClient: 'Not at a client’s',
  day: 'Which day?',
  from: 'From what time?',
  to: 'To what time?',
  clockHint: 'For example: 09:00.',
  keep: 'Put on the planning',
  kept: 'It is on the planning',
  whoMissing: 'Choose a person.',
  clientMissing: 'Choose at which client’s.',
  endsBefore: 'The end is before the beginning.',
  taken: (name, role, from, to) => `${name} is already ${role}, from ${from} to ${to}.`,
  notReady: 'This client has not said yes to the quote.',
} satisfies PlanningSentences
