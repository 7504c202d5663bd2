import { newSite } from '#platform/web'
import { columnsSite } from './columns-routes.ts'
import { sentFileSite } from './sent-file-routes.ts'
import { reportCsvSite } from './report-csv-routes.ts'
import { sendSite } from './send-routes.ts'
import { undoSite } from './undo/undo-routes.ts'

export const importSite = newSite()
  .route('/', sendSite)
  .route('/', sentFileSite)
  .route('/', columnsSite)
  .route('/', reportCsvSite)
  .route('/', undoSite)
