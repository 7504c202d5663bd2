import { answerSentences } from '../answers/door.ts'

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

/** What those who read after couriers are told of it, in French. */
export const reasonWords: Record<AbsentCode | RefusedCode | 'shut', string> = answerSentences.says.fr.reasons

/** The reason in French: its own words, where there are some. */
export const reasonSentence = (reason: GestureReason): string =>
  'words' in reason ? reason.words : reasonWords[reason.code]
