import type { Group } from '#actions'
import { slugOf, typo, writeCount } from '#platform/i18n'
import { Heading, LinkButton, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { groupWords } from '#training'
import { byBlock } from '../criterion.ts'
import { PORTFOLIO } from '../portfolio.ts'
import { BlockTable } from './block-table.tsx'
import type { ShownMatrix } from './matrix.ts'

export const MATRIX = `${PORTFOLIO}/groupes`

type Shown = {
  group: Group
  trains: boolean
  matrix: ShownMatrix
  /** The block asked for; the first one without it. */ asked: string | undefined
}

const TITLE = 'Preuves montrées'

/** What the trainees of a group show to the reader: one line a person, a column a criterion, how many proofs in each cell. A tab a block. */
export function matrixPage(c: Ask, { group, trains, matrix, asked }: Shown): Response {
  const at = `${MATRIX}/${group.id}`
  const blocks = byBlock(matrix.criteria)
  const shown = blocks.find(([block]) => slugOf(block) === asked) ?? blocks[0]
  // the sheet of the matrix is that of certification
  const words = trains
    ? { ...groupWords(group, 'portfolios', TITLE), room: 'certification' as const }
    : ({ title: TITLE, room: 'certification', density: 'bureau', space: 'Évaluation' } as const)
  return page(
    c,
    words,
    <>
      <Heading
        over={[group.title, ...(shown ? [shown[0]] : [])].join(' · ')}
        title={TITLE}
        lead={leadOf(matrix)}
      >
        <LinkButton kind="quiet" icon="download" href={`${at}/tableau.csv`}>
          Tableau
        </LinkButton>
      </Heading>
      <Tabs
        label="Critères"
        items={blocks.map(([block], n) => ({
          href: n === 0 ? at : `${at}?bloc=${slugOf(block)}`,
          label: block,
          current: block === shown?.[0],
        }))}
      />
      <div class="panel stack under-tabs">
        {matrix.rows.length > 0 && <Legend />}
        {shown && <BlockTable block={shown[0]} criteria={shown[1]} rows={matrix.rows} />}
        {!trains && (
          <p>
            <a href={`/certification/${group.id}`}>La matrice Cléa du groupe</a>
          </p>
        )}
      </div>
    </>,
  )
}

function leadOf({ rows }: ShownMatrix): string {
  const showing = rows.filter(({ shown }) => shown.length > 0).length
  return typo(
    showing === 0
      ? 'Personne ne vous montre encore de preuve. Chaque personne choisit, dans son portfolio.'
      : `${writeCount(showing, 'personne vous montre', 'personnes vous montrent')} des preuves, sur ${rows.length}. Chaque personne lit que vous avez regardé.`,
  )
}

const Legend = () => (
  <ul class="legend">
    <li>
      <span class="cell full">2</span> {typo('preuves montrées : touchez pour les lire')}
    </li>
    <li>
      <span class="cell no">–</span> aucune preuve montrée
    </li>
  </ul>
)
