import { Tag } from '#platform/ui'
import { failureWords } from './failure-words.ts'
import type { HubOrder } from './hub-orders-store.ts'

type Stands = Pick<HubOrder, 'cancelled' | 'held' | 'ended' | 'collected'>

/** Where an order stands, in a word. */
export function OrderTag({ cancelled, held, ended, collected }: Stands) {
  if (cancelled) return <Tag kind="none">Annulée</Tag>
  if (ended === 'delivered') return <Tag kind="ok">Livrée</Tag>
  if (ended) return <Tag kind="late">{failureWords[ended]}</Tag>
  if (held) return <Tag kind="wait">Paiement attendu</Tag>
  if (collected) return <Tag kind="far">Sur le vélo</Tag>
  return <Tag kind="wait">Prévue</Tag>
}
