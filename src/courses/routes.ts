import { newSite } from '#platform/web'
import { contentSite } from './content/routes.ts'
import { windowSite } from './content/window-routes.ts'
import { importSite } from './import/routes.ts'
import { moveSite } from './launch/move-routes.ts'
import { leftSite } from './launch/left-routes.ts'
import { followSite } from './launch/routes.tsx'
import { proofSite } from './progress/proof-routes.ts'
import { followingSite } from './progress/routes.ts'
import { linkSite } from './shelf/link-routes.ts'
import { courseSite } from './shelf/routes.ts'
import { tidySite } from './shelf/tidy-routes.ts'
import { fetchSite } from './statements/fetch-routes.ts'
import { sessionSite } from './statements/session-routes.ts'
import { trialFetchSite, trialStoreSite } from './trial/machine-routes.ts'
import { trialSite } from './trial/routes.ts'
import { versionsSite } from './versions/routes.ts'

/** The pages of the room. */
export const coursesSite = newSite()
for (const site of [
  followSite,
  importSite,
  courseSite,
  tidySite,
  versionsSite,
  linkSite,
  followingSite,
  moveSite,
  trialSite,
  proofSite,
])
  coursesSite.route('/', site)

/**
 * What contents speak to and are made of, to be mounted first, before everything that knows of cookies and pages: the host of
 * content serves nothing else.
 */
export const courseMachines = newSite()
for (const site of [
  contentSite,
  windowSite,
  fetchSite,
  sessionSite,
  leftSite,
  trialFetchSite,
  trialStoreSite,
])
  courseMachines.route('/', site)
