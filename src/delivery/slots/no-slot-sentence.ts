import { typo } from '#platform/i18n'
import { kilosAtLeast, litres, placeName, whySentence } from '../plan/door.ts'
import type { NoSlot, ToldNoSlot } from './no-slot.ts'

/** Why the bikes cannot keep a slot, as a customer or a shop reads it: '4 kg de trop sur le vélo de 10 h.' */
export function noSlotSentence({ why, names }: ToldNoSlot): string {
  switch (why.limit) {
    case 'no bike':
    case 'locked':
    case 'remade':
      return closedSentences[why.limit]
    case 'place':
      return `${placeName(why.place, names) ?? 'Ce lieu'} n’est pas encore sur la carte du dépôt.`
    case 'weight':
      return why.bike === null ? tooLarge(kilosAtLeast(why.over_g)) : whySentence(why, names)
    case 'volume':
      return why.bike === null ? tooLarge(litres(why.over_ml)) : whySentence(why, names)
    default:
      return whySentence(why, names)
  }
}

const closedSentences = {
  'no bike': 'Aucun vélo ne roule encore ce jour-là.',
  locked: 'Les tournées de ce jour sont closes.',
  remade: 'Le dépôt refait la tournée de ce jour.',
}

const tooLarge = (over: string): string => typo(`${over} de trop pour le plus grand vélo.`)

const limits = {
  weight: 'trop lourd',
  volume: 'trop grand',
  boxes: 'plus de caisse froide',
  'on-board': 'le froid ne tiendrait pas',
  time: 'trop loin à cette heure',
  shift: 'aucun vélo si tard',
  ready: 'magasin prêt trop tard',
  skill: 'personne ou vélo qu’il faut absent',
  full: 'vélos pleins',
  'no bike': 'aucun vélo ce jour-là',
  locked: 'tournées bloquées',
  place: 'adresse pas encore sur la carte',
  remade: 'tournée en train d’être refaite',
} satisfies Record<NoSlot['limit'], string>

/** The same in two or three words: for a list of counts. */
export const limitWords = (limit: NoSlot['limit']): string => limits[limit]
