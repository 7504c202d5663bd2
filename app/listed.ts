import { actionsPages } from '#actions'
import { cleaPages } from '#certification'
import { companyPages } from '#company'
import { juryPages } from '#jury'
import { coursesPages } from '#courses'
import { deliveryPages } from '#delivery'
import { employmentPages } from '#employment'
import { farmPages } from '#farm'
import { immersionPages } from '#immersion'
import { marketPages } from '#market'
import { buyerPages, sharePages } from '#orders'
import { orientationPages } from '#orientation'
import { paymentsPages } from '#payments'
import { peoplePages, type CastId } from '#people'
import { portfolioPages } from '#portfolio'
import { recordsPages } from '#records'
import { resultsPages } from '#results'
import { territoryPages } from '#territory'
import { groupPages, workPages } from '#training'
import type { Listed } from '#platform/web'
import { hallPages, importPages } from './listed-hall.ts'

/** Every page that exists: what the crawl, the screenshots and the access matrix walk through. */
export const listedPages: Listed<CastId>[] = [
  ...hallPages,
  ...importPages,
  ...peoplePages,
  ...territoryPages,
  ...actionsPages,
  ...orientationPages,
  ...groupPages,
  ...workPages,
  ...coursesPages,
  ...cleaPages,
  ...juryPages,
  ...portfolioPages,
  ...companyPages,
  ...recordsPages,
  ...employmentPages,
  ...immersionPages,
  ...farmPages,
  ...resultsPages,
  ...deliveryPages,
  ...marketPages,
  ...paymentsPages,
  ...buyerPages,
  ...sharePages,
]

/** A pattern as people read it: '/bulletin/:number{[0-9]+}' → '/bulletin/:number'. */
export const plainPattern = (pattern: string): string =>
  pattern
    .split('/')
    .map((part) => part.replace(/^(:\w+)\{.*\}$/, '$1'))
    .join('/')
