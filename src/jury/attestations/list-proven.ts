import type { Proving } from '#people'
import { stateOf } from './attestation.ts'
import { sayAttested, type Attested } from './attested.ts'
import { attestationsOfPerson } from './store.ts'

/** What juries attested of somebody, while it holds. */
export const provenByAttestations: Proving = {
  find: async (db, [first], since) => {
    const all = first ? await attestationsOfPerson(db, first) : []
    return all
      .filter((one) => stateOf(one) === 'valid' && one.content.heldOn >= since)
      .map(({ id, content: { title: trade, heldOn, acquired, skills, organiser } }) => ({
        room: 'jury',
        id,
        happenedOn: heldOn,
        seen: { code: 'attested', trade, acquired, of: skills.length, organiser } satisfies Attested,
      }))
  },
  say: sayAttested,
}
