import { languagesOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import { parisDay, WEEK_MS } from '#platform/time'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { lockTutorial, replaceCaptions, tutorialOf, type Caption } from '../tutorials/door.ts'
import {
  asideOf,
  deleteProposal,
  markTaken,
  proposalFor,
  saveProposal,
  standAgain,
  underBy,
} from './proposal-store.ts'
import { watchedSentences } from './sentences.ts'

type Written = { evidence: Evidence; writtenBy: PersonId; captions: readonly Caption[]; at: Date }

/**
 * Somebody who trains a person writes the words under a film that is shown to them; they wait for the person, who is told once a day of
 * them. Sent twice, they are there once. False when the film was erased meanwhile.
 */
export const proposeCaptions = (db: Db, { evidence, writtenBy, captions, at }: Written): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { id, personId, title } = evidence
    if (!(await lockTutorial(tx, id))) return false
    await saveProposal(tx, { evidenceId: id, writtenBy, captions }, at)
    const language = (await languagesOf(tx, [personId]))(personId)
    const say = watchedSentences.says[language]
    await tell(
      tx,
      [
        {
          to: personId,
          key: `words under ${id} ${writtenBy} ${parisDay(at)}`,
          title: say.told(title),
          body: say.toldText,
          path: `${PORTFOLIO}/${id}`,
          pace: 'soon',
          until: new Date(at.getTime() + WEEK_MS),
        },
      ],
      at,
    )
    return true
  })

/** Its person puts them under their film; pressed twice, once. */
export const takeCaptions = (db: Db, { id }: Evidence, at: Date): Promise<void> =>
  db.transaction(async (tx) => {
    const proposal = (await lockTutorial(tx, id)) ? await proposalFor(tx, id) : undefined
    if (!proposal || proposal.takenAt) return
    const { captions: former } = await tutorialOf(tx, id)
    await replaceCaptions(tx, id, proposal.captions)
    await markTaken(tx, id, former, at)
  })

/**
 * Its person does not want them: they leave; where they were taken, what was there before is back. Where others were taken before them,
 * those stay, and what was there before may still be put back.
 */
export const leaveCaptions = (db: Db, { id }: Evidence): Promise<void> =>
  db.transaction(async (tx) => {
    const proposal = (await lockTutorial(tx, id)) ? await proposalFor(tx, id) : undefined
    if (!proposal) return
    const writtenBy = proposal.takenAt ? null : await underBy(tx, id)
    if (writtenBy) {
      const { captions } = await tutorialOf(tx, id)
      await standAgain(tx, id, { writtenBy, captions })
      return
    }
    if (proposal.takenAt) await replaceCaptions(tx, id, await asideOf(tx, id, 'former'))
    await deleteProposal(tx, id)
  })
