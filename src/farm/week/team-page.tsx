import { writeDate, type Day } from '#platform/time'
import { Button, DateField, Empty, ErrorSummary, Form, Heading, Select, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Joinable, Teammate } from '../team-store.ts'
import { FARM } from '../farm.ts'
import { managePage, shownIn, type RefusedForm } from '../manage-frame.tsx'
import { Accounts } from './accounts.tsx'

type TeamView = {
  team: Teammate[]
  joinable: Joinable[]
  today: Day
  organisation: string
  /** Who may open an account. */
  stewards: string[]
} & RefusedForm

/** Who works in the beds, from when to when. What each one does is counted nowhere. */
export function teamPage(c: Ask, words: TeamView): Response {
  const { team, joinable, today, organisation, stewards, errors = {}, typed = {} } = words
  const title = 'L’équipe de la ferme'
  const shown = shownIn({ errors, typed })
  return managePage(
    c,
    { title, here: 'equipe', errors },
    <>
      <Heading
        title={title}
        lead="Elle lit le travail du jour, pèse les récoltes, dit les dons et les pertes."
      />
      <ErrorSummary errors={errors} />
      {team.length === 0 ? (
        <Empty icon="people" title="Personne dans l’équipe" />
      ) : (
        <Table
          caption="Dans l’équipe"
          captionHidden
          rows={team}
          columns={[
            { key: 'name', label: 'Personne', cell: (row) => row.name },
            { key: 'from', label: 'Depuis', cell: (row) => writeDate(row.fromDay) },
            {
              key: 'until',
              label: 'Jusqu’au',
              cell: (row) => (row.untilDay ? writeDate(row.untilDay) : 'Sans fin prévue'),
            },
            {
              key: 'leave',
              label: 'Fin',
              paper: 'never',
              cell: (row) =>
                row.untilDay ? (
                  <form method="post" action={`${FARM}/equipe`}>
                    <input type="hidden" name="person" value={row.personId} />
                    <input type="hidden" name="from" value={today} />
                    <Button kind="quiet" label={`${row.name} reste dans l’équipe`}>
                      Reste dans l’équipe
                    </Button>
                  </form>
                ) : (
                  <form method="post" action={`${FARM}/equipe/${row.personId}/fin`}>
                    <Button kind="quiet" label={`${row.name} quitte l’équipe ce soir`}>
                      Quitte l’équipe ce soir
                    </Button>
                  </form>
                ),
            },
          ]}
        />
      )}
      <section class="panel stack narrow">
        <h2>Ajouter quelqu’un</h2>
        <Form action={`${FARM}/equipe`} label="Ajouter quelqu’un">
          <Select
            {...shown('person')}
            label="Qui ?"
            hint="Les personnes que vous encadrez, et celles qui livrent."
            empty="Choisissez"
            options={joinable.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
          <DateField {...shown('from', today)} label="À partir du" />
          <Button icon="plus">Ajouter à l’équipe</Button>
        </Form>
      </section>
      <Accounts organisation={organisation} stewards={stewards} />
    </>,
  )
}
