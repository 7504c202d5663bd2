import { capital, writeCount, writeList } from '#platform/i18n'
import { writeClock, writeDay, type Day } from '#platform/time'
import { Button, LinkButton, Table, Tag } from '#platform/ui'
import type { PersonId } from '#people'
import type { Teammate } from '../team-store.ts'
import { FARM } from '../farm.ts'
import { giveAddress } from './give-page.tsx'
import type { WeekDay } from './read-week.ts'

export const DayTable = ({ day, chores, team }: WeekDay & { team: Teammate[] }) => (
  <Table
    caption={`${capital(writeDay(day))} : ${writeCount(chores.length, 'travail', 'travaux')}`}
    captionHidden
    rows={chores}
    columns={[
      { key: 'title', label: 'Travail', cell: (row) => row.title },
      { key: 'where', label: 'Où', cell: (row) => row.words || 'Toute la ferme' },
      { key: 'who', label: 'Pour', all: true, cell: (row) => <ForWhom chore={row} day={day} team={team} /> },
    ]}
  />
)

/** Done, and by whom; else for whom, and a way out for what was added. */
function ForWhom({ chore, day, team }: { chore: WeekDay['chores'][number]; day: Day; team: Teammate[] }) {
  const [first, ...others] = chore.given
  const title = [chore.title, chore.words].filter(Boolean).join(', ')
  if (chore.done.length > 0)
    return (
      <Tag kind="ok">
        {chore.done.map((one) => `${one.givenName}, ${writeClock(one.doneAt)}`).join(' · ')}
      </Tag>
    )
  return (
    <div class="row no-print">
      {others.length > 0 ? (
        <>
          <span>{writeList(chore.given.map((one) => one.givenName))}</span>
          <LinkButton kind="quiet" href={giveAddress(day, chore.id)} label={`Changer : ${title}`}>
            Changer
          </LinkButton>
        </>
      ) : (
        <Give id={chore.id} title={title} personId={first?.personId ?? null} team={team} />
      )}
      {chore.about.of === 'added' && (
        <form method="post" action={`${FARM}/taches/${chore.id}/retirer`}>
          <Button kind="quiet" label={`Retirer : ${title}`}>
            Retirer
          </Button>
        </form>
      )}
    </div>
  )
}

type GiveProps = { id: string; title: string; personId: PersonId | null; team: Teammate[] }

const Give = ({ id, title, personId, team }: GiveProps) => (
  <form class="row give" method="post" action={`${FARM}/taches/${id}/personne`}>
    <select name="person" aria-label={`Pour qui : ${title}`}>
      <option value="">Toute l’équipe</option>
      {team.map((one) => (
        <option value={one.personId} selected={one.personId === personId}>
          {one.name}
        </option>
      ))}
    </select>
    <Button kind="quiet" label={`Donner : ${title}`}>
      Donner
    </Button>
  </form>
)
