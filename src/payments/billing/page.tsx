import type { Organisation, OrganisationId } from '#people'
import { Button, Choices, ErrorSummary, Field, Form, Heading, Seen } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Keeper } from '../access.ts'
import { moneyPage } from '../frame.tsx'
import { IdentityFields } from './identity-fields.tsx'

type BillingForm = {
  keeper: Keeper
  organisation: Organisation
  /** Who runs the market: what it charges follows its own answer. */
  operates: boolean
  version: string
  typed: Typed
  errors: Record<string, string>
  back: string
}

export const billingAddress = (organisationId: OrganisationId): string =>
  `/argent/facturation/${organisationId}`

/** Who the invoices of an organisation name. */
export function billingPage(c: Ask, form: BillingForm): Response {
  const { keeper, organisation, operates, version, typed, errors, back } = form
  const { seen: changed, ...beside } = errors
  const here = billingAddress(organisation.id)
  const box = (name: string) => {
    const value = typed[name]
    const error = errors[name]
    return { name, value: typeof value === 'string' ? value : '', ...(error ? { error } : {}) }
  }
  return moneyPage(
    c,
    { title: 'Coordonnées de facturation', keeper },
    <div class="stack">
      <p>
        <a href={back}>Revenir</a>
      </p>
      <Heading
        title="Coordonnées de facturation"
        over={organisation.name}
        lead={
          operates
            ? 'Ce que vos factures de commission disent de vous. Les factures déjà émises ne changent pas.'
            : 'Ce que les factures du marché disent de vous. Les factures déjà émises ne changent pas.'
        }
      />
      <ErrorSummary errors={beside} />
      <Form action={here}>
        <Seen version={version} typed={typed} changed={changed} at={here} />
        <IdentityFields box={box} />
        <Choices
          {...box('vat')}
          legend="Facturez-vous la TVA ?"
          options={[
            { value: 'liable', label: 'Oui' },
            {
              value: 'franchise',
              label: 'Non',
              hint: 'Franchise : TVA non applicable, article 293 B du CGI.',
            },
          ]}
        />
        <Field
          {...box('vatNumber')}
          label="Numéro de TVA"
          hint="Laissez vide : il se calcule avec le SIRET."
          required={false}
          maxlength={30}
        />
        <Button>Enregistrer</Button>
      </Form>
    </div>,
    Object.keys(errors).length > 0,
  )
}
