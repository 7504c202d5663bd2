import { CHANGED_MEANWHILE } from '#platform/web'
import type { CropRefusal } from './plan-crop.ts'

/** What somebody reads when a crop cannot be kept as they said it, and beside which field. */
export const cropSentences = {
  'unknown bed': 'Choisissez une planche de la liste.',
  'unknown vegetable': 'Choisissez un légume de la liste.',
  'begun tomorrow': 'Ce jour n’est pas encore venu. Laissez vide.',
  'ended already': 'Cette culture est terminée.',
  'changed meanwhile': CHANGED_MEANWHILE,
  'harvested already':
    'Des lots portent déjà ce nom et cette planche. Terminez-la, puis prévoyez-en une autre.',
} satisfies Record<CropRefusal, string>

export const cropFields: Record<CropRefusal, string> = {
  'unknown bed': 'bed',
  'unknown vegetable': 'vegetable',
  'begun tomorrow': 'begun',
  'ended already': 'planned',
  'harvested already': 'vegetable',
  'changed meanwhile': 'seen',
}
