import type { Proving } from '#people'
import { PORTFOLIO } from '../portfolio.ts'
import { suggestedTo } from './store.ts'
import { saySuggested, type SuggestedSeen } from './suggested.ts'

/** What the room calls what was suggested, among what is proposed. */
export const SUGGESTED = 'suggestion'

/** Where its person looks at the photograph of what is suggested to them. */
const photoAt = (id: string): string => `${PORTFOLIO}/propositions/${id}/photo`

/** What who leads the work of somebody says that this person did: each is proposed to their portfolio, in the words of who saw it. */
export const provenBySupervisors: Proving = {
  find: async (db, personIds, since) =>
    (await suggestedTo(db, personIds, since)).map(
      ({ id, title: name, words: said, happenedOn, by, organisation, fileId }) => ({
        room: SUGGESTED,
        id,
        happenedOn,
        seen: {
          code: 'suggested',
          name,
          by,
          organisation,
          words: said && endless(said),
        } satisfies SuggestedSeen,
        ...(fileId ? { picture: photoAt(id) } : {}),
      }),
    ),
  say: saySuggested,
}

const endless = (words: string): string | null => words.replace(/[.\s]+$/, '') || null
