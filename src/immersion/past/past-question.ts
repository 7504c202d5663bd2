import type { Day } from '#platform/time'
import type { ImmersionId } from '../ids.ts'

/** What a person must look at in an immersion of a list. */
const questionKinds = ['host', 'birth date', 'hire day', 'renewal', 'law'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const isQuestionKind = (said: unknown): said is QuestionKind =>
  questionKinds.some((kind) => kind === said)

/** What is asked, in words that follow 'À vérifier : '; what the law says has its own sentence. */
export const questionWords: Record<Exclude<QuestionKind, 'law'>, string> = {
  host: 'cet employeur n’est pas dans votre liste',
  'birth date': 'la date de naissance manque',
  'hire day': 'la date d’embauche manque',
  renewal: 'nous ne savons pas quelle immersion elle renouvelle',
}

/** What somebody answers about an immersion of a list; 'as it is': to one question, that nothing is to be changed. */
export type PastAnswer =
  | { kind: 'host'; siret: string }
  | { kind: 'new host'; town: string; siret: string | null }
  | { kind: 'hire day'; on: Day }
  | { kind: 'renewal'; of: ImmersionId }
  | { kind: 'dates'; from: Day; to: Day }
  | { kind: 'as it is'; question: QuestionKind }
  | { kind: 'left out' }
