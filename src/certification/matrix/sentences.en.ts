import type { CleaSentences } from './sentences.fr.ts'

export const english = {
  title: 'My Cléa certificate',
  none: 'No Cléa certificate yet',
  noneText: 'It comes with your training.',
  before: (validated, all) =>
    `Before the training: ${validated} of ${all} areas passed. The final assessment is still to come.`,
  full: 'Full Cléa certificate: all areas are passed.',
  partial: (missing, date) =>
    `Partial Cléa certificate: ${missing} ${missing === 1 ? 'area is' : 'areas are'} missing, to be completed before ${date}.`,
  undecided: 'No result yet. We have two different answers. We are asking for the right one.',
  nothing: 'No area is passed yet.',
  laid: (validated, all) => `${validated} of ${all} areas passed`,
  myDomains: 'My areas',
  domains: {
    1: 'Speaking, reading and writing in French',
    2: 'Doing sums',
    3: 'Using a phone and a computer',
    4: 'Working in a team',
    5: 'Working on my own',
    6: 'Learning, again and again',
    7: 'Moving well, staying clean, working safely',
  },
  states: {
    validated: 'Passed',
    'not yet': 'Not yet',
    'not evaluated': 'Not assessed',
    contradicted: 'Two results',
  },
  view: (validated, all) => `What my trainers think: ${validated} of ${all}`,
  firstAid: 'My first aid',
  noSession: 'No session yet.',
  sst: {
    'to come': (day) => `Session of ${day}`,
    held: (day) => `Session of ${day}, result awaited`,
    valid: (day) => `Certificate valid until ${day}`,
    ended: (day) => `Certificate ended on ${day}`,
    'not certified': (day) => `Session of ${day}, no certificate`,
  },
  proven: {
    sst: 'First-aider at work (SST)',
    obtained: 'Certificate obtained',
    until: (date) => `Certificate obtained, valid until ${date}`,
    clea: (domain) => `Cléa: ${domain}`,
    domain: (number) => `Area ${number} of Cléa, passed`,
  },
} satisfies CleaSentences
