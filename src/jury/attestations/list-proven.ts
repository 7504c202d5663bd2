import type { ProvenBy } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { stateOf } from './attestation.ts'
import { attestationsOfPerson } from './store.ts'

/** What juries attested of somebody, while it holds. */
export const provenByAttestations: ProvenBy = async (db, personIds, since) => {
  const [first] = personIds
  const all = first ? await attestationsOfPerson(db, first) : []
  return all
    .filter((one) => stateOf(one) === 'valid' && one.content.heldOn >= since)
    .map(({ id, content }) => ({
      room: 'jury',
      id,
      title: `Attestation du jury : ${content.title}`,
      happenedOn: content.heldOn,
      words: typo(
        `${writeCount(content.acquired, 'compétence acquise', 'compétences acquises')} sur ${content.skills.length}, ${content.organiser}`,
      ),
    }))
}
