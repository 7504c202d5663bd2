import { fullName, type PersonId } from '#people'
import { Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { codesOf, type Grid } from '../grid.ts'
import { isJuryTime, type Seat } from '../seat.ts'
import type { Candidate } from '../jury.ts'
import type { JurorId } from '../ids.ts'
import type { Progress } from './progress-store.ts'

type Props = { c: Ask; seat: Seat; grid: Grid; candidates: Candidate[]; progress: Progress[] }

/** Who passes, and how many skills are marked: by the juror who reads, or by how many jurors. */
export function Candidates({ c, seat, grid, candidates, progress }: Props) {
  const { jury, juror, jurors } = seat
  const total = codesOf(grid).length
  const count = (jurorId: JurorId, personId: PersonId) =>
    progress.find((one) => one.jurorId === jurorId && one.personId === personId)?.count ?? 0
  const marking = juror !== undefined && jury.stage === 'planned' && isJuryTime(jury, c.var.now)
  return (
    <Table
      caption="Candidats"
      captionHidden
      rows={candidates}
      columns={[
        {
          key: 'name',
          label: 'Nom',
          header: true,
          cell: (one) =>
            marking ? (
              <a href={`/certification/jury/${jury.id}/candidats/${one.personId}`}>{fullName(one)}</a>
            ) : (
              fullName(one)
            ),
        },
        ...(juror
          ? [
              {
                key: 'mine',
                label: 'Mes notes',
                cell: (one: Candidate) => doneTag(count(juror.id, one.personId), total),
              },
            ]
          : [
              {
                key: 'all',
                label: 'Grilles remplies',
                cell: (one: Candidate) =>
                  `${jurors.filter((member) => count(member.id, one.personId) >= total).length} sur ${jurors.length}`,
              },
            ]),
      ]}
    />
  )
}

const doneTag = (done: number, total: number) => (
  <Tag kind={done === 0 ? 'none' : done < total ? 'wait' : 'ok'} icon={done === 0 ? 'clock' : undefined}>
    {`${done} sur ${total}`}
  </Tag>
)
