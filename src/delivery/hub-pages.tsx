import { Button, ErrorSummary, Field, Form, Heading, Seen, type Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { dispatchPage } from './dispatch-space.tsx'
import type { Hub, Slot } from './hub.ts'

/** Days of the week, the first is Monday. */
export const weekdays = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'] as const

/** How bikes ride, what a stop takes, which hours are offered. */
export function hubPage(
  c: Ask,
  { version, typed, errors = {} }: { version: string; typed: Typed; errors?: Errors },
): Response {
  const { seen: changed, ...beside } = errors
  const box = (name: string, label: string) => ({
    name,
    label,
    value: String(typed[name] ?? ''),
    error: errors[name],
  })
  return dispatchPage(
    c,
    { title: 'Dépôt', here: 'depot' },
    <div class="stack">
      <Heading title="Dépôt" lead="Ces réglages changent les plans à venir : ils suivent aussitôt." />
      <ErrorSummary errors={beside} />
      <Form action="/livraisons/depot">
        <Seen version={version} typed={typed} changed={changed} at="/livraisons/depot" />
        <div class="duo">
          <fieldset class="stack">
            <legend class="t1">Le lieu</legend>
            <Field {...box('name', 'Nom')} maxlength={100} />
            <Field {...box('address', 'Adresse')} maxlength={200} />
            <div class="pair">
              <Field {...box('latitude', 'Latitude')} inputmode="decimal" />
              <Field {...box('longitude', 'Longitude')} inputmode="decimal" />
            </div>
          </fieldset>
          <fieldset class="stack">
            <legend class="t1">La route</legend>
            <Field
              {...box('speed', 'Vitesse, en km/h')}
              hint="En ville, chargé, feux compris."
              inputmode="decimal"
              size={5}
            />
            <Field
              {...box('detour', 'Détour, en % du vol d’oiseau')}
              hint="130 : la rue est 1,3 fois plus longue."
              inputmode="numeric"
              size={5}
            />
            <Field {...box('reload', 'Recharger au dépôt, en minutes')} inputmode="numeric" size={5} />
            <Field {...box('stairs', 'Un étage à pied, en secondes')} inputmode="numeric" size={5} />
            <Field {...box('box', 'Une caisse froide, en litres')} inputmode="numeric" size={5} />
          </fieldset>
        </div>
        <fieldset class="stack">
          <legend class="t1">Créneaux proposés</legend>
          <p class="hint">Exemple : 10:00-12:00, 14:00-16:00. Vide : pas de livraison.</p>
          <div class="duo">
            {weekdays.map((label, index) => (
              <Field {...box(`slots${index + 1}`, label)} required={false} />
            ))}
          </div>
        </fieldset>
        <Button>Enregistrer</Button>
      </Form>
    </div>,
    Object.keys(errors).length > 0,
  )
}

/** What a hub has now, as its form shows it. */
export const typedOfHub = (hub: Hub, slots: readonly Slot[]): Typed => ({
  name: hub.name,
  address: hub.address,
  latitude: String(hub.latitude).replace('.', ','),
  longitude: String(hub.longitude).replace('.', ','),
  speed: String(hub.speed_m_per_h / 1000).replace('.', ','),
  detour: String(hub.detour_percent),
  reload: String(Math.round(hub.reload_s / 60)),
  stairs: String(hub.stairs_s_per_floor),
  box: String(Math.round(hub.box_volume_ml / 1000)),
  ...Object.fromEntries(
    weekdays.map((_, index) => [
      `slots${index + 1}`,
      slots
        .filter(({ weekday }) => weekday === index + 1)
        .map(({ from, to }) => `${from}-${to}`)
        .join(', '),
    ]),
  ),
})
