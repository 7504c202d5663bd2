import { breaks } from '#platform/db'
import type { Changed } from './said-place.ts'

export async function refusingTaken(save: () => Promise<Changed>): Promise<Changed> {
  try {
    return await save()
  } catch (cause) {
    if (breaks(cause, 'places_by_organisation')) return { ok: false, refusal: 'own place known' }
    if (breaks(cause, 'places_by_name')) return { ok: false, refusal: 'name taken' }
    throw cause
  }
}
