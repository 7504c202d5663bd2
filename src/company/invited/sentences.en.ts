import type { InvitedSentences } from './sentences.fr.ts'

export const english = {
  title: 'The invitations',
  lead: 'The text is ready, in French. You choose who receives it.',
  nobody: 'Nothing leaves by itself. Ask the person who trains you first.',
  notOpen: 'Open the registrations first: the address of the page will be in the text.',
  text: 'The text',
  sms: 'By text message',
  email: 'By e-mail',
  copy: 'Copy the text',
  copied: 'Copied',
  print: 'Print four invitations',
  back: 'Back to the event',
} satisfies InvitedSentences
