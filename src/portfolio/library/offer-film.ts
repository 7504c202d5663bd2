import type { ActionId } from '#actions'
import { languagesOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { WEEK_MS } from '#platform/time'
import { PORTFOLIO } from '../portfolio.ts'
import type { EvidenceId } from '../ids.ts'
import { deleteOffered, insertOffered, updateAnswer } from './library-store.ts'
import type { LibraryFilm } from './library-film.ts'
import { librarySentences } from './sentences.ts'

/** Its person lets the groups of this action see a film; twice is once. */
export const offerFilm = (
  db: Db,
  { evidenceId, actionId, at }: { evidenceId: EvidenceId; actionId: ActionId; at: Date },
): Promise<void> => db.transaction((tx) => insertOffered(tx, { evidenceId, actionId }, at))

/** Its person takes it back: nobody sees it any more, at once. */
export const takeFilmBack = (db: Db, id: EvidenceId): Promise<void> =>
  db.transaction((tx) => deleteOffered(tx, id))

type Answered = { film: LibraryFilm; answer: 'accepted' | 'declined'; by: PersonId; at: Date }

/** Somebody who trains there accepts it in the library, or does not; its person is told once of each answer. */
export const answerFilm = (db: Db, { film, answer, by, at }: Answered): Promise<void> =>
  db.transaction(async (tx) => {
    const { evidenceId: id, personId, title } = film
    if (!(await updateAnswer(tx, { id, answer, by }, at))) return
    const language = (await languagesOf(tx, [personId]))(personId)
    const say = librarySentences.says[language]
    await tell(
      tx,
      [
        {
          to: personId,
          key: `library ${answer} ${id} ${at.toISOString()}`,
          title: say.told[answer](title),
          body: say.toldText[answer],
          path: `${PORTFOLIO}/${id}`,
          pace: 'soon',
          until: new Date(at.getTime() + WEEK_MS),
        },
      ],
      at,
    )
  })
