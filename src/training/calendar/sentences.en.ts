import type { CalendarSentences } from './sentences.fr.ts'

export const english = {
  title: 'My calendar',
  training: 'Training',
  why: 'Your phone can show your half-days. It needs an address, for you alone.',
  create: 'Make my address',
  how: 'Copy this address. Open your calendar. Touch “Subscribe to a calendar”. Paste the address. Give it to nobody.',
  mine: 'My address',
  change: 'Change the address',
  stop: 'Stop this address',
  ready: 'Your address is ready',
  stopped: 'This address gives nothing any more',
} satisfies CalendarSentences
