import { typo } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Steps, Tag } from '#platform/ui'
import type { BookRefusal } from './book-draft.ts'
import type { CancelRefusal } from '../slots/door.ts'
import type { Requested } from './store.ts'

const steps = [
  ['door', 'Chez qui'],
  ['parcels', 'Quoi'],
  ['slot', 'Quand'],
] as const

/** Where one is among the three questions; those answered lead back to them. */
export function RequestSteps({ now, id }: { now: (typeof steps)[number][0]; id?: string }) {
  const at = steps.findIndex(([step]) => step === now)
  return (
    <Steps
      steps={steps.map(([step, label], index) => ({
        label,
        state: index < at ? 'done' : index === at ? 'now' : 'coming',
        href: id && index < at ? `/livraisons/demandes/${id}/${addresses[step]}` : undefined,
      }))}
    />
  )
}

const addresses = { door: 'adresse', parcels: 'colis', slot: 'creneau' } as const

export const bookSentences = {
  'unknown hub': 'Ce dépôt n’existe plus. Appelez Les vélos.',
  'slot not offered': 'Cette heure n’est plus offerte. Choisissez-en une autre.',
  'reference taken': 'Cette demande est déjà partie.',
  'already confirmed': 'Cette livraison est déjà demandée à une autre heure.',
  'already cancelled': 'Cette livraison a été annulée. Faites une nouvelle demande.',
  'nothing to carry': 'Dites ce que le vélo emporte.',
  'too many places': 'Un vélo passe dans cinq magasins au plus.',
  'too heavy': 'Un colis de plus de 25 kg ne part pas à vélo (norme NF X35-109). Faites deux colis.',
  'door not placed': 'Cette adresse n’est pas sur la carte. Choisissez la rue la plus proche.',
  unfinished: 'Répondez d’abord aux deux premières questions.',
} satisfies Record<Exclude<BookRefusal, 'no bike fits'>, string>

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
