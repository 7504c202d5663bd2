import { fullName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { keyOf, type Criterion } from '../criterion.ts'
import { SHOWN } from '../shown/door.ts'
import type { MatrixRow } from './matrix.ts'

/** How many proofs of a criterion somebody shows: a press opens the only one, or their list. */
export function ProofsCell({ row, criterion }: { row: MatrixRow; criterion: Criterion | undefined }) {
  const key = criterion ? keyOf(criterion) : ''
  const proofs = row.proofs.get(key) ?? []
  const [only] = proofs
  if (!criterion || only === undefined)
    return (
      <span class="cell no">
        <span aria-hidden="true">–</span>
        <span class="vh">aucune preuve</span>
      </span>
    )
  const at = `${SHOWN}/${row.trainee.personId}`
  const named = `${writeCount(proofs.length, 'preuve', 'preuves')}, ${fullName(row.trainee)} : ${criterion.title}`
  return (
    <a
      class="cell full"
      href={proofs.length === 1 ? `${at}/${only}` : `${at}?critere=${encodeURIComponent(key)}`}
      aria-label={typo(named)}
    >
      {proofs.length}
    </a>
  )
}
