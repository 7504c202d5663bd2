import type { ProvenBy } from '#people'
import { typo } from '#platform/i18n'
import { PORTFOLIO } from '../portfolio.ts'
import { suggestedTo } from './store.ts'

/** What the room calls what was suggested, among what is proposed. */
export const SUGGESTED = 'suggestion'

/** Where its person looks at the photograph of what is suggested to them. */
const photoAt = (id: string): string => `${PORTFOLIO}/propositions/${id}/photo`

/** What who leads the work of somebody says that this person did: each is proposed to their portfolio, in the words of who saw it. */
export const provenBySupervisors: ProvenBy = async (db, personIds, since) =>
  (await suggestedTo(db, personIds, since)).map(
    ({ id, title, words, happenedOn, by, organisation, fileId }) => ({
      room: SUGGESTED,
      id,
      title,
      happenedOn,
      words: typo(
        [`Vu par ${[by, organisation].filter(Boolean).join(', ')}`, words?.replace(/[.\s]+$/, '')]
          .filter(Boolean)
          .join(' : '),
      ),
      ...(fileId ? { picture: photoAt(id) } : {}),
    }),
  )
