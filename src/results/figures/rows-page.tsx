import type { Figure } from '#actions'
import { de, typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Heading, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { ActionResults } from './compute-figures.ts'
import { FigureView } from './view.tsx'
import type { OpenRow } from './open-rows.ts'

type RowsPage = {
  results: ActionResults
  /** Null for a figure counted for the action as a whole. */
  group: { slug: string; title: string } | null
  figure: Figure
  rows: OpenRow[] | undefined
  today: Day
}

const counted = {
  in: <Tag kind="ok">Comptée</Tag>,
  out: <Tag kind="none">Non comptée</Tag>,
  excluded: <Tag kind="wait">Retirée</Tag>,
} as const

/** The people behind a figure, each with why they are counted or not. Without rows, the counts alone. */
export function rowsPage(c: Ask, { results, group, figure, rows, today }: RowsPage): Response {
  const here = `/resultats/${results.slug}${group ? `/${group.slug}` : ''}`
  const of = group?.title ?? results.title
  return page(
    c,
    { title: `${typo(figure.label)} : les lignes`, room: 'results', density: 'bureau', space: 'Résultats' },
    <div class="stack loose">
      <Heading
        over={group ? `${results.title} · ${of}` : of}
        title={typo(`Les lignes de « ${figure.label} »`)}
      />
      <FigureView figure={figure} computedOn={today} />
      {rows ? (
        <>
          <p>Chaque personne de cette liste lira que vous l’avez ouverte, et pourquoi.</p>
          <Table
            caption="Qui est compté, qui ne l’est pas, et pourquoi"
            columns={[
              {
                key: 'name',
                label: 'Personne',
                cell: (row: OpenRow) => row.name ?? 'Dossier fermé pour vous',
              },
              { key: 'counted', label: 'Dans le chiffre', cell: (row) => counted[row.counted] },
              { key: 'why', label: 'Pourquoi', cell: (row) => typo(row.why) },
            ]}
            rows={rows}
          />
        </>
      ) : (
        <p>
          Vous voyez les nombres, pas les noms : ils restent aux personnes et à celles qui les accompagnent.
        </p>
      )}
      <p>
        <a href={here}>{`Retour aux résultats ${de(of)}`}</a>
      </p>
    </div>,
  )
}
