import type { Ask } from '#platform/web'

/** Actions are few and their order is theirs: here a rank in the list is good enough to go on reading. */
export function rankFrom(c: Ask): number {
  const asked = c.req.query('a-partir-de') ?? '0'
  return /^\d{1,5}$/.test(asked) ? Number(asked) : 0
}
