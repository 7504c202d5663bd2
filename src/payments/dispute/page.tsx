import { writeEuros } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, ErrorSummary, Facts, Form, Heading, TextArea } from '#platform/ui'
import type { Ask } from '#platform/web'
import { AnswerWords } from './answer.tsx'
import type { Dispute } from './dispute.ts'
import type { KnownSale } from './known-sale.ts'
import { moneyPage, placeAt } from '../frame.tsx'
import type { Operating } from '../access.ts'
import type { KeptPayment } from '../payment.ts'
import { WhatIsKnown } from './what-is-known.tsx'
import { DISPUTES, reasonWords, stateTag } from './words.tsx'

type DisputeView = {
  keeper: Operating
  dispute: Dispute
  payment: KeptPayment
  sale: KnownSale | undefined
  /** What stands in the answer: typed, or written from what is known. */
  typed?: string
  error?: string
}

export function disputePage(c: Ask, { keeper, dispute, payment, sale, typed, error }: DisputeView): Response {
  const until = dispute.answerUntil
  return moneyPage(
    c,
    { title: `Contestation du paiement ${payment.reference}`, keeper },
    <div class="stack">
      <p>
        <a href={placeAt(DISPUTES, keeper)}>Contestations</a>
      </p>
      <Heading title={`Contestation du paiement ${payment.reference}`} />
      <p>{stateTag(dispute)}</p>
      {error && (dispute.answer || dispute.closedAt) && <Alert kind="late" role="alert" title={error} />}
      <Facts
        facts={[
          { label: 'Somme', value: writeEuros(dispute.cents) },
          { label: 'Le client', value: reasonWords(dispute.reason) },
          { label: 'Ouverte', value: `le ${writeDate(parisDay(dispute.openedAt))}` },
          ...(until ? [{ label: 'Répondre avant', value: `le ${writeDate(parisDay(until))}` }] : []),
          { label: 'Paiement', value: <a href={`/argent/paiements/${payment.id}`}>{payment.reference}</a> },
        ]}
      />
      {dispute.answer ? (
        <section class="stack tight">
          <h2>Votre réponse</h2>
          <AnswerWords words={dispute.answer} />
        </section>
      ) : (
        !dispute.closedAt && (
          <Form action={`/argent/contestations/${dispute.id}`}>
            <ErrorSummary errors={{ answer: error }} />
            <TextArea
              name="answer"
              label="Votre réponse à la banque"
              hint={answerHint(sale)}
              rows={8}
              maxlength={3000}
              value={typed}
              error={error}
              required
            />
            <p>
              <Button>Relire avant d’envoyer</Button>
            </p>
          </Form>
        )
      )}
      {sale && <WhatIsKnown sale={sale} disputeId={dispute.id} />}
    </div>,
    error !== undefined,
  )
}

const answerHint = (sale: KnownSale | undefined): string =>
  sale
    ? 'Écrite avec ce que nous savons : relisez, corrigez, ajoutez. Une seule réponse est acceptée.'
    : 'Les faits : livré quand, à qui, par qui, avec quelle preuve. Une seule réponse est acceptée.'
