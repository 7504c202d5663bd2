/**
 * What a relation opens. `reads` and `writes` are whole unless `only` says which part:
 * the name, the progress, the result, "justified", their own part, after the deliberation, the hours, what the person shows.
 */
export type Right = { reads: boolean; writes: boolean; counts: boolean; only?: Part }

export type Part =
  | 'name'
  | 'progress'
  | 'result'
  | 'justified'
  | 'own'
  | 'at delivery'
  | 'during the period'
  | 'after deliberation'
  | 'author'
  | 'hours'
  | 'shown'
  | 'jury day'
  | 'proposals'
  | 'in a CDDI'

export const noRight: Right = { reads: false, writes: false, counts: false }
