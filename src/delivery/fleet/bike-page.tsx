import { Button, ErrorSummary, Field, Form, Heading, LinkButton, Seen, type Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { versionOfBike } from './change-bike.ts'
import { coldWords } from '../cold.ts'
import { dispatchPage } from '../space.tsx'
import type { Bike, Hub } from '../hub.ts'

export const boxColds = ['le8', 'le4', 'le2', 'frozen'] as const

type BikeForm = { id: string; bike?: Bike; typed: Typed; errors?: Errors }

/** The form of a bike, new when `bike` is undefined. */
export function bikePage(c: Ask, hub: Hub, { id, bike, typed, errors = {} }: BikeForm): Response {
  const title = bike?.name ?? 'Ajouter un vélo'
  const { seen: changed, ...beside } = errors
  const box = (name: string, label: string) => ({
    name,
    label,
    value: String(typed[name] ?? ''),
    error: errors[name],
  })
  return dispatchPage(
    c,
    { title, here: 'velos' },
    <div class="stack">
      <Heading title={title} over={hub.name} />
      <p>
        <a href="/livraisons/velos">Tous les vélos</a>
      </p>
      <ErrorSummary errors={beside} />
      <div class="duo">
        <Form action={`/livraisons/velos/${id}`}>
          <input type="hidden" name="hub" value={hub.id} />
          {bike && (
            <Seen
              version={versionOfBike(bike)}
              typed={typed}
              changed={changed}
              at={`/livraisons/velos/${id}`}
            />
          )}
          <Field {...box('name', 'Nom')} maxlength={60} />
          <Field
            {...box('payload', 'Charge, en kilos')}
            hint="La limite du constructeur, caisses comprises."
            inputmode="numeric"
            size={5}
          />
          <Field {...box('volume', 'Place, en litres')} inputmode="numeric" size={5} />
          <fieldset class="stack tight">
            <legend>Caisses froides</legend>
            <div class="pair">
              {boxColds.map((cold) => (
                <Field {...box(cold, coldWords[cold])} inputmode="numeric" size={3} />
              ))}
            </div>
          </fieldset>
          <Button>Enregistrer</Button>
        </Form>
        {bike && (
          <p>
            <LinkButton kind="quiet" icon="bin" href={`/livraisons/velos/${id}/retirer`}>
              Ne plus rouler avec ce vélo
            </LinkButton>
          </p>
        )}
      </div>
    </div>,
    Object.keys(errors).length > 0,
  )
}

/** What a bike has now, as its form shows it. */
export const typedOfBike = (bike: Bike | undefined): Typed => ({
  name: bike?.name ?? '',
  payload: String((bike?.payload_g ?? 80_000) / 1000),
  volume: String((bike?.volume_ml ?? 220_000) / 1000),
  ...Object.fromEntries(boxColds.map((cold) => [cold, String(bike?.boxes[cold] ?? 0)])),
})
