/** An expected "no": a short English sentence in the code, whose French one stands on the page. */
export type Refused<R extends string = string> = { ok: false; refusal: R }

/** What a verb gives: what it did, or why not. */
export type Result<T, R extends string = string> = { ok: true; value: T } | Refused<R>

/** Says no: ``return refuse('held already')``. */
export const refuse = <const R extends string>(refusal: R): Refused<R> => ({ ok: false, refusal })

/** Says yes, with what was made or found. */
export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** True for a refusal, whatever else it carries: what makes a transaction go back. */
export const isRefused = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false

/**
 * What a verb gives where no refusal can come: its conditions were looked at under the same lock, or a seed wrote them. @throws a refusal that came all the
 * same: a surprise.
 */
export function granted<T extends object>(outcome: T): Exclude<T, { ok: false }> {
  if (isRefused(outcome))
    throw new Error(`refused: ${'refusal' in outcome ? String(outcome.refusal) : 'for no reason'}`)
  return outcome as Exclude<T, { ok: false }>
}
