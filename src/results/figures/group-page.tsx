import { writeDate, type Day } from '#platform/time'
import { Empty, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { de } from '#platform/i18n'
import type { ActionResults, GroupResults } from './compute-figures.ts'
import { FigureList } from './list.tsx'

type GroupPage = { results: ActionResults; group: GroupResults; today: Day; opens: (key: string) => boolean }

/** One group: each figure with its rule, and the way to the rows for whoever may open them. */
export function groupResultPage(c: Ask, { results, group, today, opens }: GroupPage): Response {
  const here = `/resultats/${results.slug}/${group.slug}`
  const when = `Du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}. Une personne, une brique.`
  return page(
    c,
    { title: `${group.title}, ${results.title}`, room: 'results' },
    <div class="stack loose">
      <div>
        <p class="over">{`Résultats · ${results.town} · ${results.title}`}</p>
        <Heading title={group.title} lead={when} />
      </div>
      {group.figures.length === 0 && (
        <Empty icon="clock" title="Aucun chiffre n’est encore compté pour ce groupe" />
      )}
      <FigureList
        figures={group.figures}
        computedOn={today}
        rowsAt={(key) => (opens(key) ? `${here}/${key}` : undefined)}
      />
      <p>
        <a href={`/resultats/${results.slug}`}>{`Tous les résultats ${de(results.title)}`}</a>
      </p>
    </div>,
  )
}
