import { newSite } from '#platform/web'
import { correctionSite } from './correction-routes.ts'
import { decisionSite } from './decision-routes.ts'
import { openingSite } from './opening-routes.ts'

/** The deliberation of a jury: opened and closed, decided candidate by candidate, corrected afterwards. */
export const juryDeliberationSite = newSite()
  .route('/', openingSite)
  .route('/', decisionSite)
  .route('/', correctionSite)
