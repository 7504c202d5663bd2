import type { CardSentences } from './sentences.fr.ts'

export const english = {
  title: 'My card',
  lead: 'One page that an employer reads in a minute.',
  make: 'Make my card',
  change: 'Change',
  give: 'Give my card',
  print: 'Print it',
  back: 'My portfolio',
  none: 'You have no card yet',
  noneText: 'One sentence, three proofs, and who to call.',
  canDo: 'What I can do',
  canDoHint: 'Example: I iron and put away the linen of a house',
  proofs: 'My three proofs',
  proofsHint: 'Three at most',
  call: 'Who can an employer call?',
  nobody: 'Nobody',
  phone: 'Show my number too',
  keep: 'Keep my card',
  kept: 'Your card is kept',
  certificates: 'Your certificates come on the card by themselves.',
  errors: {
    canDo: 'Write what you can do.',
    many: 'Choose three proofs at most.',
  },
} satisfies CardSentences
