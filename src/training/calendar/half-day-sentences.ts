import { CHANGED_MEANWHILE } from '#platform/web'
import type { PlaceRefusal } from './place-half-day.ts'

export const placeSentences = {
  'ends before it starts': 'La fin est avant le début\u00A0: corrigez les heures.',
  'passes noon': 'Cela dure plus d’une demi-journée\u00A0: coupez-le à midi.',
  'public holiday': 'C’est un jour férié\u00A0: choisissez un autre jour.',
  'on pmsmp': 'Des stagiaires sont en immersion (PMSMP) à ce moment-là.',
  'same trainees': 'Ces stagiaires ont déjà une demi-journée à ce moment-là.',
  'same trainer': 'Cette personne forme déjà ailleurs à ce moment-là.',
  'same room': 'Cette salle est déjà prise par un autre groupe à ce moment-là.',
  signed: 'Cette demi-journée est signée\u00A0: seule sa salle peut changer.',
  'sheet signed': 'La feuille de ce moment-là est déjà signée\u00A0: choisissez un autre moment.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<PlaceRefusal, string>

export const outsideDates = 'En dehors des dates du groupe\u00A0: gardé, vérifiez la date.'
