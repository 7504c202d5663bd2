import { newSite } from '#platform/web'
import { columnsSite } from './columns-routes.ts'
import { confirmSite } from './confirm-routes.ts'
import { reportSite } from './report-routes.ts'
import { sendSite } from './send-routes.ts'
import { undoSite } from './undo/undo-routes.ts'

export const importSite = newSite()
  .route('/', sendSite)
  .route('/', confirmSite)
  .route('/', columnsSite)
  .route('/', reportSite)
  .route('/', undoSite)
