import { newSite } from '#platform/web'
import { attendanceSite } from './attendance-routes.ts'
import { calendarSite } from './calendar-routes.ts'
import { groupSite } from './group-routes.ts'
import { halfDaySite } from './half-day-routes.ts'
import { invitationSite } from './trainer-invitation-routes.ts'
import { leaveSite } from './leave-group-routes.ts'
import { phoneSite } from './sign-phone-routes.ts'
import { presenceSite } from './attendance-person-routes.ts'
import { programmeSite } from './programme-routes.ts'
import { sheetPdfSite } from './attendance-pdf-routes.ts'
import { signSite } from './sign-routes.ts'
import { teamSite } from './group-team-routes.ts'
import { welcomeSite } from './welcome-trainee-routes.ts'
import { workSite } from './work-routes.ts'

/** What a group learns, when, who is there; and each trainee's own day. */
export const trainingSite = newSite()
for (const site of [
  workSite,
  phoneSite,
  calendarSite,
  groupSite,
  teamSite,
  leaveSite,
  welcomeSite,
  invitationSite,
  halfDaySite,
  programmeSite,
  attendanceSite,
  sheetPdfSite,
  signSite,
  presenceSite,
])
  trainingSite.route('/', site)
