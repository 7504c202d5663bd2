import { answerSentences, type AnswerSentences } from '../answers/door.ts'
import type { PlaceId } from '../ids.ts'

/** What the courier does when nobody answers. */
export const absentCodes = ['again', 'brought back'] as const
/** Why a door did not take its order. */
export const refusedCodes = ['not wanted', 'damaged', 'wrong order'] as const
/** Why a door keeps an order but for one product: the last is the law's (Code de la santé publique, L3342-1). */
export const goodsRefusedCodes = ['not wanted', 'damaged', 'not of age'] as const
/** Why a door was not reached: kept as an absence. */
export const lostCodes = ['address not found', 'entrance shut'] as const

type AbsentCode = (typeof absentCodes)[number] | (typeof lostCodes)[number]
type RefusedCode = (typeof refusedCodes)[number] | GoodsRefusedCode
export type GoodsRefusedCode = (typeof goodsRefusedCodes)[number]

/** Words of before reasons were codes; empty when nothing was said. */
type Other = { code: 'other'; words: string }

export type AbsentReason = { code: AbsentCode } | Other
export type RefusedReason = { code: RefusedCode } | Other

/** Something that a door did not take, by the name that the courier read and where it was collected (null: at the hub). */
export type RefusedGoods = { label: string; placeId: PlaceId | null; why: GoodsRefusedCode }

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

/** What those who read after couriers are told of it, in French. */
export const reasonWords: Record<AbsentCode | RefusedCode | 'shut', string> = answerSentences.says.fr.reasons

/** How much is missing, in French. */
export const muchWords: Record<Much, string> = answerSentences.says.fr.missing

/** Why one product is not taken, in French. */
export const goodsRefusedWords: Record<GoodsRefusedCode, string> = answerSentences.says.fr.goodsRefused

/** The reason, in French unless other words are given; its own words, where there are some. */
export function reasonSentence(
  reason: GestureReason,
  answers: AnswerSentences = answerSentences.says.fr,
  comma = ', ',
): string {
  if ('words' in reason) return reason.words
  if (reason.code !== 'some') return answers.reasons[reason.code]
  return reason.missing.map(({ label, much }) => answers.missingOf(label, answers.missing[much])).join(comma)
}

/** What a door did not take, each with why; in French unless other words are given. */
export const refusedSentence = (
  goods: readonly RefusedGoods[],
  answers: AnswerSentences = answerSentences.says.fr,
  comma = ', ',
): string => goods.map(({ label, why }) => answers.missingOf(label, answers.goodsRefused[why])).join(comma)
