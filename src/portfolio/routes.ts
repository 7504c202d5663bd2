import type { MyData, ProvenBy } from '#people'
import { newSite, type Site } from '#platform/web'
import { criteriaSite } from './criteria/routes.ts'
import { newExchangeSite } from './exchange/routes.ts'
import { newKeptSite } from './kept/routes.ts'
import { newMineSite } from './mine/routes.ts'
import { newProposalSite } from './proposals/routes.tsx'

type Around = {
  /** What other rooms saw somebody do: each proposes it, in one press. */
  provenBy: ProvenBy
  /** What other rooms add to what somebody takes away: signed credentials, traces. */
  besides: (url: string) => readonly MyData[]
}

/** Every address of the room. */
export const newPortfolioSite = ({ provenBy, besides }: Around): Site =>
  newSite()
    .route('/', newProposalSite(provenBy))
    .route('/', criteriaSite)
    .route('/', newExchangeSite(besides))
    .route('/', newKeptSite(provenBy))
    .route('/', newMineSite(provenBy))
