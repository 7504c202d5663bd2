import type { Id } from '#platform/id'

/** The same list with one of its ids one place earlier or later; at an end it stays. */
export function moved<Of extends Id>(ids: readonly Of[], id: Of, by: -1 | 1): Of[] {
  const at = ids.indexOf(id)
  const to = at + by
  if (at < 0 || to < 0 || to >= ids.length) return [...ids]
  const without = ids.filter((one) => one !== id)
  return [...without.slice(0, to), id, ...without.slice(to)]
}
