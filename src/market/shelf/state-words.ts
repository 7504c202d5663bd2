import type { TagKind } from '#platform/ui'
import { shelfStates, type ShelfState } from './shelf.ts'

export const stateWords: Record<ShelfState, { slug: string; label: string; kind: TagKind; one: string }> = {
  'to complete': { slug: 'a-completer', label: 'À compléter', kind: 'wait', one: 'À compléter' },
  ready: { slug: 'prets', label: 'Prêts', kind: 'far', one: 'Prêt' },
  'on sale': { slug: 'en-vente', label: 'En vente', kind: 'ok', one: 'En vente' },
  'sold out': { slug: 'epuises', label: 'Épuisés', kind: 'late', one: 'Épuisé' },
  withdrawn: { slug: 'retires', label: 'Retirés', kind: 'none', one: 'Retiré' },
}

/** What its shop wanted to be told of: across the states, first in the list. */
export const LOW = 'bientot-fini'

export const stateOfSlug = (slug: string | undefined): ShelfState | typeof LOW | null =>
  slug === LOW ? LOW : (shelfStates.find((shelfState) => stateWords[shelfState].slug === slug) ?? null)
