import { writeCount } from '#platform/i18n'
import { Alert, Button, Form } from '#platform/ui'
import type { Merchant } from '../merchant.ts'

export function ReadyAlert({ merchant, ready }: { merchant: Merchant; ready: number }) {
  return (
    <Alert
      kind="ok"
      title={`${writeCount(ready, 'produit est prêt', 'produits sont prêts')}, pas encore en vente`}
    >
      <Form
        action={`/marche/boutique/publier-prets?commerce=${merchant.slug}`}
        label="Mettre en vente ce qui est prêt"
      >
        <Button>{ready === 1 ? 'Le mettre en vente' : `Mettre en vente ces ${ready} produits`}</Button>
      </Form>
    </Alert>
  )
}
