import { writeCount } from '#platform/i18n'
import { Button, ErrorSummary, Field, Form, Heading, LinkButton, Seen } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { TownCount } from './search-store.ts'
import { versionOfSettings, type Settings } from './settings.ts'

type SettingsSheet = { known: Settings; towns: TownCount[]; typed: Typed; errors: Record<string, string> }

/** What the territory is called, and where most of its addresses are. */
export function settingsPage(c: Ask, { known, towns, typed, errors }: SettingsSheet): Response {
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  const given = (name: keyof Settings) => ({
    name,
    value: String(typed[name] ?? known[name]),
    error: errors[name],
  })
  return (refused ? refusedPage : page)(
    c,
    { title: 'Ce territoire', room: 'people', density: 'bureau', space: 'Territoire', refused },
    <div class="stack narrow">
      <Heading title="Ce territoire" lead="Les visiteurs lisent son nom en haut de chaque page." />
      <ErrorSummary errors={beside} />
      <Form action="/territoire">
        <Seen version={versionOfSettings(known)} typed={typed} changed={changed} at="/territoire" />
        <Field label="Nom" hint="Les villes où vous êtes, ou votre pays." maxlength={60} {...given('name')} />
        <Field
          label="Commune proposée dans les adresses"
          hint="Celle où vous livrez et recevez le plus."
          maxlength={80}
          required={false}
          autocomplete="off"
          {...given('town')}
        />
        <Field
          label="Code postal"
          inputmode="numeric"
          maxlength={5}
          required={false}
          autocomplete="off"
          {...given('postcode')}
        />
        <Field
          label="Qui héberge ce site"
          hint="Son nom, son adresse, son téléphone : la loi demande de les écrire dans « Mentions légales »."
          maxlength={200}
          required={false}
          {...given('host')}
        />
        <Button>Enregistrer</Button>
      </Form>
      <Addresses towns={towns} />
      <p>
        <a href="/territoire/traductions">Traductions des pages</a>
      </p>
    </div>,
  )
}

/** The communes whose doors are known: where one types an address, it is found. */
const Addresses = ({ towns }: Pick<SettingsSheet, 'towns'>) => (
  <section class="stack tight">
    <h2>Les adresses</h2>
    {towns.length === 0 ? (
      <p>
        Aucune adresse n’est encore connue. Avec le fichier d’une commune, chacun·e écrit une adresse et la
        trouve.
      </p>
    ) : (
      <ul>
        {towns.map(({ town, doors, streets }) => (
          <li>{`${town} : ${writeCount(doors, 'adresse')}, ${writeCount(streets, 'rue')}`}</li>
        ))}
      </ul>
    )}
    <p>
      <LinkButton kind="quiet" icon="sheet" href="/imports/addresses">
        Importer les adresses d’une commune
      </LinkButton>
    </p>
  </section>
)
