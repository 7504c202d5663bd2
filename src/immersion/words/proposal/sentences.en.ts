import { writerOf } from '#platform/languages'
import type { ProposalWords } from './sentences.fr.ts'

const { date, shortDate } = writerOf('en')

export const english = {
  title: 'Somebody on a placement at your place',
  wishes: (name) => `${name} would like to come to you`,
  lead: 'A few days of work placement. The person keeps their status: you do not pay them.',
  notedLater: 'Noted: later',
  stillOpen: 'You can still answer here.',
  yours: 'Your answer',
  buttons: { yes: 'Yes, I agree', no: 'No', later: 'Later' },
  engages:
    'Yes does not bind you yet: an agreement is signed before the first day. Your address is not shown to the person.',
  questions: {
    yes: {
      title: 'Answer yes',
      ask: (name) => `Answer yes for ${name}?`,
      verb: 'Yes, I agree',
      text: 'You will know who comes. The person who supports them prepares the agreement with you.',
    },
    no: {
      title: 'Answer no',
      ask: (name) => `Answer no for ${name}?`,
      verb: 'No, not here',
      text: 'This person will not be proposed to you again. You do not have to say why.',
    },
    later: {
      title: 'Answer later',
      ask: (name) => `Answer later for ${name}?`,
      verb: 'Later',
      text: 'The person who supports them will know. This link stays open.',
    },
  },
  back: 'Back',
  thanks: 'Thank you',
  thanksNo: 'Thank you for your answer',
  notedNo: 'Noted: no',
  noMore: 'This person will not be proposed to you again.',
  thanksYes: 'Thank you, it is yes',
  whoComes: 'Who comes',
  whoPrepares: 'Who prepares the agreement',
  before: 'Nothing begins before the agreement is signed. Somebody calls you to prepare it.',
  byMistake: 'Is it a mistake?',
  takingBack:
    'You will no longer read who comes. Whoever supports them is told. You will be able to answer again.',
  takeBack: 'Take back my yes',
  takenBack: 'Your yes is taken back',
  notTakenBack: {
    'being written': 'The agreement is being prepared. Call the person who prepares it.',
    over: 'It is too late to take it back here. Call the person who wrote to you.',
  },
  over: 'This proposal is over',
  overText: 'It asks for no answer any more. Thank you.',
  more: 'What a company can do here',
  trade: 'Trade',
  aim: 'To',
  aims: {
    discover: 'Discover a trade',
    confirm: 'Confirm a plan',
    recruit: 'Prepare a hire',
  },
  dates: 'On which days',
  between: (from, to) => `from ${date(from)} to ${date(to)}`,
  shown: 'What the person tells you',
  card: 'Their card',
  seeCard: 'See what they can do',
  letter: {
    subject: 'Somebody on a work placement at your place?',
    says: (by, from, to, trade) =>
      `${by} proposes somebody to you for a work placement, from ${shortDate(from)} to ${shortDate(to)}: ${trade}. To read and answer, without an account:`,
    mail: (words, address) =>
      `Hello,\n\n${words}\n${address}\n\nYou answer yes, no or later, in two presses. Nothing begins without a signed agreement.`,
    sms: (words, address) => `Beffroi: ${words} ${address}`,
  },
} satisfies ProposalWords
