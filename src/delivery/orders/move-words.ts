import type { NoFit, Price } from '#planner'
import { typo, writeCount } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { type DayRows, whySentence } from '../plan/door.ts'
import type { MovePrice } from './price-move.ts'
import { kilometres } from '../measures.ts'

const signed = (value: number, written: string) => `${value < 0 ? '−' : '+'} ${written}`

/** '+ 1,2 km, + 6 min': what a change costs, riding time and all. */
export function priceWords({ distance_m, riding_s }: Price, moved: readonly string[]): string {
  const none = Math.abs(distance_m) < 50 && Math.abs(riding_s) < 30
  const way = none
    ? 'Aucun détour'
    : `${signed(distance_m, kilometres(Math.abs(distance_m)))}, ${signed(riding_s, writeMinutes(Math.round(Math.abs(riding_s) / 60)))}`
  return moved.length === 0
    ? way
    : `${way}, ${writeCount(moved.length, 'autre commande déplacée', 'autres commandes déplacées')}`
}

type MoveNo = Extract<MovePrice, { ok: false }>['refusal']

const moveSentences = {
  'unknown order': 'Cette commande n’est plus à livrer ce jour-là.',
  'unknown bike': 'Ce vélo ne roule plus ce jour-là.',
  'already begun': 'Ses produits sont déjà à bord, ou livrés.',
  'already there': 'Elle est déjà dans cette tournée.',
  'round locked': 'Cette tournée est bloquée. Débloquez-la d’abord.',
  'that day is over': 'Cette journée est passée.',
  'ridden otherwise': 'Les tournées roulées s’écartent trop du plan : le calcul ne sait plus les changer.',
  'the day changed meanwhile': 'La journée a changé entre-temps. Voici les prix de maintenant.',
  'no bike fits': 'Elle n’y tient pas.',
} satisfies Record<MoveNo, string>

/** Why an order cannot go there, with the limit that stands in the way when there is one. */
export const moveRefused = (no: { refusal: MoveNo; why?: NoFit }, rows: DayRows): string =>
  typo(no.why ? whySentence(no.why, rows) : moveSentences[no.refusal])
