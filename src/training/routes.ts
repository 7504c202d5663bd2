import type { PagesAbout } from '#people'
import { newSite, type Site } from '#platform/web'
import { invitationSite } from './team/invitation-routes.ts'
import { leaveSite } from './team/leave-group-routes.ts'
import { teamSite } from './team/routes.ts'
import { welcomeSite } from './team/welcome-trainee-routes.ts'
import { spokenSite } from './spoken/routes.ts'
import { programmeSite } from './programme/routes.ts'
import { calendarSite } from './calendar/routes.ts'
import { copySite } from './copies/routes.ts'
import { halfDaySite } from './calendar/half-day-routes.ts'
import { newPersonSite } from './attendance/person-routes.ts'
import { elsewhereSite } from './sheet/elsewhere-routes.ts'
import { sheetSite } from './sheet/routes.ts'
import { signPhoneSite } from './roll/sign-phone-routes.ts'
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
import { newAroundSite } from './around/routes.ts'
import { alertSite } from './alerts/routes.ts'
import { newKeptWeekSite } from './kept-week/routes.ts'
import type { AskedElsewhere } from './day/door.ts'
import { newTodaySite } from './day/routes.ts'
import { groupSite } from './week/routes.ts'
import { dossierSite } from './dossier/routes.ts'

/**
 * What a group learns, when, who is there; each trainee's own day, their work and what it is worth.
 * @param about what else a referent may open of somebody who learns.
 * @param aboutTrainee the same, for who trains or leads the group of a trainee.
 * @param elsewhere where a trainee is expected on a day of an immersion, and what is new to them in other rooms.
 */
export function newTrainingSite(
  about: PagesAbout,
  aboutTrainee: PagesAbout,
  elsewhere: AskedElsewhere,
): Site {
  const room = newSite()
  const given = [
    newTodaySite(elsewhere),
    newKeptWeekSite(elsewhere),
    newAroundSite(about),
    newPersonSite(aboutTrainee),
  ]
  for (const site of [...given, ...sites]) room.route('/', site)
  return room
}

const sites = [
  activitySite,
  handInSite,
  reviewSite,
  gaugeSite,
  ledgerSite,
  replySite,
  afterGroupSite,
  phoneNoteSite,
  alertSite,
  dossierSite,
  connectionSite,
  signPhoneSite,
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
  sheetSite,
  elsewhereSite,
  sheetPdfSite,
  markSite,
  rollSite,
  signSite,
  keptSheetsSite,
]
