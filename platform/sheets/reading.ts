/** What a cell says, or why it cannot be told. */
export type Reading<T, Refusal extends string> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const read = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refuse = <Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal,
})
