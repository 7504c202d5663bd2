import { Tag, type TagKind } from '#platform/ui'
import type { AnswerRefusal } from './answer-dispute.ts'
import type { Dispute } from './dispute.ts'

/** Where an operator reads what customers claim back. */
export const DISPUTES = '/argent/contestations'

export const answerSentences = {
  'already answered': 'Quelqu’un a déjà répondu : la banque n’accepte qu’une réponse.',
  'too late': 'Le délai de réponse est passé.',
  closed: 'La banque a déjà décidé.',
} satisfies Record<AnswerRefusal, string>

// The provider's own words (Stripe, dispute reasons).
const reasons: Record<string, string> = {
  product_not_received: 'Dit n’avoir rien reçu',
  fraudulent: 'Dit n’avoir jamais payé',
  product_unacceptable: 'Dit que ce n’est pas ce qui était vendu',
  duplicate: 'Dit avoir payé deux fois',
  credit_not_processed: 'Dit qu’un remboursement n’est pas venu',
}

export const reasonWords = (reason: string): string => reasons[reason] ?? 'Autre raison'

export function stateTag({ how, answeredAt }: Dispute) {
  const [kind, words]: [TagKind, string] =
    how === 'won'
      ? ['ok', 'Gagnée']
      : how === 'lost'
        ? ['late', 'Perdue']
        : answeredAt
          ? ['far', 'Répondue']
          : ['wait', 'À répondre']
  return <Tag kind={kind}>{words}</Tag>
}
