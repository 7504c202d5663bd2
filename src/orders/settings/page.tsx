import { managementWords, type Operating } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Button, Choices, ErrorSummary, Field, Form, Heading, Seen, Table } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { Decision } from './store.ts'

type SettingsForm = {
  operating: Operating
  version: string
  typed: Typed
  errors: Record<string, string>
  decisions: Decision[]
}

/** Why nothing is paid at the hub: ADR 18. */
const CARD_ONLY =
  'On ne paie pas au dépôt, ni en espèces, ni en titres-restaurant : recevoir l’argent des autres commerces est réservé à un prestataire agréé (Code monétaire et financier, L314-1 et L521-2).'

const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** What bringing costs, and what was decided before. */
export function settingsPage(
  c: Ask,
  { operating: { at }, version, typed, errors, decisions }: SettingsForm,
): Response {
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  const box = (name: string) => {
    const error = errors[name]
    return { name, value: said(typed, name), ...(error ? { error } : {}) }
  }
  return page(
    c,
    { ...managementWords, title: 'Frais de livraison', refused },
    <div class="stack loose">
      <p>
        <a href={at('/marche/gestion/commandes')}>Commandes</a>
      </p>
      <Heading
        title="Frais de livraison"
        lead="Une seule fois par commande, quel que soit le nombre de commerces."
      />
      <ErrorSummary errors={beside} />
      <Form action={at('/marche/gestion/livraison')}>
        <Seen version={version} typed={typed} changed={changed} at={at('/marche/gestion/livraison')} />
        <Field
          {...box('fee')}
          label="Livraison à vélo, en euros"
          inputmode="decimal"
          size={6}
          maxlength={10}
        />
        <Field
          {...box('freeFrom')}
          label="Gratuite à partir de, en euros"
          hint="Laissez vide si elle n’est jamais gratuite."
          inputmode="decimal"
          size={6}
          maxlength={10}
          required={false}
        />
        <Choices
          {...box('pickup')}
          legend="Peut-on venir chercher sa commande au dépôt ?"
          options={[
            { value: 'yes', label: 'Oui, gratuitement' },
            { value: 'no', label: 'Non' },
          ]}
        />
        <Button>Enregistrer</Button>
      </Form>
      <p class="small muted">{typo(CARD_ONLY)}</p>
      {decisions.length > 0 && (
        <Table
          caption="Ce qui a été décidé"
          rows={decisions}
          columns={[
            { key: 'quand', label: 'Quand', cell: (one) => writeInstant(one.decidedAt) },
            { key: 'livraison', label: 'Livraison', cell: (one) => writeEuros(one.deliveryCents) },
            {
              key: 'gratuite',
              label: 'Gratuite',
              cell: (one) =>
                one.freeFromCents === null ? 'jamais' : typo(`dès ${writeEuros(one.freeFromCents)}`),
            },
            { key: 'retrait', label: 'Retrait', cell: (one) => (one.pickup === 'yes' ? 'oui' : 'non') },
            { key: 'par', label: 'Par', cell: (one) => one.by ?? 'au départ' },
          ]}
        />
      )}
    </div>,
    refused ? 422 : 200,
  )
}
