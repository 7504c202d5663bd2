import { Button, ErrorSummary, Field, Form, Heading, Seen } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { versionOfSettings, type Settings } from './settings.ts'

type Words = { known: Settings; typed: Typed; errors: Record<string, string> }

/** What the territory is called, and where most of its addresses are. */
export function settingsPage(c: Ask, { known, typed, errors }: Words): Response {
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
        <Field label="Nom" hint="Par exemple : Arras et Calais." maxlength={60} {...given('name')} />
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
        <Button>Enregistrer</Button>
      </Form>
    </div>,
  )
}
