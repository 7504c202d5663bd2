import { writerOf } from '#platform/languages'
import type { AnswerSentences } from './sentences.fr.ts'

const { count } = writerOf('en')

export const english = {
  reasons: {
    again: 'Try again later',
    'brought back': 'Back to the depot',
    'not wanted': 'The person does not want it',
    damaged: 'An item is damaged',
    'wrong order': 'It is not the right order',
    'not of age': 'Nobody is 18',
    'address not found': 'The address cannot be found',
    'entrance shut': 'The entrance is shut, nobody answers',
    shut: 'The shop is closed',
  },
  goodsRefused: {
    'not wanted': 'The person does not want it',
    damaged: 'It is damaged',
    'not of age': 'Nobody is 18',
  },
  missing: {
    '1': '1 is missing',
    '2': '2 are missing',
    '3': '3 are missing',
    '4 or more': '4 or more are missing',
    all: 'All is missing',
  },
  missingOf: (goods, much) => `${goods}: ${much}`,
  refused: {
    'not your round': 'This round is not yours. Show this to your supervisor.',
    'not that day': 'This round is not the one of that day. Show this to your supervisor.',
    'unknown order': 'This order is not in your round. Show this to your supervisor.',
    'unknown place': 'This shop is not known here. Show this to your supervisor.',
    'not yours to undo': 'Somebody else did it: only that person can undo it.',
    'too late to undo': 'It was more than 15 minutes ago. Ask your supervisor.',
    'picture gone': 'The photo did not arrive. Take it again, or write a name.',
  },
  againHere: 'Open this page again, then try again.',
  needed: {
    name: 'Write to whom you gave the order.',
    drawing: 'Have them sign in the frame, or write a name.',
    photo: 'Take the photo, then try again.',
    way: 'Choose what happened.',
    much: 'Say what is missing. If nothing is missing, press “All is there”.',
    refusedGoods: 'Say what is refused. If all is taken, press “It is delivered”.',
    celsius: 'Write the temperature shown on the box. Example: 3.5',
  },
  picture: {
    'empty file': 'Take the photo, then try again.',
    'too large': 'This photo is too heavy. Take it with less detail.',
    'not an accepted kind': 'This is not a photo. Take a photo, or write a name.',
    'unreadable picture': 'This photo does not open. Take it again, or write a name.',
  },
  bikeDay: {
    title: 'My deliveries by bike',
    words: (delivered, bike) =>
      `${count(delivered, { one: 'order delivered', other: 'orders delivered' })}, with ${bike}`,
  },
} satisfies AnswerSentences
