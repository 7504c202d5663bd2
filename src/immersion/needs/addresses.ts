import type { NeedState } from './need-store.ts'

export const NEEDS = '/immersions/besoins'
/** Where lines of lists stand one by one, while they wait. */
export const LINES = `${NEEDS}/lignes`
/** Where all that waits for an answer is answered. */
export const TO_CHECK = `${NEEDS}?etat=a-verifier`

type Asked = { search?: string; state?: NeedState; after?: string; host?: string | undefined }

export function needsAddress({ search, state, after, host }: Asked): string {
  const query = new URLSearchParams()
  if (host) query.set('employeur', host)
  if (search) query.set('q', search)
  if (state && state !== 'ouverts') query.set('etat', state)
  if (after) query.set('apres', after)
  return query.size > 0 ? `${NEEDS}?${query}` : NEEDS
}
