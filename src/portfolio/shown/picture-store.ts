import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Evidence } from '../evidence.ts'
import type { EvidenceId, PieceId } from '../ids.ts'
import type { Answers, PictureAnswer } from './picture-answer.ts'

type Row = { pieceId: PieceId; answer: PictureAnswer['answer']; who: string | null; agreedOn: Day | null }

/** What was answered of the pictures of these evidences. */
export async function answersOf(db: Db, evidence: readonly Evidence[]): Promise<Answers> {
  const ids: EvidenceId[] = evidence.map(({ id }) => id)
  const rows = await db.rows<Row>(sql`
    select a.piece_id as "pieceId", a.answer, a.who, a.agreed_on as "agreedOn"
    from portfolio.picture_answers a
    join portfolio.pieces p on p.id = a.piece_id
    where p.evidence_id = any(${ids}::uuid[])`)
  return new Map(rows.map((row) => [row.pieceId, asAnswer(row)]))
}

function asAnswer({ answer, who, agreedOn }: Row): PictureAnswer {
  if (answer !== 'agreed') return { answer }
  if (who === null || agreedOn === null) throw new Error('somebody agreed without a name or a day')
  return { answer, who, agreedOn }
}

/** The last answer counts; who had agreed stays written where it is kept back. */
export async function saveAnswer(tx: Tx, pieceId: PieceId, given: PictureAnswer, at: Date): Promise<void> {
  const { who, agreedOn } = given.answer === 'agreed' ? given : { who: null, agreedOn: null }
  const keepsWho = given.answer === 'kept back'
  await tx.run(sql`
    insert into portfolio.picture_answers as a (piece_id, answer, who, agreed_on, answered_at)
    values (${pieceId}, ${given.answer}, ${who}, ${agreedOn}, ${at})
    on conflict (piece_id) do update
    set answer = excluded.answer, answered_at = excluded.answered_at,
      who = case when ${keepsWho} then a.who else excluded.who end,
      agreed_on = case when ${keepsWho} then a.agreed_on else excluded.agreed_on end`)
}
