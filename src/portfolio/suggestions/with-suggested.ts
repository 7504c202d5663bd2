import type { Proving } from '#people'
import { provenBySupervisors, SUGGESTED } from './list-suggested.ts'

/** What other rooms saw somebody do, and what who leads their work proposes. */
export const withSuggested = (elsewhere: Proving): Proving => ({
  find: async (...asked) => [
    ...(await provenBySupervisors.find(...asked)),
    ...(await elsewhere.find(...asked)),
  ],
  say: (one, language) => (one.room === SUGGESTED ? provenBySupervisors : elsewhere).say(one, language),
})
