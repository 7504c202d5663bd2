import { newSite } from '#platform/web'
import { cleaPersonSite } from './matrix/person-routes.ts'
import { evaluatorsSite } from './evaluations/evaluators-routes.ts'
import { evaluationSite } from './evaluations/routes.ts'
import { signingSite } from './evaluations/signing-routes.ts'
import { matrixSite } from './matrix/routes.ts'
import { sstSite } from './sst/routes.ts'
import { sstSheetSite } from './sst/sheet-routes.ts'

/** Every address of the room. Those of the groups come last: `/certification/:group` would take the others. */
export const certificationSite = newSite()
  .route('/', cleaPersonSite)
  .route('/', evaluationSite)
  .route('/', signingSite)
  .route('/', sstSheetSite)
  .route('/', sstSite)
  .route('/', evaluatorsSite)
  .route('/', matrixSite)
