import { newSite } from '#platform/web'
import { contentSite } from './content-site.ts'
import { courseSite } from './course-routes.ts'
import { fetchSite } from './fetch-site.ts'
import { followSite } from './follow-routes.tsx'
import { followingSite } from './following-routes.ts'
import { linkSite } from './link-routes.ts'
import { sessionSite } from './session-site.ts'
import { windowSite } from './window-site.ts'

/** The pages of the room. */
export const coursesSite = newSite()
for (const site of [followSite, courseSite, linkSite, followingSite]) coursesSite.route('/', site)

/**
 * What contents speak to and are made of, to be mounted first, before everything that knows of cookies and pages: the host of
 * content serves nothing else.
 */
export const courseMachines = newSite()
for (const site of [contentSite, windowSite, fetchSite, sessionSite]) courseMachines.route('/', site)
