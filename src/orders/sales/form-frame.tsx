import type { Operating } from '#market'
import type { Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { SALES } from './words.ts'

/** A form about the costs, and what was typed in it a moment ago. */
export type FilledForm = Pick<Operating, 'at'> & { errors?: Errors; typed?: Typed }

/** What was typed in a field, else this. */
export const said = (typed: Typed | undefined, name: string, otherwise = ''): string => {
  const value = typed?.[name]
  return typeof value === 'string' && value !== '' ? value : otherwise
}

/** The way back to the counter. */
export const Back = ({ at }: Pick<Operating, 'at'>) => (
  <p>
    <a href={at(SALES)}>Part des ventes</a>
  </p>
)
