import { typo, writeEuros } from '#platform/i18n'
import { writeDay } from '#platform/time'
import { Alert, Button, Choices, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { writeGoods } from '../goods-words.ts'
import type { Line } from '../line.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'
import { lastDayOf } from './withdrawal.ts'

type Page = { order: Order; lines: Line[]; typed: Typed; errors?: Record<string, string> }

/** Which products, who, and where the receipt goes: then one press. */
export function withdrawalPage(c: Ask, { order, lines, typed, errors = {} }: Page): Response {
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const here = orderAddress(order)
  return buyerPage(
    c,
    { title: 'Renoncer au contrat', refused: Object.keys(errors).length > 0 },
    <div class="stack loose narrow">
      <Heading
        title="Renoncer au contrat"
        over={`Commande ${order.reference}`}
        lead={typo(`Jusqu’au ${writeDay(lastDayOf(order))}, sans donner de raison.`)}
      />
      <ErrorSummary errors={errors} />
      <Form action={`${here}/retractation`}>
        <Choices
          name="lines[]"
          kind="checkbox"
          legend="Produits à rendre"
          error={errors['lines']}
          value={Array.isArray(typed['lines']) ? typed['lines'] : []}
          options={lines.map((one) => ({
            value: one.id,
            label: typo(`${writeGoods(one)}, ${writeEuros(one.finalCents)}`),
          }))}
        />
        <Field
          name="name"
          label="Votre nom"
          error={errors['name']}
          value={said('name')}
          maxlength={120}
          autocomplete="name"
        />
        <Field
          name="email"
          type="email"
          label="Votre courriel"
          hint="Le reçu de votre rétractation y part tout de suite."
          error={errors['email']}
          value={said('email')}
          autocomplete="email"
        />
        <Alert kind="info" title="Ensuite">
          Rapportez le produit fermé au commerce dans les 14 jours : vous êtes remboursé. Le frais n’est pas
          repris.
        </Alert>
        <p class="row">
          <Button>Confirmer la rétractation</Button>
          <a href={here}>Revenir à la commande</a>
        </p>
      </Form>
    </div>,
  )
}
