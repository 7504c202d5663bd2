import type { TagKind } from '#platform/ui'
import { shelfStates, type ShelfState } from './shelf.ts'

/** Where a list of this state is, by its address. */
export const stateSlugs: Record<ShelfState, string> = {
  'to complete': 'a-completer',
  ready: 'prets',
  'on sale': 'en-vente',
  'sold out': 'epuises',
  withdrawn: 'retires',
}

export const stateKinds: Record<ShelfState, TagKind> = {
  'to complete': 'wait',
  ready: 'far',
  'on sale': 'ok',
  'sold out': 'late',
  withdrawn: 'none',
}

/** What its shop wanted to be told of: across the states, first in the list. */
export const LOW = 'bientot-fini'

export const stateOfSlug = (slug: string | undefined): ShelfState | typeof LOW | null =>
  slug === LOW ? LOW : (shelfStates.find((shelfState) => stateSlugs[shelfState] === slug) ?? null)
