import { Button, ErrorSummary, Form, Heading, Seen } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { dispatchPage, movePage } from '../space.tsx'
import { HubFields, weekdays, type HubForm } from './hub-fields.tsx'
import type { Hub, Slot } from '../hub.ts'
import type { Place } from '../place.ts'
import { groundUnder } from '../ground/door.ts'
import { PointMap } from '../map/door.ts'

/** How bikes ride, what a stop takes, which hours are offered. */
export function hubPage(
  c: Ask,
  { hub, places, version, ...form }: HubForm & { hub: Hub; places: Place[]; version: string },
): Response {
  const { seen: changed, ...beside } = form.errors ?? {}
  return dispatchPage(
    c,
    { title: 'Dépôt', here: 'depot', room: 'delivery', scripts: ['propose'] },
    <div class="stack">
      <Heading title="Dépôt" lead="Ces réglages changent les plans à venir : ils suivent aussitôt." />
      <ErrorSummary errors={beside} />
      <Form action="/livraisons/depot" label="Réglages du dépôt">
        <Seen version={version} typed={form.typed} changed={changed} at="/livraisons/depot" />
        <input type="hidden" name="hub" value={hub.id} />
        <HubFields {...form} />
        <Button>Enregistrer</Button>
      </Form>
      <PointMap
        hub={hub}
        places={places}
        label="Le dépôt et ses lieux sur la carte"
        ground={groundUnder(c, hub)}
      />
      <p>
        <a href={movePage('/livraisons/depot')}>Déplacer le point du dépôt</a>
      </p>
      <p>
        <a href="/livraisons/depots">Un autre dépôt</a>
      </p>
    </div>,
    Object.keys(form.errors ?? {}).length > 0,
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
