import type { IssueRefusal } from './issue-attestations.ts'

export const issueSentences = {
  'not closed': 'La délibération n’est pas close : il n’y a rien à attester.',
  rehearsal: 'Un jury blanc ne donne pas d’attestation.',
  'not signed by all':
    'Les attestations s’émettent quand tous les membres du jury ont signé le procès-verbal.',
} satisfies Record<IssueRefusal, string>
