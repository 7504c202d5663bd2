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

/** 'shut': the shop gave nothing; 'some': what is missing, and how much of it. */
export type MissingReason = { code: 'shut' } | { code: 'some'; words: string }

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

/** The reason in French: its own words, where there are some. */
export const reasonSentence = (reason: GestureReason): string =>
  'words' in reason ? reason.words : reasonWords[reason.code]
