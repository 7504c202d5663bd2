import { newSite } from '#platform/web'
import { attestationSite } from './attestation-routes.ts'
import { cleaPersonSite } from './clea-person-routes.ts'
import { evaluationSite } from './evaluation-routes.ts'
import { jurySite } from './jury-routes.ts'
import { matrixSite } from './matrix-routes.ts'
import { sstSite } from './sst-routes.ts'
import { sstSheetSite } from './sst-sheet-routes.ts'

/** Every address of the room. Those of the groups come last: `/certification/:group` would take the others. */
export const certificationSite = newSite()
  .route('/', jurySite)
  .route('/', attestationSite)
  .route('/', cleaPersonSite)
  .route('/', evaluationSite)
  .route('/', sstSheetSite)
  .route('/', sstSite)
  .route('/', matrixSite)
