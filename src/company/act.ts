import type { PersonId } from '#people'

/** What somebody did for the company that is worth a proof. */
export type ActKind = 'call' | 'quote' | 'planning' | 'service' | 'event'
export const actKinds: readonly ActKind[] = ['call', 'quote', 'planning', 'service', 'event']

/**
 * Whom or what an act was about, as people typed it: a client, or the title of a day; null for somebody of the house. `words`: what the client of a
 * service asked.
 */
export type ActNamed = { named: string | null; words: string | null }

/** How often each did each act. */
export type ActCount = { personId: PersonId; kind: ActKind; times: number }
