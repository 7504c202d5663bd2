import { MOST_PRINTED } from '#platform/ui'
import type { Ask } from './ask.ts'

/** How many rows of a list are asked for: those of a page, or all, to be printed (`?imprimer=tout`), as many as paper bears. */
export function rowsAsked(c: Ask, onPage: number): { rows: number; whole: boolean } {
  const whole = c.req.query('imprimer') === 'tout'
  return { rows: whole ? MOST_PRINTED : onPage, whole }
}
