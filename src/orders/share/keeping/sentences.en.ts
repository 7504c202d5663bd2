import type { KeepingSentences } from './sentences.fr.ts'

export const english = {
  kept: (name, amount, why) => `${name}: you keep ${amount}. ${why}`,
  done: (name) => `${name}: it is closed, the customer is told`,
  open: 'It comes back damaged: keep a part',
  title: (name) => `Keep part of the price of ${name}`,
  when: 'Only if the product comes back damaged or used (article L221-23).',
  text: 'The rest is refunded at once. The customer reads why, and the name of your mediator.',
  euros: 'How much do you keep, in euros',
  whyHint: 'Example: the cover is torn.',
  keep: 'Keep it, refund the rest',
  refused: {
    'not given up': 'The customer does not give this product up.',
    'not come yet': 'The customer has not had this product yet: nothing to keep.',
    'kept already': 'It is already said for this product.',
    'nothing kept': 'Write what you keep. To give all back, refund.',
    'no mediator': 'Write your mediator first, in the presentation of your shop.',
  },
} satisfies KeepingSentences
