import { writeDate, writeMonth, type Day } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { ActionResults, GroupResults } from './compute-figures.ts'
import { FigureList } from './list.tsx'
import { shortName, writeInSentence } from './words.ts'
import { WHOLE } from './reference.ts'
import type { ResultGroup } from './store.ts'

type ListWords = {
  results: ActionResults[]
  all: { slug: string; title: string }[]
  today: Day
  next?: string | undefined
}

/** What the actions of the territory have obtained: every number can be opened. */
export function resultsPage(c: Ask, { results, all, today, next }: ListWords): Response {
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
      {results.map((one) => (
        <section class="stack" id={one.slug} aria-labelledby={`titre-${one.slug}`}>
          <div>
            <p class="over">{one.town}</p>
            <h2 id={`titre-${one.slug}`}>{one.title}</h2>
            <p class="muted">{`Portée par ${one.leadName}. ${sinceWhen(one)}`}</p>
          </div>
          <Figures of={one} today={today} />
          <p class="row">
            <a href={`/resultats/${one.slug}`}>
              {one.groups.length > 0 ? 'Le détail, groupe par groupe' : 'Le détail'}
              <span class="vh">{` : ${one.title}`}</span>
            </a>
            <a href={`/actions/${one.slug}`}>{`L’action ${one.title}`}</a>
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

const ActionList = ({ all }: { all: ListWords['all'] }) => (
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

function sinceWhen({ groups, whole }: ActionResults): string {
  const [first] = groups
  if (!first && whole.length > 0) return 'Chiffres comptés pour toute l’action.'
  if (!first) return 'Aucun groupe n’a encore fini.'
  if (groups.length === 1) return `Un groupe a fini, en ${writeMonth(first.endsOn)}.`
  return `${groups.length} groupes ont fini depuis ${writeMonth(first.endsOn)}.`
}

type FiguresProps = { of: ActionResults; today: Day; rowsAt?: (key: string) => string | undefined }

function Figures({ of, today, rowsAt }: FiguresProps) {
  if (of.figures.length > 0)
    return <FigureList figures={of.figures} computedOn={today} {...(rowsAt ? { rowsAt } : {})} />
  const [coming] = of.notOver
  return (
    <Empty
      icon="clock"
      title="Les résultats viendront à la fin du premier groupe"
      text={
        coming ? `${coming.title} finit le ${writeDate(coming.endsOn)}.` : 'Aucun groupe n’est encore ouvert.'
      }
    />
  )
}

type ActionWords = {
  results: ActionResults
  groups: GroupResults[]
  today: Day
  opens: (key: string) => boolean
  next?: string | undefined
}

/** One action: its figures, then each of its groups on a line that leads to its own page. */
export function actionResultsPage(c: Ask, { results, groups, today, opens, next }: ActionWords): Response {
  const byGroup = results.figures.filter(({ key }) => !results.whole.includes(key))
  const rowsAt = (key: string) => (opens(key) ? `/resultats/${results.slug}/${WHOLE}/${key}` : undefined)
  const keys = byGroup.map((figure) => ({ key: figure.key, label: shortName(figure) }))
  return page(
    c,
    { title: `Résultats de ${results.title}`, room: 'results' },
    <div class="stack loose">
      <div>
        <p class="over">{`Résultats · ${results.town}`}</p>
        <Heading title={results.title} lead={`Portée par ${results.leadName}. ${sinceWhen(results)}`} />
      </div>
      <Figures of={results} today={today} rowsAt={rowsAt} />
      {groups.length > 0 && (
        <Table
          caption="Groupe par groupe"
          columns={[
            {
              key: 'group',
              label: 'Groupe',
              cell: (group: GroupResults) => (
                <a href={`/resultats/${results.slug}/${group.slug}`}>{group.title}</a>
              ),
            },
            { key: 'ends', label: 'Fin', cell: (group) => writeDate(group.endsOn) },
            ...keys.map(({ key, label }) => ({
              key,
              label,
              num: true,
              cell: (group: GroupResults) => inTable(group, key),
            })),
          ]}
          rows={groups}
        />
      )}
      <Pager next={next} />
      <NotOver groups={results.notOver} />
      <p>
        <a href="/resultats">Toutes les actions</a>
      </p>
    </div>,
  )
}

function inTable(group: GroupResults, key: string): string {
  const figure = group.figures.find((one) => one.key === key)
  return figure ? writeInSentence(figure) : 'Pas compté'
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
