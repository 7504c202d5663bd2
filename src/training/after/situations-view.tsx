import { fullName } from '#people'
import { Table } from '#platform/ui'
import type { Trainee } from '../trainee-store.ts'
import { momentWords, type AfterAsk } from '../reply/door.ts'
import type { After } from './read-after.ts'
import { SituationCell } from './situation-cell.tsx'

type Row = { trainee: Trainee; asks: AfterAsk[] }

/** Where each trainee stands three and six months later. */
export function SituationsTable({ after, trainees }: { after: After; trainees: readonly Trainee[] }) {
  const asked = after.asks.filter((one) => one.moment !== 'end')
  const rows = trainees
    .map((trainee) => ({ trainee, asks: asked.filter((one) => one.personId === trainee.personId) }))
    .filter((row) => row.asks.length > 0)
  return (
    <Table
      caption="Où en sont les personnes"
      rows={rows}
      columns={[
        { key: 'name', label: 'Stagiaire', cell: ({ trainee }: Row) => fullName(trainee) },
        ...(['three months', 'six months'] as const).map((moment) => ({
          key: moment,
          label: momentWords[moment],
          cell: ({ trainee, asks }: Row) => {
            const ask = asks.find((one) => one.moment === moment)
            const told = ask && after.situations.get(ask.id)
            return <SituationCell ask={ask} told={told} name={fullName(trainee)} />
          },
        })),
      ]}
    />
  )
}
