import { fullName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { MatrixTable } from '#platform/ui'
import { keyOf, type Criterion } from '../criterion.ts'
import { SHOWN } from '../shown/door.ts'
import type { MatrixRow } from './matrix.ts'
import { ProofsCell } from './proofs-cell.tsx'

type Block = {
  block: string
  criteria: readonly Criterion[]
  rows: readonly MatrixRow[]
}

/** One block of a framework: one line a person, a column a criterion; above it each criterion, with how many people prove it. */
export function BlockTable({ block, criteria, rows }: Block) {
  const byKey = new Map(criteria.map((one) => [keyOf(one), one]))
  return (
    <>
      {rows.length > 0 && (
        <details class="no-print">
          <summary>Critère par critère</summary>
          <ul>
            {[...byKey].map(([key, { code, title }]) => (
              <li>{typo(`${code}. ${title} : ${provingIn(rows, key)}`)}</li>
            ))}
          </ul>
        </details>
      )}
      <MatrixTable
        caption={typo(`${block} : preuves montrées, par stagiaire et par critère`)}
        total="Toutes"
        columns={[...byKey].map(([key, { code, title }]) => ({
          key,
          label: `${code}. ${title}`,
          short: code,
        }))}
        rows={rows}
        who={({ trainee, shown }) =>
          shown.length > 0 ? (
            <a href={`${SHOWN}/${trainee.personId}`}>{fullName(trainee)}</a>
          ) : (
            fullName(trainee)
          )
        }
        cell={(row, key) => <ProofsCell row={row} criterion={byKey.get(key)} />}
        sum={({ shown }) => <Sum count={shown.length} />}
      />
    </>
  )
}

function Sum({ count }: { count: number }) {
  const words = writeCount(count, 'preuve', 'preuves')
  return count > 0 ? <b>{words}</b> : <span class="muted">{words}</span>
}

function provingIn(rows: readonly MatrixRow[], key: string): string {
  const count = rows.filter(({ proofs }) => proofs.has(key)).length
  return count === 0 ? 'aucune preuve montrée' : `${writeCount(count, 'personne')} sur ${rows.length}`
}
