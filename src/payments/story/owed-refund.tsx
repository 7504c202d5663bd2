import { randomUUID } from 'node:crypto'
import { typo, writeEuros } from '#platform/i18n'
import { Alert, Button, Choices, DateField, ErrorSummary, Field, Form } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { KeptPayment } from '../payment.ts'
import { owedOf, type Refund, type WayBack } from '../refund/door.ts'

/** What was typed, and what is wrong in it. */
export type OtherwiseForm = { typed: Typed; errors: Record<string, string> }

const wayLabels: Record<WayBack, string> = {
  transfer: 'Par virement',
  cash: 'En espèces, au dépôt',
  card: 'Sur une autre carte',
}

type Owed = { payment: KeptPayment; refunds: readonly Refund[]; form?: OtherwiseForm | undefined }

/** A refund that the bank of the customer sent back, until it is said how it was given after all; the oldest first. */
export function OwedRefund({ payment, refunds, form }: Owed) {
  const { typed, errors } = form ?? { typed: {}, errors: {} }
  const [first, ...others] = refunds.filter((one) => owedOf(one) > 0)
  if (!first) return errors['id'] ? <Alert kind="late" role="alert" title={errors['id']} /> : null
  const box = (name: string) => {
    const value = typed[name]
    return { name, value: typeof value === 'string' ? value : '', error: errors[name] }
  }
  return (
    <section class="panel stack" aria-label="À rendre autrement">
      <Alert kind="late" title={typo(`${writeEuros(owedOf(first))} à rendre autrement`)}>
        <p>
          La banque du client a refusé ce remboursement. L’argent lui est dû. Rendez-le, puis écrivez-le ici.
        </p>
        {payment.email && (
          <p>
            Lui écrire : <a href={`mailto:${payment.email}`}>{payment.email}</a>
          </p>
        )}
        {others.length > 0 && <p>Un autre remboursement de ce paiement attend aussi.</p>}
      </Alert>
      <Form action={`/argent/paiements/${payment.id}/remboursements/${first.id}`} label="Rendu autrement">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="id" value={box('id').value || randomUUID()} />
        <Choices
          {...box('way')}
          legend="Comment l’argent est-il rendu ?"
          options={Object.entries(wayLabels).map(([value, label]) => ({ value, label }))}
        />
        <DateField {...box('on')} label="Rendu le" />
        <Field
          {...box('reference')}
          label="Référence"
          hint="Le numéro du virement, du ticket ou du reçu signé."
          maxlength={60}
        />
        <Button>Rendu autrement</Button>
      </Form>
    </section>
  )
}
