import { writeCount } from '#platform/i18n'
import { Alert, Heading, LinkButton, Pager, SearchBox, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { isWhole, filters, listAddress, type FilterName, SILENT_AFTER_DAYS } from '../listing/door.ts'
import { ACCOMPANIED } from '../accompanying/door.ts'
import { type MyPeople, MY_PEOPLE } from './my-people.ts'
import { RunActions, Sorts } from './my-people-ways.tsx'
import { PeopleTable, Nobody } from './my-people-table.tsx'

/** A referent's people: what became of each, and since when nobody has moved. */
export function myPeoplePage(c: Ask, { filter, rows, silent, doubts, mayPropose, runs }: MyPeople): Response {
  const shown = rows.slice(0, filter.limit - 1)
  const last = shown.at(-1)
  const title = mayPropose ? 'Mes positionnements' : 'Positionnements'
  const next = rows.length > shown.length && last ? `${last.key}~${last.id}` : ''
  return page(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation' },
    <div class="stack loose">
      <Heading title={title} lead={leadOf({ mayPropose, runs })}>
        {mayPropose && (
          <LinkButton href="/orientation/nouveau" icon="plus">
            Positionner une personne
          </LinkButton>
        )}
        {mayPropose && (
          <LinkButton kind="quiet" href={ACCOMPANIED} icon="people">
            Personnes accompagnées
          </LinkButton>
        )}
      </Heading>
      {doubts > 0 && <Doubts count={doubts} />}
      {silent > 0 && filter.name === '' && (
        <Alert
          kind="wait"
          title={`${writeCount(silent, 'personne')} sans nouvelles depuis plus de ${SILENT_AFTER_DAYS}\u00A0jours`}
        >
          Elles sont en tête de la liste. Ouvrez leur parcours pour voir où il s’est arrêté.
        </Alert>
      )}
      <RunActions actions={runs} />
      <Tabs
        label="Filtrer par état"
        items={filterNames.map((name) => ({
          href: listAddress(MY_PEOPLE, filter, { name }),
          label: filters[name].label,
          current: filter.name === name,
        }))}
      />
      <SearchBox
        action={MY_PEOPLE}
        label="Chercher un nom"
        value={filter.search}
        keep={filter.name ? { etat: filter.name } : {}}
      />
      <Sorts filter={filter} />
      {shown.length === 0 ? (
        <Nobody filter={filter} mayPropose={mayPropose} />
      ) : (
        <PeopleTable rows={shown} now={c.var.now} />
      )}
      <Pager
        next={next ? listAddress(MY_PEOPLE, filter, { after: next }) : undefined}
        whole={{ of: listAddress(MY_PEOPLE, filter), shown: isWhole(filter) }}
      />
      <p>
        {mayPropose && (
          <a href="/orientation/export.csv" download>
            Télécharger ma liste (CSV)
          </a>
        )}{' '}
        {doubts === 0 && (mayPropose || runs.length > 0) && <a href="/orientation/a-verifier">À vérifier</a>}
      </p>
    </div>,
  )
}

/** Who only runs actions proposes nobody: their people are in each action. */
function leadOf({ mayPropose, runs }: Pick<MyPeople, 'mayPropose' | 'runs'>): string {
  if (mayPropose) return 'Ce que devient chaque personne que vous avez proposée.'
  return runs.length > 0
    ? 'Ouvrez une action : vous y voyez les personnes proposées, et vous décidez.'
    : 'Écrivez d’abord une action : les personnes proposées y arriveront.'
}

const filterNames: FilterName[] = ['', 'en-cours', 'attente', 'admises', 'closes']

const Doubts = ({ count }: { count: number }) => (
  <Alert kind="wait" title={`${writeCount(count, 'question')} vous ${count < 2 ? 'attend' : 'attendent'}`}>
    Une liste importée demande votre avis. <a href="/orientation/a-verifier">À vérifier</a>
  </Alert>
)
