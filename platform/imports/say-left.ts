import { writeCount } from '#platform/i18n'

/** How many lines of lists are left to be answered. */
export const sayLeft = (count: number): string =>
  count === 0
    ? 'Toutes les lignes ont leur réponse'
    : writeCount(count, 'ligne attend encore', 'lignes attendent encore')
