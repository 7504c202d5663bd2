import type { KeySentences } from './sentences.fr.ts'

export const english = {
  enter: 'Come in with a key of this device',
  noneGiven: 'Your device gave no key. Start again, or ask for a code.',
  unknown: 'This key is not known here. Ask for a code.',
  title: 'My keys',
  lead: 'I come in with my finger, my face or the code of my phone. No message to wait for.',
  added: (date) => `Added on ${date}`,
  used: (date) => `, used on ${date}`,
  remove: 'Remove',
  removeThis: (name) => `Remove the key ${name}`,
  add: 'Add a key',
  name: 'Name of the key',
  nameHint: 'Example: my phone',
  notMade: 'Your device made no key. Start again.',
  refused: {
    'no key here': 'Keys do not work at this address. Come in with a code.',
    'key not made': 'The key could not be added. Start again.',
    'too many keys': 'You have ten keys already. Remove one first.',
  },
  nameMissing: 'Give this key a name, for example that of your phone.',
  deviceSilent: 'Your device did not answer. Try again.',
  nowAdded: 'The key is added',
  nowRemoved: 'The key is removed',
} satisfies KeySentences
