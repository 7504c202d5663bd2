import { writeCount } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { ACCOMPANIED } from './accompaniment.ts'
import type { Filter, Line } from './list-store.ts'

type List = { filter: Filter; rows: Line[]; isReferent: boolean; isWhole: boolean }

/** Who is accompanied here, by name: a referent's own people, and those of the colleagues whom somebody directs. */
export function listPage(c: Ask, { filter, rows, isReferent, isWhole }: List): Response {
  const shown = rows.slice(0, filter.limit - 1)
  const last = shown.at(-1)
  const address = (more: Record<string, string>) => {
    const kept = {
      ...(filter.over ? { etat: 'terminees' } : {}),
      ...(filter.search ? { q: filter.search } : {}),
    }
    const query = new URLSearchParams({ ...kept, ...more }).toString()
    return query ? `${ACCOMPANIED}?${query}` : ACCOMPANIED
  }
  const title = 'Personnes accompagnées'
  return page(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation' },
    <div class="stack loose">
      <Heading title={title} lead="Celles que votre organisme accompagne, sans qu’une action les attende.">
        {isReferent && (
          <LinkButton href={`${ACCOMPANIED}/nouveau`} icon="plus">
            Accompagner une personne
          </LinkButton>
        )}
      </Heading>
      <Tabs
        label="Filtrer"
        items={[
          { href: ACCOMPANIED, label: 'En cours', current: !filter.over },
          { href: `${ACCOMPANIED}?etat=terminees`, label: 'Terminées', current: filter.over },
        ]}
      />
      <SearchBox
        action={ACCOMPANIED}
        label="Chercher un nom"
        value={filter.search}
        keep={filter.over ? { etat: 'terminees' } : {}}
      />
      {shown.length === 0 ? <Nobody filter={filter} isReferent={isReferent} /> : <People rows={shown} />}
      <Pager
        next={
          rows.length > shown.length && last ? address({ apres: `${last.sortName}~${last.id}` }) : undefined
        }
        whole={{ of: address({}), shown: isWhole }}
      />
    </div>,
  )
}

const People = ({ rows }: { rows: Line[] }) => (
  <Table
    caption={writeCount(rows.length, 'personne')}
    captionHidden
    rows={rows}
    columns={[
      { key: 'name', label: 'Nom', cell: (row) => <a href={`${ACCOMPANIED}/${row.id}`}>{row.name}</a> },
      { key: 'by', label: 'Accompagnée par', cell: (row) => row.referentName },
      {
        key: 'from',
        label: 'Depuis le',
        desk: true,
        cell: (row) => <span class="n">{writeShortDate(row.fromDay)}</span>,
      },
      {
        key: 'until',
        label: 'Jusqu’au',
        desk: true,
        cell: (row) => <span class="n">{row.untilDay ? writeShortDate(row.untilDay) : ''}</span>,
      },
    ]}
  />
)

function Nobody({ filter, isReferent }: { filter: Filter; isReferent: boolean }) {
  if (filter.search || filter.over)
    return <Empty icon="search" title="Personne ne correspond" text="Changez le nom ou le filtre." />
  return (
    <Empty
      icon="people"
      title="Personne n’est accompagné ici"
      text={
        isReferent
          ? 'Écrivez la première personne : son nom suffit pour commencer.'
          : 'Vos référents écrivent les personnes qu’ils accompagnent.'
      }
    />
  )
}
