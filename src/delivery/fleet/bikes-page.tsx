import { writeNumber } from '#platform/i18n'
import { Empty, Heading, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { coldWords } from '../cold.ts'
import { dispatchPage } from '../space.tsx'
import type { Bike, Hub } from '../hub.ts'
import { boxColds } from './bike-page.tsx'

/** The bikes of a hub, with what each takes. */
export function bikesPage(c: Ask, hub: Hub, bikes: Bike[]): Response {
  return dispatchPage(
    c,
    { title: 'Vélos', here: 'velos' },
    <div class="stack">
      <Heading title="Vélos" over={hub.name}>
        <LinkButton icon="plus" href="/livraisons/velos/nouveau">
          Ajouter un vélo
        </LinkButton>
      </Heading>
      {bikes.length === 0 ? (
        <Empty title="Aucun vélo" text="Ajoutez le premier : sa charge, sa place, ses caisses froides." />
      ) : (
        <Table
          caption="Ce que porte chaque vélo"
          captionHidden
          rows={bikes}
          columns={[
            {
              key: 'name',
              label: 'Vélo',
              header: true,
              cell: (bike) => <a href={`/livraisons/velos/${bike.id}`}>{bike.name}</a>,
            },
            { key: 'kg', label: 'Charge, kg', num: true, cell: (bike) => writeNumber(bike.payload_g / 1000) },
            {
              key: 'l',
              label: 'Place, litres',
              num: true,
              cell: (bike) => writeNumber(bike.volume_ml / 1000),
            },
            ...boxColds.map((cold) => ({
              key: cold,
              label: `Caisses ${coldWords[cold]}`,
              num: true,
              cell: (bike: Bike) => bike.boxes[cold],
            })),
          ]}
        />
      )}
    </div>,
  )
}
