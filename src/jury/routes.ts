import type { PagesAbout } from '#people'
import { newSite, type Site } from '#platform/web'
import { attestationSite } from './attestations/routes.ts'
import { myJurySite } from './attestations/mine-routes.ts'
import { juryDeliberationSite } from './deliberation/routes.ts'
import { newJuryMarksSite } from './marks/routes.ts'
import { juryPlanSite } from './plan/routes.ts'
import { minutesSite } from './minutes/routes.ts'
import type { ProofsBySkill } from './marks/door.ts'

/**
 * Every address of a jury. To be mounted before `/certification/:group`, which would take 'jury' for a group.
 * @param aboutCandidate what else a juror may open of somebody who passes, beside the grid.
 * @param proofsBySkill what somebody who passes shows to a juror, beside each skill.
 */
export const newJurySite = (aboutCandidate: PagesAbout, proofsBySkill: ProofsBySkill): Site =>
  newSite()
    .route('/', juryPlanSite)
    .route('/', newJuryMarksSite({ aboutCandidate, proofsBySkill }))
    .route('/', juryDeliberationSite)
    .route('/', minutesSite)
    .route('/', myJurySite)
    .route('/', attestationSite)
