import { typo } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Tag } from '#platform/ui'
import type { CancelRefusal } from '../slots/door.ts'
import type { Requested } from './store.ts'

export const cancelSentences = {
  'unknown order': 'Cette livraison n’existe plus.',
  'already collected': 'Trop tard : le livreur a déjà pris les colis. Appelez le dépôt.',
} satisfies Record<CancelRefusal, string>

export function RequestTag({ cancelledAt, ended, endedAt, collected }: Requested) {
  if (cancelledAt !== null) return <Tag kind="none">Annulée</Tag>
  if (ended === 'delivered' && endedAt) return <Tag kind="ok">Livrée à {writeClock(endedAt)}</Tag>
  if (ended === 'absent') return <Tag kind="late">Absent</Tag>
  if (ended === 'refused') return <Tag kind="late">Refusée</Tag>
  if (collected) return <Tag kind="far">Sur le vélo</Tag>
  return <Tag kind="wait">Prévue</Tag>
}

export const whenWords = ({
  day,
  slotFrom,
  slotTo,
}: Pick<Requested, 'day' | 'slotFrom' | 'slotTo'>): string =>
  typo(`${writeDay(day)}, de ${writeClock(slotFrom)} à ${writeClock(slotTo)}`)
