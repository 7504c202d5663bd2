import type { Line } from '../line.ts'
import type { OpenRefusal } from './answer.ts'
import type { ShareWhole } from '../share-store.ts'

export type AnswerRefusal = OpenRefusal | 'unknown line' | 'already told'

export type Answered = { ok: true } | { ok: false; refusal: AnswerRefusal }

/** The customer knows what was answered of this line: it stands. */
export const isTold = ({ answers }: ShareWhole, line: Line): boolean =>
  line.state === 'replaced' ||
  line.state === 'replacement offered' ||
  answers.some((one) => one.lineId === line.id && (one.settledAt !== null || one.why === 'customer withdrew'))
