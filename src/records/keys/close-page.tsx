import { Confirm } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { recordsWords } from '../frame.tsx'
import type { ShownKey } from './store.ts'

/** Asks before a key is closed for ever. */
export function closeKeyPage(c: Ask, shown: ShownKey): Response {
  return page(
    c,
    recordsWords('Fermer une clé'),
    <Confirm
      title={`Fermer cette clé : ${shown.name} ?`}
      action={`/traces/cles/${shown.id}/fermer`}
      verb="Fermer la clé"
      kind="stop"
      back={{ href: '/traces/cles', label: 'La garder' }}
    >
      <p>L’outil ne pourra plus rien lire ni écrire. Ce qu’il a déjà envoyé reste.</p>
    </Confirm>,
  )
}
