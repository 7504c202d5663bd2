import type { ProvenBy } from '#people'
import { newSite, type Site } from '#platform/web'
import { filmSite } from './films/door.ts'
import { newMineSite } from './mine/routes.tsx'
import { tutorialSite } from './tutorials/door.ts'
import { newProposalSite } from './proposals/routes.tsx'

/** Every address of the room. @param provenBy what other rooms saw somebody do: each proposes it, in one press. */
export const newPortfolioSite = (provenBy: ProvenBy): Site =>
  newSite()
    .route('/', newProposalSite(provenBy))
    .route('/', filmSite)
    .route('/', tutorialSite)
    .route('/', newMineSite(provenBy))
