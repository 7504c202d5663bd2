import { capital, writeCount } from '#platform/i18n'
import { writeClock, writeDay, type Day } from '#platform/time'
import { Button, DateField, ErrorSummary, Field, Form, Heading, Select, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Bed } from '../bed.ts'
import { choreKinds, choreWords } from '../chore.ts'
import type { Teammate } from '../farm-store.ts'
import { FARM } from '../field-frame.tsx'
import { BeforeWork, type Begun } from './before-work.tsx'
import { managePage, shownIn, type Said } from '../manage-frame.tsx'
import type { WeekDay } from './week.ts'

type Words = {
  freshId: string
  today: Day
  beds: Bed[]
  days: WeekDay[]
  team: Teammate[]
  begun: Begun
} & Said

/** The work of the week for whoever prepares it: what the calendar asks for, what was added, for whom. */
export function weekPage(c: Ask, words: Words): Response {
  const { days, team, begun, errors = {} } = words
  const title = 'Le travail de la semaine'
  return managePage(
    c,
    { title, here: 'taches', errors },
    <>
      <Heading title={title} lead="Le calendrier des cultures propose. Vous ajoutez, et vous donnez à qui." />
      <BeforeWork {...begun} />
      <ErrorSummary errors={errors} />
      <details class="panel" open={Object.keys(errors).length > 0}>
        <summary>Ajouter un travail</summary>
        <AddForm {...words} />
      </details>
      {days.map((one, n) => (
        <section class="stack tight">
          <h2>{n === 0 ? `Aujourd’hui, ${writeDay(one.day)}` : capital(writeDay(one.day))}</h2>
          {one.chores.length === 0 ? (
            <p class="muted">Rien pour l’instant.</p>
          ) : (
            <DayTable {...one} team={team} />
          )}
        </section>
      ))}
    </>,
  )
}

const DayTable = ({ day, chores, team }: WeekDay & { team: Teammate[] }) => (
  <Table
    caption={`${capital(writeDay(day))} : ${writeCount(chores.length, 'travail', 'travaux')}`}
    captionHidden
    rows={chores}
    columns={[
      { key: 'title', label: 'Travail', cell: (row) => row.title },
      { key: 'where', label: 'Où', cell: (row) => row.words || 'Toute la ferme' },
      { key: 'who', label: 'Pour', all: true, cell: (row) => <ForWhom chore={row} team={team} /> },
    ]}
  />
)

/** Done, and by whom; else for whom, and a way out for what was added. */
function ForWhom({ chore, team }: { chore: WeekDay['chores'][number]; team: Teammate[] }) {
  const title = [chore.title, chore.words].filter(Boolean).join(', ')
  if (chore.done.length > 0)
    return (
      <Tag kind="ok">
        {chore.done.map((one) => `${one.givenName}, ${writeClock(one.doneAt)}`).join(' · ')}
      </Tag>
    )
  return (
    <div class="row no-print">
      <Give id={chore.id} title={title} personId={chore.personId} team={team} />
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

type GiveProps = { id: string; title: string; personId: string | null; team: Teammate[] }

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

function AddForm({ freshId, today, beds, team, errors = {}, typed = {} }: Words) {
  const shown = shownIn({ errors, typed })
  return (
    <Form action={`${FARM}/taches`} label="Ajouter un travail">
      <input type="hidden" name="id" value={freshId} />
      <div class="split">
        <Select
          {...shown('kind', 'other')}
          label="Quel travail ?"
          options={choreKinds
            .filter((kind) => kind !== 'harvest')
            .map((kind) => ({ value: kind, label: choreWords[kind] }))}
        />
        <DateField {...shown('day', today)} label="Quel jour ?" />
        <Select
          {...shown('bed')}
          label="Quelle planche ?"
          empty="Toute la ferme"
          options={beds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...shown('person')}
          label="Pour qui ?"
          empty="Toute l’équipe"
          options={team.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </div>
      <Field
        {...shown('words')}
        label="En quelques mots"
        hint="Courts et simples : ils seront lus à voix haute."
        maxlength={60}
        required={false}
      />
      <Button icon="plus">Ajouter</Button>
    </Form>
  )
}
