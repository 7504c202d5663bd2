import { newSite } from '#platform/web'
import { clientSite } from './clients/routes.ts'
import { eventSite } from './events/routes.ts'
import { foundingSite } from './founding/routes.ts'
import { homeSite } from './home/routes.ts'
import { keptSite } from './kept/routes.ts'
import { posterSite } from './poster/routes.ts'
import { planningSite } from './planning/routes.ts'
import { quoteSite } from './quotes/routes.ts'
import { registrationSite } from './registered/routes.ts'
import { requestSite } from './requests/routes.ts'
import { roleSite } from './roles/routes.ts'
import { invitationSite } from './invited/routes.ts'
import { voiceSite } from './voices/routes.ts'
import { toldSite } from './told/routes.ts'
import { serviceSite } from './sheet/routes.ts'

/** Every address of the room. */
export const companySite = newSite()
  .route('/', foundingSite)
  .route('/', keptSite)
  .route('/', homeSite)
  .route('/', requestSite)
  .route('/', quoteSite)
  .route('/', planningSite)
  .route('/', serviceSite)
  .route('/', clientSite)
  .route('/', roleSite)
  .route('/', eventSite)
  .route('/', registrationSite)
  .route('/', posterSite)
  .route('/', invitationSite)
  .route('/', toldSite)
  .route('/', voiceSite)
