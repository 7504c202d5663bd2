import type { Result } from '#platform/refusal'

/** What a cell says, or why it cannot be told. */
export type Reading<T, Refusal extends string> = Result<T, Refusal>
