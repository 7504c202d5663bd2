import { writeDate, type Day } from '#platform/time'
import { Heading, Pager } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { de } from '#platform/i18n'
import { Figures, sinceWhen } from './action-figures.tsx'
import type { ActionResults, GroupResults } from './compute-figures.ts'
import { GroupTable } from './group-table.tsx'
import { WHOLE } from './reference.ts'
import type { ResultGroup } from './store.ts'

type ActionPage = {
  results: ActionResults
  groups: GroupResults[]
  today: Day
  opens: (key: string) => boolean
  next?: string | undefined
}

/** One action: its figures, then each of its groups on a line that leads to its own page. */
export function actionResultsPage(c: Ask, { results, groups, today, opens, next }: ActionPage): Response {
  const rowsAt = (key: string) => (opens(key) ? `/resultats/${results.slug}/${WHOLE}/${key}` : undefined)
  return page(
    c,
    { title: `Résultats ${de(results.title)}`, room: 'results' },
    <div class="stack loose">
      <div>
        <p class="over">{`Résultats · ${results.town}`}</p>
        <Heading title={results.title} lead={`Portée par ${results.leadName}. ${sinceWhen(results)}`} />
      </div>
      <Figures of={results} today={today} rowsAt={rowsAt} />
      {groups.length > 0 && <GroupTable results={results} groups={groups} />}
      <Pager next={next} />
      <NotOver groups={results.notOver} />
      <p>
        <a href="/resultats">Toutes les actions</a>
      </p>
    </div>,
  )
}

function NotOver({ groups }: { groups: ResultGroup[] }) {
  if (groups.length === 0) return null
  return (
    <section class="stack tight">
      <h2>Pas encore de résultats</h2>
      <ul>
        {groups.map((group) => (
          <li>{`${group.title} : jusqu’au ${writeDate(group.endsOn)}`}</li>
        ))}
      </ul>
    </section>
  )
}
