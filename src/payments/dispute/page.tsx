import { writeEuros } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import {
  Alert,
  Button,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  Heading,
  Table,
  Tag,
  TextArea,
  type TagKind,
} from '#platform/ui'
import type { Ask } from '#platform/web'
import type { AnswerRefusal } from './answer-dispute.ts'
import { AnswerWords } from './answer.tsx'
import type { Dispute } from './dispute.ts'
import { moneyPage, OtherMarkets, placeAt } from '../frame.tsx'
import type { Operating } from '../access.ts'
import type { KeptPayment } from '../payment.ts'

const HERE = '/argent/contestations'

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
const reasonWords = (reason: string): string => reasons[reason] ?? 'Autre raison'

function stateTag({ how, answeredAt }: Dispute) {
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

type List = { keeper: Operating; disputes: (Dispute & { reference: string })[] }

/** Open ones first, the soonest to answer first. */
export function disputesPage(c: Ask, { keeper, disputes }: List): Response {
  return moneyPage(
    c,
    { title: 'Contestations', keeper },
    <div class="stack">
      <Heading
        title="Contestations"
        over={keeper.operator.name}
        lead="Un client a demandé à sa banque de reprendre son argent. Elle attend votre réponse, une seule."
      />
      <OtherMarkets path={HERE} keeper={keeper} />
      {disputes.length === 0 ? (
        <Empty
          icon="done"
          title="Aucune contestation"
          text="Elles viendront ici dès que le prestataire les annonce."
        />
      ) : (
        <Table
          caption="Contestations"
          captionHidden
          rows={disputes}
          columns={[
            {
              key: 'ref',
              label: 'Paiement',
              cell: ({ id, reference }) => <a href={`/argent/contestations/${id}`}>{reference}</a>,
            },
            { key: 'cents', label: 'Somme', num: true, cell: ({ cents }) => writeEuros(cents) },
            { key: 'why', label: 'Le client', cell: ({ reason }) => reasonWords(reason) },
            {
              key: 'until',
              label: 'Répondre avant',
              cell: ({ answerUntil }) =>
                answerUntil ? `le ${writeDate(parisDay(answerUntil))}` : 'sans délai dit',
            },
            { key: 'state', label: 'État', cell: stateTag },
          ]}
        />
      )}
    </div>,
  )
}

type Shown = { keeper: Operating; dispute: Dispute; payment: KeptPayment; typed?: string; error?: string }

export function disputePage(c: Ask, { keeper, dispute, payment, typed, error }: Shown): Response {
  const until = dispute.answerUntil
  return moneyPage(
    c,
    { title: `Contestation du paiement ${payment.reference}`, keeper },
    <div class="stack">
      <p>
        <a href={placeAt(HERE, keeper)}>Contestations</a>
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
              hint="Les faits : livré quand, à qui, par qui, avec quelle preuve. Une seule réponse est acceptée."
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
    </div>,
    error !== undefined,
  )
}
