import { writeNumber } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Empty, Table, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Id } from '#platform/id'
import { RecordsFrame, recordsWords } from '../frame.tsx'
import { RelayForm } from './relay-form.tsx'
import { RelayState } from './relay-state.tsx'
import type { Relay } from './relay.ts'

type RelayRow = { relay: Relay; waiting: number }
type RelayList = {
  rows: RelayRow[]
  organisations: { id: string; name: string }[]
  technical: boolean
  typed: Typed
  freshId: Id
  most: number
  errors?: Errors
}

/** Where the traces go besides here, and how many wait. */
export function relaysPage(c: Ask, list: RelayList): Response {
  const { rows, technical, most, errors } = list
  return (errors ? refusedPage : page)(
    c,
    { ...recordsWords('Transferts'), refused: errors !== undefined },
    <RecordsFrame
      title="Transferts"
      lead="Un financeur a son propre magasin de traces ? Elles lui sont envoyées dans l’ordre, sans en perdre."
      here="/traces/transferts"
      technical={technical}
    >
      <div class="aside">
        <div class="main stack">
          {rows.length === 0 && (
            <Empty icon="upload" title="Aucun transfert" text="Les traces restent ici." />
          )}
          {rows.length > 0 && (
            <Table
              caption="Transferts"
              captionHidden
              columns={[
                {
                  key: 'to',
                  label: 'Vers',
                  cell: ({ relay }) => <a href={`/traces/transferts/${relay.id}`}>{relay.name}</a>,
                },
                { key: 'state', label: 'État', cell: ({ relay }) => <RelayState relay={relay} /> },
                {
                  key: 'waiting',
                  label: 'En attente',
                  num: true,
                  cell: ({ waiting }) => writeWaiting(waiting, most),
                },
                {
                  key: 'at',
                  label: 'Dernier essai',
                  cell: ({ relay }) => (relay.triedAt ? writeInstant(relay.triedAt) : 'Pas encore'),
                },
              ]}
              rows={rows}
            />
          )}
        </div>
        <aside class="side panel stack" aria-labelledby="nouveau">
          <h2 id="nouveau">Transférer vers</h2>
          <RelayForm {...list} />
        </aside>
      </div>
    </RecordsFrame>,
  )
}

/** How many wait, up to how many are counted. */
const writeWaiting = (waiting: number, most: number): string =>
  waiting >= most ? `plus de ${writeNumber(most)}` : writeNumber(waiting)
