import type { Id } from '#platform/id'

export type EvaluationId = Id<'evaluation'>
export type FrameworkId = Id<'framework'>
export type QuestionId = Id<'evaluation question'>
export type SstSessionId = Id<'SST session'>
