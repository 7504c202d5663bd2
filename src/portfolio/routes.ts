import type { ProvenBy } from '#people'
import { newSite, type Site } from '#platform/web'
import { criteriaSite } from './criteria/routes.ts'
import { newMineSite } from './mine/routes.tsx'
import { newProposalSite } from './proposals/routes.tsx'
import { ownSightSite } from './shown/own-routes.ts'
import { readerSite } from './shown/reader-routes.ts'

/** Every address of the room. @param provenBy what other rooms saw somebody do: each proposes it, in one press. */
export const newPortfolioSite = (provenBy: ProvenBy): Site =>
  newSite()
    .route('/', newProposalSite(provenBy))
    .route('/', criteriaSite)
    .route('/', readerSite)
    .route('/', ownSightSite)
    .route('/', newMineSite(provenBy))
