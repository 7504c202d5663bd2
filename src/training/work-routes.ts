import { newSite } from '#platform/web'
import { alertSite } from './alert-routes.ts'
import { activitySite } from './activity-routes.ts'
import { connectionSite } from './connection-routes.ts'
import { dossierSite } from './dossier-routes.ts'
import { gaugeSite } from './gauge-routes.ts'
import { ledgerSite } from './ledger-routes.ts'
import { reviewSite } from './review-routes.ts'
import { todaySite } from './today-routes.ts'

/** The trainee's day, their work and what it is worth: mounted by the site of the room. */
export const workSite = newSite()
for (const site of [
  todaySite,
  activitySite,
  reviewSite,
  gaugeSite,
  ledgerSite,
  alertSite,
  dossierSite,
  connectionSite,
])
  workSite.route('/', site)
