import { fullName } from '#people'
import { Table } from '#platform/ui'
import type { Trainee } from '../trainee-store.ts'
import { momentWords, type AfterAsk } from '../reply/door.ts'
import type { After } from './read-after.ts'
import { saySilent } from './read-silent.ts'
import { SituationCell } from './situation-cell.tsx'

type Row = { trainee: Trainee; asks: AfterAsk[] }

/** Where each trainee stands three and six months later; who has not answered comes first: they are to be called. */
export function SituationsTable({ after, trainees }: { after: After; trainees: readonly Trainee[] }) {
  const asked = after.asks.filter((one) => one.moment !== 'end')
  const isSilent = ({ asks }: Row) => asks.some((one) => !after.situations.has(one.id))
  const rows = trainees
    .map((trainee) => ({ trainee, asks: asked.filter((one) => one.personId === trainee.personId) }))
    .filter((row) => row.asks.length > 0)
  const [silent, heard] = [rows.filter(isSilent), rows.filter((row) => !isSilent(row))]
  return (
    <Table
      caption={`Où en sont les personnes${silent.length > 0 ? `\u00A0: ${saySilent(silent.length)}` : ''}`}
      rows={[...silent, ...heard]}
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
