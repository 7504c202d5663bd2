import type { ComponentChildren } from 'preact'
import { fullName } from '#people'
import { Icon, type IconName } from '#platform/ui'
import type { GroupId } from '#actions'
import { decisionWords, type Draft, type Phase, type Standing } from '../clea/door.ts'
import type { Matrix, MatrixRow } from './matrix.ts'

type Cells = {
  caption: string
  total: string
  matrix: Matrix
  groupId: GroupId
  cell: (row: MatrixRow, domain: number) => ComponentChildren
  sum: (row: MatrixRow) => [number, number]
}

// On a phone each row becomes a card by `display: grid`, which takes its roles away from a table: they are said again.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** Domains × trainees: one row a person. */
export function MatrixTable({ caption, total, matrix, groupId, cell, sum }: Cells) {
  return (
    <table {...roles.table} class="matrix">
      <caption class="vh">{caption}</caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          <ColumnHead>Stagiaire</ColumnHead>
          {matrix.framework.domains.map((domain) => (
            <ColumnHead>{`${domain.number}. ${domain.shortTitle}`}</ColumnHead>
          ))}
          <ColumnHead>{total}</ColumnHead>
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {matrix.rows.map((row) => {
          const [got, all] = sum(row)
          return (
            <tr {...roles.row}>
              <th {...roles.rowheader} scope="row">
                <a href={`/certification/personnes/${row.trainee.personId}?groupe=${groupId}`}>
                  {fullName(row.trainee)}
                </a>
              </th>
              {matrix.framework.domains.map(({ number }) => (
                <td {...roles.cell} data-l={number}>
                  {cell(row, number)}
                </td>
              ))}
              <td {...roles.cell} class="tot">
                <b>{got}</b>
                <span class="muted"> / {all}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function ColumnHead({ children }: { children: ComponentChildren }) {
  return (
    <th {...roles.columnheader} scope="col">
      {children}
    </th>
  )
}

/** What the trainer validated of a domain: a fraction of its sub-domains, never a decision. */
export function ViewCell({ count, of }: { count: number | null; of: number }) {
  if (count === null)
    return (
      <span class="cell no">
        <Icon name="lock" />
        <span class="w">Caché</span>
      </span>
    )
  if (count === 0)
    return (
      <span class="cell no">
        <span aria-hidden="true">–</span>
        <span class="vh">pas commencé</span>
      </span>
    )
  if (count >= of)
    return (
      <span class="cell full">
        <Icon name="check" />
        {count}/{of}
      </span>
    )
  return (
    <span class="cell" data-tenths={Math.max(1, Math.round((count / of) * 10))}>
      {count}/{of}
    </span>
  )
}

type DecisionProps = {
  standing: Standing | undefined
  phase: Phase
  draft?: Draft | undefined
  /** Where the reader can decide. */
  href?: string | undefined
}

/** What the evaluating body decided of a domain; what is not signed yet is outlined, and its evaluator alone sees it. */
export function DecisionCell({ standing, phase, draft, href }: DecisionProps) {
  if (draft)
    return (
      <Linked href={href} look="draft" icon="pen" words={decisionWords[draft.decision]} more=", à signer" />
    )
  if (standing?.state === 'validated') return <Linked look="ev" icon="check" words="Validé" />
  if (standing?.state === 'contradicted')
    return <Linked href={href} look="re" icon="question" words="À répondre" />
  if (standing?.state === 'not yet' && phase === 'initial')
    return <Linked href={href} look="re" icon="clock" words="À apprendre" />
  if (standing?.state === 'not yet') return <Linked href={href} look="re" icon="again" words="À revoir" />
  return href ? (
    <Linked href={href} look="no" icon="pen" words="Évaluer" />
  ) : (
    <Linked look="no" icon="minus" words="Non évalué" />
  )
}

type Look = {
  look: string
  icon: IconName
  words: string
  more?: string
  href?: string | undefined
}

function Linked({ href, look, icon, words, more }: Look) {
  const inside = (
    <>
      <Icon name={icon} />
      <span class="w">
        {words}
        {more && <span class="vh">{more}</span>}
      </span>
    </>
  )
  const name = `cell ${look}`
  return href ? (
    <a class={name} href={href}>
      {inside}
    </a>
  ) : (
    <span class={name}>{inside}</span>
  )
}
