import { Button, ErrorSummary, Form, Heading, Select } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { HubFields, type HubForm } from './hub-fields.tsx'

export const OPEN_HUB = '/livraisons/ouvrir'

type OpenHubForm = HubForm & { id: string; organisations: { id: string; name: string }[] }

/** The first page of whoever will run bikes: what a hub is, and what must be known to open it. */
export function openHubPage(c: Ask, { id, organisations, ...form }: OpenHubForm): Response {
  const { typed, errors = {} } = form
  const refused = Object.values(errors).some(Boolean)
  const [only] = organisations
  const title = 'Ouvrir un dépôt de vélos'
  return (refused ? refusedPage : page)(
    c,
    { title, room: 'delivery', density: 'bureau', space: 'Livraisons', scripts: ['propose'], refused },
    <div class="stack">
      <Heading
        title={title}
        lead="Les vélos en partent, y reviennent et y rechargent. Tout se change ensuite ; les valeurs proposées conviennent à une ville plate."
      />
      <ErrorSummary errors={errors} />
      <Form action={OPEN_HUB} label={title}>
        <input type="hidden" name="id" value={id} />
        {organisations.length > 1 ? (
          <Select
            name="organisation"
            label="Pour quelle structure ?"
            options={organisations.map((one) => ({ value: one.id, label: one.name }))}
            value={String(typed['organisation'] ?? '')}
            error={errors['organisation']}
          />
        ) : (
          <input type="hidden" name="organisation" value={only?.id} />
        )}
        <HubFields {...form} />
        <Button>Ouvrir ce dépôt</Button>
      </Form>
    </div>,
  )
}
