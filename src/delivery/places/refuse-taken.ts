import { breaks } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Changed } from './said-place.ts'

export async function refusingTaken(save: () => Promise<Changed>): Promise<Changed> {
  try {
    return await save()
  } catch (cause) {
    if (breaks(cause, 'places_by_organisation')) return refuse('own place known')
    if (breaks(cause, 'places_by_name')) return refuse('name taken')
    throw cause
  }
}
