import { isPlain, type Plain } from '#platform/json'

/** The id of an activity or a verb, if it is one. */
export const idOf = (value: unknown) => (isPlain(value) ? value['id'] : undefined)

/** The ids of the activities of this kind that a context is about. */
export function activitiesIn(context: unknown, kind: string): unknown[] {
  const all =
    isPlain(context) && isPlain(context['contextActivities']) ? context['contextActivities'][kind] : []
  return (Array.isArray(all) ? all : [all]).map(idOf)
}

/** What a statement says it is: cmi5's own, or free. */
export const categoriesOf = ({ context }: Plain) => activitiesIn(context, 'category')

/** True when the learner answered something. */
export const isAnswer = ({ result }: Plain) => isPlain(result) && typeof result['response'] === 'string'

/** The score between -1 and 1, if it says one. */
export function scaledIn({ result }: Plain): number | null {
  const score = isPlain(result) && isPlain(result['score']) ? result['score'] : {}
  return typeof score['scaled'] === 'number' ? score['scaled'] : null
}
