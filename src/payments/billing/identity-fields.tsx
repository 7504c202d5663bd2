import { Field } from '#platform/ui'

type Box = (name: string) => { name: string; value: string; error?: string }

/** The fields that say who an invoice names. */
export function IdentityFields({ box }: { box: Box }) {
  return (
    <>
      <Field {...box('name')} label="Nom au registre" autocomplete="organization" maxlength={120} />
      <Field
        {...box('siret')}
        label="SIRET"
        hint="14 chiffres, sur l’avis de situation Insee."
        inputmode="numeric"
        maxlength={30}
      />
      <Field {...box('address')} label="Numéro et rue" autocomplete="street-address" maxlength={200} />
      <Field
        {...box('postcode')}
        label="Code postal"
        inputmode="numeric"
        autocomplete="postal-code"
        size={6}
        maxlength={10}
      />
      <Field {...box('town')} label="Commune" autocomplete="address-level2" maxlength={80} />
    </>
  )
}
