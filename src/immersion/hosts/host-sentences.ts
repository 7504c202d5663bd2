import { CHANGED_MEANWHILE } from '#platform/web'
import type { HostRefusal } from './write-host.ts'

/** What is said beside the field. */
export const hostSentences = {
  'siret taken': {
    siret: 'Un autre employeur a déjà ce SIRET. Cherchez-le dans la liste, ou vérifiez le numéro.',
  },
  'name taken': {
    name: 'Vous suivez déjà un employeur de ce nom, dans cette commune. Cherchez-le dans la liste.',
  },
  'changed meanwhile': { seen: CHANGED_MEANWHILE },
} satisfies Record<HostRefusal, Record<string, string>>
