import type { Scope } from './key.ts'

/** What each scope allows, for who gives it. */
export const scopeWords: Record<Scope, string> = {
  'statements/write': 'Écrire des traces',
  'statements/read/mine': 'Relire ses propres traces',
  'statements/read': 'Lire toutes les traces de l’organisme',
  state: 'Garder où chacun en est',
  profile: 'Garder des réglages',
  all: 'Tout',
}
