import type { Day } from '#platform/time'
import type { FrameworkId } from '../ids.ts'

/** A part of a domain, as the framework words it; `to be confirmed` when the title was not read at its source. */
export type SubDomain = { title: string; wording: 'published' | 'to be confirmed' }

export type Domain = { number: number; title: string; shortTitle: string; subDomains: SubDomain[] }

/** A framework of reference in one of its versions. Counts are those of its lists, never of the code. */
export type Framework = { id: FrameworkId; title: string; source: string; fromDay: Day; domains: Domain[] }

export const countSubDomains = (framework: Pick<Framework, 'domains'>): number =>
  framework.domains.reduce((total, domain) => total + domain.subDomains.length, 0)

/** The domain of that number, or undefined when this version has none. */
export const domainOf = (framework: Pick<Framework, 'domains'>, number: number): Domain | undefined =>
  framework.domains.find((domain) => domain.number === number)
