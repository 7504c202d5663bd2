import type { LetterWords } from './sentences.fr.ts'

export const english = {
  notLeft: (count) =>
    count === 1
      ? '1 item has not been sent yet. Wait for the network: nobody else reads it.'
      : `${count} items have not been sent yet. Wait for the network: nobody else reads them.`,
  leaveAnyway: 'Sign out anyway',
  left: 'You have signed out',
  leftSays: 'Your pages are no longer on this phone. Everything closes as soon as the network is back.',
  seeIt: 'See this item',
  colon: ': ',
} satisfies LetterWords
