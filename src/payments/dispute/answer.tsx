import { typo, writeEuros } from '#platform/i18n'
import { Button, Form, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Dispute } from './dispute.ts'
import { moneyPage } from '../frame.tsx'
import type { Operating } from '../access.ts'
import type { KeptPayment } from '../payment.ts'

type Asked = { keeper: Operating; dispute: Dispute; payment: KeptPayment; words: string }

/** Asks before an answer leaves: the bank of the customer takes one, and nobody takes it back. */
export function sendAnswerPage(c: Ask, { keeper, dispute, payment, words }: Asked): Response {
  return moneyPage(
    c,
    { title: 'Envoyer la réponse', keeper },
    <div class="stack">
      <Heading
        title={typo('Envoyer cette réponse à la banque ?')}
        over={`Contestation du paiement ${payment.reference}, ${writeEuros(dispute.cents)}`}
        lead={typo(
          'Elle ne pourra plus être reprise ni complétée : la banque du client n’en accepte qu’une.',
        )}
      />
      <section class="panel stack tight" aria-label="Ce que la banque lira">
        <AnswerWords words={words} />
      </section>
      <Form action={`/argent/contestations/${dispute.id}`}>
        <input type="hidden" name="answer" value={words} />
        <p class="row">
          <Button name="gesture" value="send">
            Envoyer à la banque
          </Button>
          <Button kind="quiet" name="gesture" value="correct">
            Corriger la réponse
          </Button>
        </p>
      </Form>
    </div>,
  )
}

/** An answer as it was written, line by line. */
export const AnswerWords = ({ words }: { words: string }) => words.split('\n').map((line) => <p>{line}</p>)
