import { typo } from '#platform/i18n'
import { Alert, Button, Check, DateField, ErrorSummary, Field, Form, Seen, type Errors } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { typedFrom } from './hours-form.ts'
import { readHours } from '../hours.ts'
import { writeOpen } from '../hours-words.ts'
import { shopAddress } from '../kept-product.ts'
import type { Merchant } from '../merchant.ts'
import { versionOfShop } from './seen-version.ts'
import { shopWords } from '../shop-frame.tsx'
import { Week } from './week-fields.tsx'

type Shown = { merchant: Merchant; typed?: Typed; errors?: Errors }

/** The week of a shop in a plain form, then when it is away. */
export function hoursPage(c: Ask, { merchant, typed, errors = {} }: Shown): Response {
  const { hours: _hours, away: _away, ...beside } = errors
  const here = shopAddress('/horaires', merchant)
  const refused = Object.keys(errors).length > 0
  const known = readHours(merchant.hours)
  const simple = typedFrom(known)
  return page(
    c,
    { ...shopWords, title: 'Mes horaires, mes absences', refused },
    <div class="stack">
      <p>
        <a href={shopAddress('', merchant)}>{merchant.name}</a>
      </p>
      <h1>Mes horaires, mes absences</h1>
      <p class="lead">{writeOpen(merchant, known, c.var.now).text}</p>
      <ErrorSummary errors={beside} />
      {!simple && (
        <Alert kind="wait" title="Vos horaires ont plus de deux ouvertures par jour">
          {typo(`Ils restent ainsi : ${merchant.hours}. Ce formulaire les remplace.`)}
        </Alert>
      )}
      <div class="duo">
        <section class="panel stack">
          <h2>Mes horaires</h2>
          <p>Un jour sans heure est un jour fermé.</p>
          <Form action={shopAddress('/horaires', merchant)} label="Mes horaires">
            <Seen
              version={versionOfShop(merchant, 'hours')}
              typed={typed && 'du' in typed ? undefined : typed}
              changed={errors['hours']}
              at={here}
            />
            <Week typed={typed ?? simple ?? {}} errors={errors} />
            <Check
              name="feries"
              value="fermé"
              label="Fermé les jours fériés"
              checked={(typed ?? simple ?? {})['feries'] === 'fermé'}
            />
            <Button icon="check">Enregistrer mes horaires</Button>
          </Form>
        </section>
        <Away merchant={merchant} typed={typed} errors={errors} />
      </div>
    </div>,
    refused ? 422 : 200,
  )
}

function Away({ merchant, typed, errors }: { merchant: Merchant; typed?: Typed; errors: Errors }) {
  const { away } = merchant
  const said = (name: string, otherwise: string) => {
    const value = typed?.[name]
    return typeof value === 'string' ? value : otherwise
  }
  return (
    <section class="panel stack">
      <h2>Je serai absent·e</h2>
      <p>Pendant ce temps, vos produits restent visibles et ne se commandent pas.</p>
      <Form action={shopAddress('/absence', merchant)} label="Mon absence">
        <Seen
          version={versionOfShop(merchant, 'away')}
          typed={typed && 'du' in typed ? typed : undefined}
          changed={errors['away']}
          at={shopAddress('/horaires', merchant)}
        />
        <DateField name="du" label="Du" error={errors['du']} value={said('du', away?.from ?? '')} />
        <DateField
          name="au"
          label="Au, ce jour compris"
          error={errors['au']}
          value={said('au', away?.until ?? '')}
        />
        <Field
          name="mot"
          label="Un mot pour les clients"
          required={false}
          error={errors['mot']}
          value={said('mot', away?.words ?? '')}
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
