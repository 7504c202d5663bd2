import { typo, writeEuros } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Alert, Button, Choices, ErrorSummary, Form } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { KeptPayment } from '../payment.ts'
import { mayBeTakenBack, type Refund } from '../refund/door.ts'
import { whyTakenBackWords } from './story.ts'

/** What was typed, and what is wrong in it. */
export type TakeBackForm = { typed: Typed; errors: Record<string, string> }

type Given = { payment: KeptPayment; refunds: readonly Refund[]; form?: TakeBackForm | undefined }

/** What somebody wrote as given otherwise, and that was not: why, then it is owed again. */
export function TakeBack({ payment, refunds, form }: Given) {
  const { typed, errors } = form ?? { typed: {}, errors: {} }
  const written = refunds
    .flatMap((one) => (one.state === 'failed' ? one.given : []))
    .filter(mayBeTakenBack)
    .toReversed()
  const [last] = written
  if (!last) return errors['given'] ? <Alert kind="late" role="alert" title={errors['given']} /> : null
  return (
    <details class="panel" open={form !== undefined}>
      <summary>Reprendre « Rendu autrement »</summary>
      <Form action={`/argent/paiements/${payment.id}/reprise`} label="Reprendre">
        <ErrorSummary errors={errors} />
        <p>La somme redevient due au client, qui est prévenu. Les deux lignes restent écrites.</p>
        {written.length === 1 ? (
          <input type="hidden" name="given" value={last.id} />
        ) : (
          <Choices
            name="given"
            legend="Quelle somme ?"
            error={errors['given'] ?? ''}
            value={typeof typed['given'] === 'string' ? typed['given'] : ''}
            options={written.map(({ id, cents, on, reference }) => ({
              value: id,
              label: typo(`${writeEuros(cents)}, le ${writeDate(on)}, référence ${reference}`),
            }))}
          />
        )}
        <Choices
          name="why"
          legend="Pourquoi ?"
          error={errors['why'] ?? ''}
          value={typeof typed['why'] === 'string' ? typed['why'] : ''}
          options={Object.entries(whyTakenBackWords).map(([value, label]) => ({ value, label }))}
        />
        <Button kind="quiet">Reprendre</Button>
      </Form>
    </details>
  )
}
