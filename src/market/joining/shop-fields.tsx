import { colds, coldWords } from '#delivery'
import { Check, Choices, Field, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import { coldSpelling } from './read-colds.ts'

export const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

type Fields = { typed: Typed; errors: Errors }

const boxOf =
  ({ typed, errors }: Fields) =>
  (name: string) => ({ name, value: said(typed, name), error: errors[name] })

/** Which shop it is, and where. */
export function ShopIdentity(fields: Fields) {
  const box = boxOf(fields)
  return (
    <>
      <Field
        label="SIRET"
        hint="14 chiffres. Il dit de quel commerce il s’agit."
        inputmode="numeric"
        required={false}
        {...box('siret')}
      />
      <Field label="Enseigne" maxlength={120} autocomplete="off" {...box('name')} />
      <Field
        label="Métier"
        hint="Par exemple : boulangerie, primeur, librairie."
        maxlength={80}
        {...box('sector')}
      />
      <Field label="Adresse" maxlength={160} autocomplete="off" {...box('address')} />
      <div class="pair">
        <Field
          label="Code postal"
          inputmode="numeric"
          size={5}
          maxlength={5}
          required={false}
          autocomplete="off"
          {...box('postcode')}
        />
        <Field label="Commune" maxlength={80} autocomplete="off" {...box('town')} />
      </div>
      <Field label="Téléphone" type="tel" required={false} autocomplete="off" {...box('phone')} />
    </>
  )
}

/** What it pays, what it keeps cold, its VAT. */
export function ShopTerms(fields: Fields) {
  const { typed, errors } = fields
  const ticked = [typed['colds'] ?? []].flat()
  return (
    <>
      <Field
        label="Commission, en %"
        hint="De ce qu’il vend ici : de 0 à 50."
        inputmode="decimal"
        size={5}
        maxlength={6}
        {...boxOf(fields)('commission')}
      />
      <Choices
        name="colds[]"
        legend="Ce qu’il garde au froid"
        hint="Rien de coché : il ne vend rien qui se garde au froid."
        kind="checkbox"
        error={errors['colds']}
        value={ticked}
        options={colds
          .filter((cold) => cold !== 'ambient')
          .map((cold) => ({ value: coldSpelling(cold), label: coldWords[cold] }))}
      />
      <Check
        name="franchise"
        value="oui"
        label="Il est en franchise de TVA (article 293 B du CGI)"
        checked={typed['franchise'] === 'oui'}
      />
    </>
  )
}
