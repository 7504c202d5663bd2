import type { NoFit, Price } from '#planner'
import { typo, writeCount, writeNumber } from '#platform/i18n'
import { writeClock, writeMinutes, type Day } from '#platform/time'
import type { MovePrice } from './dispatch-move.ts'
import type { PlanRefusal } from './plan-day.ts'
import type { PlanChange } from './plan-store.ts'
import { instantOf, type DayRows } from './day-of-bikes.ts'
import type { LiveBreach } from './live-breach.ts'
import type { TakeBackRefusal } from './take-back-plan.ts'
import { missingWays, pointKey, pointsOf } from './way.ts'
import { whySentence } from './why-sentences.ts'

/** '12,4 km' */
export const kilometres = (metres: number): string => typo(`${writeNumber(Math.round(metres / 100) / 10)} km`)
/** '4,2 kg' */
export const kilos = (grams: number): string => typo(`${writeNumber(Math.round(grams / 100) / 10)} kg`)
/** '9 h 30', from seconds after midnight. */
export const hourOf = (seconds: number, day: Day): string =>
  writeClock(instantOf(Math.round(seconds / 60) * 60, day))
/** '12 min', from seconds, a minute at least. */
export const lasting = (seconds: number): string => writeMinutes(Math.max(1, Math.round(seconds / 60)))

/** How lengths are measured, said wherever one is shown. */
export function distanceWords({ hub, places, orders, ways }: DayRows): string {
  const line = typo(`à vol d’oiseau × ${writeNumber(hub.detour_percent / 100)}`)
  if (!ways || ways.size === 0) return `Distances ${line}`
  const { from } = missingWays(pointsOf({ hub, places, orders }).map(pointKey), ways)
  const told = 'Distances par les voies cyclables'
  return from.length === 0 ? told : `${told}, ${line} où le calculateur de routes n’a pas encore répondu`
}

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

/** '3 commandes n’auraient plus de vélo' */
export const withoutBike = (count: number): string =>
  `${writeCount(count, 'commande')} ${count > 1 ? 'n’auraient' : 'n’aurait'} plus de vélo`

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

/** Why a day was not planned. */
export const planSentences = {
  'that day is over': 'Cette journée est passée : elle ne se planifie plus.',
  'no bike that day': 'Aucun vélo ne roule ce jour-là. Ajoutez quelqu’un à l’équipe.',
  'nothing to deliver': 'Aucune commande n’est placée sur la carte ce jour-là.',
  'every round is locked': 'Toutes les tournées sont bloquées. Débloquez-en une.',
  'ridden otherwise': 'Les tournées roulées s’écartent trop du plan. Déplacez les commandes à la main.',
  'the day changed meanwhile': 'Des commandes sont arrivées pendant le calcul. Recommencez.',
} satisfies Record<PlanRefusal, string>

export const takeBackSentences = {
  'no such version': 'Cette version n’existe pas, ou c’est déjà le plan.',
  'that day is over': 'Cette journée est passée.',
  'it no longer holds':
    'Elle ne tient plus : l’équipe, les commerces ou les réglages ont changé, ou son heure est passée.',
  'it has fewer orders': 'Des commandes sont arrivées depuis : elle les laisserait sans vélo.',
  'already ridden': 'Des vélos sont déjà partis.',
  'round locked': 'Elle changerait une tournée bloquée.',
} satisfies Record<TakeBackRefusal, string>

export const changeWords: Record<PlanChange, string> = {
  planned: 'Journée planifiée',
  'order taken': 'Commande prise',
  'order moved': 'Commande déplacée',
  'order cancelled': 'Commande annulée',
  'pickup dropped': 'Un commerce ne prépare plus',
  'taken back': 'Version reprise',
  'team changed': 'Équipe changée',
  'settings changed': 'Réglages changés',
}

/** A rule that will be broken, in words: "Monique Hochart : 12 min après son créneau". */
export function breachWords(breach: LiveBreach, nameOf: (orderId: string) => string): string {
  const over = lasting(breach.over_s)
  if (breach.kind === 'slot') return typo(`${nameOf(breach.order)} : ${over} après son créneau`)
  if (breach.kind === 'on-board') return typo(`${nameOf(breach.order)} : froid à bord ${over} de trop`)
  if (breach.kind === 'shift') return typo(`Retour ${over} après la fin de service`)
  return typo(`Pause repoussée de ${over}`)
}

const limits: Record<string, string> = {
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
}

/** Why slots were refused, in two or three words: for a list of counts. */
export const limitWords = (limit: string): string => limits[limit] ?? 'autre raison'
