import { languagesOf } from '#people'
import type { Db } from '#platform/db'
import { tell } from '#platform/notices'
import type { Evidence } from '../evidence.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { answerSentences } from './sentences.ts'
import { insertAnswer, type NewAnswer } from './store.ts'

const WEEK_MS = 7 * 86_400_000

type Said = Omit<NewAnswer, 'evidenceId'> & { evidence: Evidence; at: Date }

/** Somebody who trains a person answers to what they show, with a word; the person is told once. */
export const answerEvidence = (db: Db, { evidence, at, ...said }: Said): Promise<void> =>
  db.transaction(async (tx) => {
    if (!(await insertAnswer(tx, { ...said, evidenceId: evidence.id }, at))) return
    const { id, personId, title } = evidence
    const language = (await languagesOf(tx, [personId]))(personId)
    await tell(
      tx,
      [
        {
          to: personId,
          key: `answer to evidence ${said.id}`,
          title: answerSentences.says[language].told(title),
          body: said.words,
          path: `${PORTFOLIO}/${id}`,
          pace: 'soon',
          until: new Date(at.getTime() + WEEK_MS),
        },
      ],
      at,
    )
  })
