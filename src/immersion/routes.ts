import { newSite, type Site } from '#platform/web'
import { accidentSite } from './accident/door.ts'
import { afterSite } from './after/door.ts'
import { newConventionFormSite } from './convention/door.ts'
import type { Elsewhere } from './elsewhere.ts'
import {
  followAccidentSite,
  followAfterSite,
  followHireSite,
  followPresenceSite,
  followReportSite,
  newFollowSite,
  followVisitSite,
} from './follow/door.ts'
import { paperSite } from './papers/door.ts'
import { declareSite } from './declare/routes.ts'
import { declaredSite } from './declare/desk-routes.ts'
import { hostSite } from './hosts/routes.ts'
import { answerSite } from './matching/employer-routes.ts'
import { proposalSite } from './matching/proposal-routes.ts'
import { newMatchingSite } from './matching/routes.ts'
import { needSite } from './needs/routes.ts'
import { waitingSite } from './needs/waiting-routes.ts'
import { askedSite } from './past/asked-routes.ts'
import { pastSite } from './past/routes.ts'
import { possibleSite } from './possible/routes.ts'
import { prescriberSite } from './prescribers/door.ts'
import { keptSite } from './kept/routes.ts'
import { hostingAskSite, hostingKeeperSite, hostingSite } from './hosting/door.ts'
import { hireSite } from './hire/door.ts'
import { periodSite } from './period/door.ts'
import { reportSite } from './report/door.ts'
import { sendAnew, signingSite } from './signing/door.ts'
import { newUnfollowedSite } from './unfollowed/door.ts'

/** Every address of the room. @param elsewhere what other rooms give it */
export const newImmersionSite = (elsewhere: Elsewhere): Site =>
  newSite()
    .route('/', hostSite)
    .route('/', pastSite)
    .route('/', askedSite)
    .route('/', possibleSite)
    .route('/', prescriberSite)
    .route('/', newConventionFormSite(elsewhere, sendAnew))
    .route('/', newFollowSite(elsewhere))
    .route('/', paperSite)
    .route('/', newUnfollowedSite(elsewhere))
    .route('/', signingSite)
    .route('/', declareSite)
    .route('/', declaredSite)
    .route('/', waitingSite)
    .route('/', needSite)
    .route('/', newMatchingSite(elsewhere))
    .route('/', proposalSite)
    .route('/', answerSite)
    .route('/', keptSite)
    .route('/', reportSite)
    .route('/', followReportSite)
    .route('/', periodSite)
    .route('/', followPresenceSite)
    .route('/', hireSite)
    .route('/', followHireSite)
    .route('/', accidentSite)
    .route('/', followAccidentSite)
    .route('/', followVisitSite)
    .route('/', afterSite)
    .route('/', followAfterSite)
    .route('/', hostingAskSite)
    .route('/', hostingSite)
    .route('/', hostingKeeperSite)
