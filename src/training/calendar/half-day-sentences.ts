import { fullName } from '#people'
import { typo, writeCount, writeList } from '#platform/i18n'
import { CHANGED_MEANWHILE } from '#platform/web'
import { whereElse } from '../attendance/door.ts'
import type { TakenTrainee } from './half-day-clash-store.ts'
import type { NotPlaced, PlaceRefusal } from './place-half-day.ts'

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

const MOST_NAMED = 5

/** Why a half-day cannot be there; who is taken and where: a few, then how many more. */
export const sayNotPlaced = ({ refusal, taken = [] }: Pick<NotPlaced, 'refusal' | 'taken'>): string =>
  taken.length === 0 ? placeSentences[refusal] : sayTaken(taken)

function sayTaken(taken: readonly TakenTrainee[]): string {
  const named = taken
    .slice(0, MOST_NAMED)
    .map((one) => `${fullName(one)} (${whereElse({ ...one, hostName: null })})`)
  const more = taken.length - named.length
  const all = more > 0 ? [...named, writeCount(more, 'autre')] : named
  return typo(`Déjà ailleurs à ce moment-là : ${writeList(all)}.`)
}

export const outsideDates = 'En dehors des dates du groupe\u00A0: gardé, vérifiez la date.'
