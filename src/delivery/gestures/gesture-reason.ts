/** What the courier does when nobody answers. */
export const absentCodes = ['again', 'brought back'] as const
/** Why a door did not take its order. */
export const refusedCodes = ['not wanted', 'damaged', 'wrong order'] as const
/** Why a door was not reached: kept as an absence. */
export const lostCodes = ['address not found', 'entrance shut'] as const

type AbsentCode = (typeof absentCodes)[number] | (typeof lostCodes)[number]
type RefusedCode = (typeof refusedCodes)[number]

/** Words of before reasons were codes; empty when nothing was said. */
type Other = { code: 'other'; words: string }

export type AbsentReason = { code: AbsentCode } | Other
export type RefusedReason = { code: RefusedCode } | Other

/** How much of something is missing, as the shop's page asks it. */
export const muches = ['1', '2', '3', '4 or more', 'all'] as const
export type Much = (typeof muches)[number]

/** Something that a shop did not give, by the name that the courier read. */
export type MissingGoods = { label: string; much: Much }

/** 'shut': the shop gave nothing; 'some': what is missing, or the words of before it was a list. */
export type MissingReason =
  | { code: 'shut' }
  | { code: 'some'; missing: readonly MissingGoods[] }
  | { code: 'some'; words: string }

export type GestureReason = AbsentReason | RefusedReason | MissingReason

/** What couriers read on the button, and those who read after them what was said. */
export const reasonWords: Record<AbsentCode | RefusedCode | 'shut', string> = {
  again: 'Nouvel essai plus tard',
  'brought back': 'Retour au dépôt',
  'not wanted': 'La personne n’en veut pas',
  damaged: 'Un produit est abîmé',
  'wrong order': 'Ce n’est pas la bonne commande',
  'address not found': 'L’adresse est introuvable',
  'entrance shut': 'L’entrée est fermée, personne ne répond',
  shut: 'Le commerce est fermé',
}

/** What couriers read in the list of how much is missing. */
export const muchWords: Record<Much, string> = {
  '1': 'Il en manque 1',
  '2': 'Il en manque 2',
  '3': 'Il en manque 3',
  '4 or more': 'Il en manque 4 ou plus',
  all: 'Tout manque',
}

/** The reason in French: its own words, where there are some. */
export function reasonSentence(reason: GestureReason): string {
  if ('words' in reason) return reason.words
  if (reason.code !== 'some') return reasonWords[reason.code]
  return reason.missing.map(({ label, much }) => `${label} : ${muchWords[much]}`).join(' · ')
}
