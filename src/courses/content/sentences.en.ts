import type { ContentSentences } from './sentences.fr.ts'

export const english = {
  title: 'Content of the course',
  stop: 'Stop',
  moment: 'One moment…',
  notOurs: 'This content is not from Beffroi: never type your code in it.',
  inside: 'What the course holds',
  back: 'Back to the course',
  ended: 'It is finished',
  pressStop: 'Press “Stop”.',
  inTab: 'Open in a tab',
  ownTab: 'This course opens in another tab. This page stays here: come back to it to stop.',
  openTab: 'Open the course',
} satisfies ContentSentences
