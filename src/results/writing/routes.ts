import { newSite } from '#platform/web'
import { correctionSite } from './correction-routes.ts'
import { draftSite } from './draft-routes.ts'
import { dropSite } from './drop-routes.ts'
import { publishSite } from './publish-routes.ts'
import { listSite } from './list-routes.ts'

export const writingSite = newSite()
  .route('/', listSite)
  .route('/', draftSite)
  .route('/', publishSite)
  .route('/', correctionSite)
  .route('/', dropSite)
