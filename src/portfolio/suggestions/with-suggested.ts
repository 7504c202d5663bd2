import type { ProvenBy } from '#people'
import { provenBySupervisors } from './list-suggested.ts'

/** What other rooms saw somebody do, and what who leads their work proposes. */
export const withSuggested =
  (elsewhere: ProvenBy): ProvenBy =>
  async (...asked) => [...(await provenBySupervisors(...asked)), ...(await elsewhere(...asked))]
