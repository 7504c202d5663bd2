import { roleWords } from '#people'
import { writeDate } from '#platform/time'
import { Button, DateField, Empty, ErrorSummary, Form, Heading, Select, Table } from '#platform/ui'
import type { Day } from '#platform/time'
import type { Ask } from '#platform/web'
import type { Joinable, Teammate } from '../farm-store.ts'
import { FARM } from '../field-frame.tsx'
import { managePage, shownIn, type Said } from '../manage-frame.tsx'

type Words = {
  team: Teammate[]
  joinable: Joinable[]
  today: Day
  organisation: string
  /** Who may open an account. */
  stewards: string[]
} & Said

/** Who works in the beds, from when to when. What each one does is counted nowhere. */
export function teamPage(c: Ask, words: Words): Response {
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
                  ''
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

/** How somebody signs in is no business of whoever runs the farm (they read a name, and nothing else): who must be asked is said. */
const Accounts = ({ organisation, stewards }: Pick<Words, 'organisation' | 'stewards'>) => (
  <section class="stack tight narrow">
    <h2>Entrer avec son téléphone</h2>
    <p>
      Une personne sous contrat entre avec l’accès reçu à l’embauche. Elle vient dans la liste ci-dessus dès
      que son poste a un·e encadrant·e.
    </p>
    <p>
      Pour une autre personne : qui dirige « {organisation} »
      {stewards.length > 0 && `, ou ${stewards.join(' ou ')} qui pilote ce territoire,`} l’ajoute à la
      structure avec le rôle « {roleWords.courier} » et son numéro de téléphone. Elle reçoit un message pour
      entrer.
    </p>
  </section>
)
