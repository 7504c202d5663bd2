import { newSite, type Site } from '#platform/web'
import { actionSite, type ResultsOf } from './action-routes.ts'
import { newGroupSite, type LeftOutOf } from './groups/routes.ts'
import { obligationSite } from './partners/obligation-routes.ts'
import { logoSite } from './partners/logo-routes.ts'
import { partnerSite } from './partners/routes.ts'
import { photoSite } from './photos/routes.ts'

/** The addresses of the room. `resultsOf` draws what came of an action, `leftOutOf` what the dates of a group leave out: the hall knows who knows it. */
export const newActionsSite = (resultsOf: ResultsOf, leftOutOf: LeftOutOf): Site =>
  newSite()
    .route('/', actionSite(resultsOf))
    .route('/', partnerSite)
    .route('/', logoSite)
    .route('/', obligationSite)
    .route('/', newGroupSite(leftOutOf))
    .route('/', photoSite)
