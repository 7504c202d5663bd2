import { isFoad, type Activity, type Proof, type Question } from '../activity.ts'

/** Something handed in for an activity, and what the trainer answered. */
export type Work = {
  id: string
  activityId: string
  personId: string
  handedInAt: Date
  handedInBy: string
  words: string | null
  fileId: string | null
  answers: number[] | null
  rightAnswers: number | null
  questions: number | null
  decision: 'accepted' | 'given back' | 'replaced' | 'waived' | null
  decidedBy: string | null
  decidedAt: Date | null
  word: string | null
}

/** Where somebody stands with an activity: their latest work decides. */
export type WorkState = 'to do' | 'handed in' | 'given back' | 'accepted' | 'waived'

export const stateOf = (latest: Pick<Work, 'decision'> | null): WorkState => {
  if (!latest || latest.decision === 'replaced') return 'to do'
  return latest.decision ?? 'handed in'
}

export const stateWords: Record<WorkState, string> = {
  'to do': 'À faire',
  'handed in': 'Donné, en attente',
  'given back': 'À refaire',
  accepted: 'Validé',
  waived: 'Dispensé·e',
}

/** True when nothing was handed in and nobody decided: the traces of a course prove it. */
export const byStatement = (work: Work): boolean =>
  work.decision === 'accepted' && !work.decidedBy && !work.words && !work.fileId && !work.answers

/** How the trainee proves the activity here. 'seen': only the trainer can say it; 'sheet': the attendance sheet says it. */
export type Way = 'quiz' | 'words' | 'file' | 'seen' | 'sheet'

const ways: Record<Proof, Way> = {
  text: 'words',
  photo: 'file',
  file: 'file',
  video: 'file',
  audio: 'file',
  quiz: 'quiz',
  observation: 'seen',
  signature: 'sheet',
}

/** A quiz that has no question yet is done on paper: it is handed in as a text or a file. */
export function wayOf(activity: Pick<Activity, 'proof' | 'quiz' | 'mode'>): Way {
  if (!isFoad(activity.mode) && activity.proof !== 'observation') return 'sheet'
  if (activity.proof === 'quiz' && (activity.quiz ?? []).length === 0) return 'file'
  return ways[activity.proof]
}

/** A quiz is passed from four right answers out of five. Stated on its page; the trainer may still accept a lower one. */
const QUIZ_SHARE = 0.8

/** How many answers are right, out of how many questions, and how many are needed. */
export function scoreOf(quiz: readonly Question[], answers: readonly number[]) {
  const right = quiz.filter((one, i) => answers[i] === one.right).length
  const needed = Math.ceil(QUIZ_SHARE * quiz.length)
  return { right, of: quiz.length, needed, passed: quiz.length > 0 && right >= needed }
}
