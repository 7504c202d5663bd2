import type { AtDoorSentences } from './sentences.fr.ts'

export const english = {
  refused: (name, why) => `${name}: refused at the door, ${why}`,
  whys: {
    'not wanted': 'the person does not want it',
    damaged: 'it is damaged',
    'not of age': 'nobody is 18',
  },
  waits: 'The bike takes it back to the depot. The customer is refunded after the round.',
  line: 'Refused at the door',
  byDoor: 'At the door',
  subject: (reference) => `Order ${reference}: a product comes back`,
  about: (goods) => `Refused at the door: ${goods}.`,
  back: 'It is brought back to the depot. The customer is refunded, you have nothing to do.',
  brought: 'Your order is delivered, but for what was refused at the door:',
  soon: 'refused at the door, refunded after the round',
  done: 'refused at the door, we refund you',
} satisfies AtDoorSentences
