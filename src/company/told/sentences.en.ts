import type { ToldSentences } from './sentences.fr.ts'

export const english = {
  title: 'In the Petit Papier',
  lead: 'The Petit Papier is the newspaper of the territory. Everybody reads it.',
  words: 'The text',
  wordsHint: 'In French. Do not write names. The editors may shorten it.',
  wordsMissing: 'Write the text.',
  propose: 'Propose this text',
  proposed: 'The text is proposed',
  accept: 'Accept this text',
  accepted: 'The text is accepted',
  notKept: 'Another text is accepted already. Yours is not kept.',
  yours: 'Your text',
  withdraw: 'Withdraw this text',
  withdrawn: 'The text is withdrawn',
  outdated: 'The balance has changed. Correct the text. Here is the new balance:',
  back: 'Back to the event',
  states: {
    proposed: 'Proposed. The person who trains you reads it.',
    accepted: 'Accepted. The editors may take it.',
    taken: 'Taken into an issue.',
    withdrawn: 'Withdrawn. Nobody can take it.',
  },
  whenTaken: 'Once withdrawn, the editors remove it. An issue already out does not change.',
} satisfies ToldSentences
