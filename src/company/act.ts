import type { PersonId } from '#people'

/** What somebody did for the company that is worth a proof. */
export type ActKind = 'call' | 'quote' | 'planning' | 'service' | 'event'
export const actKinds: readonly ActKind[] = ['call', 'quote', 'planning', 'service', 'event']

/** How often each did each act. */
export type ActCount = { personId: PersonId; kind: ActKind; times: number }
