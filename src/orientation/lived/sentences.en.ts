import type { LivedSentences } from './sentences.fr.ts'

export const english = {
  title: 'My work placements',
  immersion: (host) => `Work placement at ${host}`,
  period: (from, to) => `From ${from} to ${to}`,
  oneDay: (on) => `On ${on}`,
  'own report': 'You gave your report',
  'host report': 'The employer gave their report',
  hired: (host) => `Hired by ${host}`,
  contract: (host) => `Your contract at ${host} begins`,
} satisfies LivedSentences
