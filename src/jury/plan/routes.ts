import { newSite } from '#platform/web'
import { juryListSite } from './list-routes.ts'
import { juryMembersSite } from './members-routes.ts'
import { juryPlannedSite } from './plan-routes.ts'

/** The juries of the reader, one that is planned, and its page, where a file's jurors are completed. */
export const juryPlanSite = newSite()
  .route('/', juryListSite)
  .route('/', juryPlannedSite)
  .route('/', juryMembersSite)
