import type { Day } from '#platform/time'
import { Empty, Heading, LinkButton, Pager } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { Figures, sinceWhen } from './action-figures.tsx'
import type { ActionResults } from './compute-figures.ts'

type Results = {
  results: ActionResults[]
  all: { slug: string; title: string }[]
  today: Day
  next?: string | undefined
}

/** What the actions of the territory have obtained: every number can be opened. */
export function resultsPage(c: Ask, { results, all, today, next }: Results): Response {
  return page(
    c,
    {
      title: 'Résultats',
      room: 'results',
      description: 'Ce que les actions du territoire ont obtenu, chiffre par chiffre.',
    },
    <div class="stack loose">
      <Heading
        title="Résultats"
        lead="Une personne, une brique. Chaque chiffre est compté ligne par ligne, aujourd’hui, et dit comment."
      >
        <Downloads />
      </Heading>
      {all.length > 1 && <ActionList all={all} />}
      {results.length === 0 && (
        <Empty
          icon="people"
          title="Pas encore de résultats"
          text="Ils paraîtront ici quand une action sera publiée."
        />
      )}
      {results.map((action) => (
        <section class="stack" id={action.slug} aria-labelledby={`titre-${action.slug}`}>
          <div>
            <p class="over">{action.town}</p>
            <h2 id={`titre-${action.slug}`}>{action.title}</h2>
            <p class="muted">{`Portée par ${action.leadName}. ${sinceWhen(action)}`}</p>
          </div>
          <Figures of={action} today={today} />
          <p class="row">
            <a href={`/resultats/${action.slug}`}>
              {action.groups.length > 0 ? 'Le détail, groupe par groupe' : 'Le détail'}
              <span class="vh">{` : ${action.title}`}</span>
            </a>
            <a href={`/actions/${action.slug}`}>{`L’action ${action.title}`}</a>
          </p>
        </section>
      ))}
      <Pager next={next} />
    </div>,
  )
}

const Downloads = () => (
  <>
    <LinkButton kind="quiet" icon="note" href="/bulletin">
      Le Petit Papier
    </LinkButton>
    <LinkButton kind="quiet" icon="download" href="/resultats.csv">
      Les chiffres (CSV)
    </LinkButton>
  </>
)

const ActionList = ({ all }: { all: Results['all'] }) => (
  <nav aria-label="Choisir une action">
    <ul class="row">
      {all.map(({ slug, title }) => (
        <li>
          <a href={`/resultats/${slug}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
)
