import { isFoad, type Activity, type Proof } from '../activity.ts'

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
