import { newSite } from '#platform/web'
import { invitationSite } from './team/invitation-routes.ts'
import { leaveSite } from './team/leave-group-routes.ts'
import { teamSite } from './team/routes.ts'
import { welcomeSite } from './team/welcome-trainee-routes.ts'
import { spokenSite } from './spoken/routes.ts'
import { programmeSite } from './programme/routes.ts'
import { calendarSite } from './calendar/routes.ts'
import { copySite } from './calendar/copy-routes.ts'
import { halfDaySite } from './calendar/half-day-routes.ts'
import { presenceSite } from './attendance/person-routes.ts'
import { elsewhereSite } from './elsewhere/routes.ts'
import { attendanceSite } from './sheet/routes.ts'
import { phoneSite } from './roll/sign-phone-routes.ts'
import { sheetPdfSite } from './sheet/pdf-routes.ts'
import { markSite } from './sheet/mark-routes.ts'
import { keptSheetsSite } from './roll/kept-routes.ts'
import { rollSite } from './roll/roll-routes.ts'
import { signSite } from './roll/sign-routes.ts'
import { ledgerSite } from './ledger/routes.ts'
import { activitySite } from './work/activity-routes.ts'
import { handInSite } from './hand-in/routes.ts'
import { reviewSite } from './review/routes.ts'
import { connectionSite } from './hours/connection-routes.ts'
import { gaugeSite } from './hours/gauge-routes.ts'
import { replySite } from './reply/routes.ts'
import { afterGroupSite } from './after/group-routes.ts'
import { phoneNoteSite } from './after/phone-routes.ts'
import { aroundSite } from './around/routes.ts'
import { alertSite } from './alerts/routes.ts'
import { keptWeekSite } from './kept-week/routes.ts'
import { todaySite } from './day/routes.ts'
import { groupSite } from './week/routes.ts'
import { dossierSite } from './dossier/routes.ts'

/** What a group learns, when, who is there; each trainee's own day, their work and what it is worth. */
export const trainingSite = newSite()
for (const site of [
  todaySite,
  keptWeekSite,
  activitySite,
  handInSite,
  reviewSite,
  gaugeSite,
  ledgerSite,
  aroundSite,
  replySite,
  afterGroupSite,
  phoneNoteSite,
  alertSite,
  dossierSite,
  connectionSite,
  phoneSite,
  calendarSite,
  groupSite,
  teamSite,
  leaveSite,
  welcomeSite,
  invitationSite,
  copySite,
  halfDaySite,
  spokenSite,
  programmeSite,
  attendanceSite,
  elsewhereSite,
  sheetPdfSite,
  markSite,
  rollSite,
  signSite,
  keptSheetsSite,
  presenceSite,
])
  trainingSite.route('/', site)
