import { field, type Typed } from '#platform/web'

export type RefusedTerms = { errors?: Record<string, string>; typed?: Typed }

export const termFields = {
  fromDay: field.day(),
  toDay: field.day(),
  hours: field.text(12, 'Donnez les heures par semaine.'),
}

export const HOURS = { hours: 'Donnez un nombre d’heures, de 1 à 48. Exemple : 26' }
