import type { Refused } from '#platform/refusal'

/** What a cell says, or why it cannot be told. */
export type Reading<T, Refusal extends string> = { ok: true; value: T } | Refused<Refusal>

export const read = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refuse = <Refusal extends string>(refusal: Refusal): Refused<Refusal> => ({
  ok: false,
  refusal,
})
