import { Button, DateField, Field, Form, Seen, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { shopAddress } from '../shop-frame.tsx'
import type { Merchant } from '../merchant.ts'
import { versionOfShop } from './seen-version.ts'

export function AwayPanel({
  merchant,
  typed,
  errors,
}: {
  merchant: Merchant
  typed?: Typed
  errors: Errors
}) {
  const { away } = merchant
  const said = (name: string, otherwise: string) => {
    const value = typed?.[name]
    return typeof value === 'string' ? value : otherwise
  }
  return (
    <section class="panel stack">
      <h2>Mon absence</h2>
      <p>On voit vos produits. On ne peut pas les acheter.</p>
      <Form action={shopAddress('/absence', merchant)} label="Dire mon absence">
        <Seen
          version={versionOfShop(merchant, 'away')}
          typed={typed && 'from' in typed ? typed : undefined}
          changed={errors['away']}
          at={shopAddress('/horaires', merchant)}
        />
        <DateField name="from" label="Du" error={errors['from']} value={said('from', away?.from ?? '')} />
        <DateField
          name="until"
          label="Au, ce jour compris"
          error={errors['until']}
          value={said('until', away?.until ?? '')}
        />
        <Field
          name="words"
          label="Un mot pour les clients"
          required={false}
          error={errors['words']}
          value={said('words', away?.words ?? '')}
          maxlength={120}
        />
        <Button icon="check">Enregistrer mon absence</Button>
      </Form>
      {away && (
        <Form action={shopAddress('/retour', merchant)} label="Mon retour">
          <input type="hidden" name="seen" value={versionOfShop(merchant, 'away')} />
          <Button kind="quiet">Je suis là : effacer cette absence</Button>
        </Form>
      )}
    </section>
  )
}
