import { CHANGED_MEANWHILE } from '#platform/web'
import type { PlaceRefusal } from './said-place.ts'
import type { PlaceRead } from './read-place-form.ts'

export type Again = Partial<Exclude<PlaceRead, { ok: true }>>

export const placeRefusals = {
  'unknown place': { form: 'Rechargez la page, puis recommencez.' },
  'name taken': { name: 'Un autre lieu porte déjà ce nom.' },
  'own place known': { own: 'Votre structure a déjà un lieu ici.' },
  'changed meanwhile': { seen: CHANGED_MEANWHILE },
} satisfies Record<PlaceRefusal, Record<string, string>>
