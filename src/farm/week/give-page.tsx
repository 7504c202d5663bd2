import { writeList } from '#platform/i18n'
import { writeDay, type Day } from '#platform/time'
import { Button, Choices, Empty, ErrorSummary, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { PersonId } from '#people'
import type { Teammate } from '../team-store.ts'
import { FARM } from '../farm.ts'
import { managePage } from '../manage-frame.tsx'
import type { ChoreId } from '../ids.ts'
import { french } from '../sentences.fr.ts'
import type { WeekDay } from './read-week.ts'

const GIVE = `${FARM}/taches/donner`

/** Where the work of a day is given to several people; one chore of it is ticked when it is named. */
export const giveAddress = (day: Day, choreId?: ChoreId): string =>
  `${GIVE}?jour=${day}${choreId ? `&travail=${choreId}` : ''}`

export type Giving = {
  day: Day
  /** What is not done yet. */
  chores: WeekDay['chores']
  team: Teammate[]
  chosen: { chores: readonly ChoreId[]; people: readonly PersonId[] }
  errors: { chores?: string; people?: string }
}

/** All that is given to nobody yet, ticked in one press; nothing to press when there is none. */
function TickAll({ day, chores }: Pick<Giving, 'day' | 'chores'>) {
  const free = chores.filter(({ given }) => given.length === 0)
  if (free.length === 0) return null
  return (
    <p>
      <a href={`${giveAddress(day)}&tout=oui`}>
        {free.length === chores.length ? 'Tout cocher' : 'Cocher ce qui n’est pas encore donné'}
      </a>
    </p>
  )
}

/** The work of a day, or what is chosen of it, given to several people in one press. */
export function givePage(c: Ask, { day, chores, team, chosen, errors }: Giving): Response {
  const title = `Donner le travail du ${writeDay(day)}`
  return managePage(
    c,
    { title, errors },
    <>
      <Heading title={title} lead="Cochez le travail, puis les personnes : chacune le lit en premier." />
      <ErrorSummary errors={{ 'chores[]': errors.chores, 'people[]': errors.people }} />
      {chores.length === 0 ? (
        <Empty icon="check" title="Plus rien à donner ce jour-là" />
      ) : (
        <Form action={GIVE} label={title}>
          <input type="hidden" name="day" value={day} />
          <TickAll day={day} chores={chores} />
          <Choices
            kind="checkbox"
            name="chores[]"
            legend="Quel travail ?"
            options={chores.map(({ id, title: label, words, given }) => ({
              value: id,
              label: words ? french.about(label, words) : label,
              ...(given.length > 0 && {
                hint: `Déjà donné à ${writeList(given.map((one) => one.givenName))}`,
              }),
            }))}
            value={[...chosen.chores]}
            {...(errors.chores && { error: errors.chores })}
          />
          <Choices
            kind="checkbox"
            name="people[]"
            legend="À qui ?"
            options={team.map(({ personId, name }) => ({ value: personId, label: name }))}
            value={[...chosen.people]}
            {...(errors.people && { error: errors.people })}
          />
          <div class="row">
            <Button icon="check">Donner aux personnes cochées</Button>
            <Button kind="quiet" name="to" value="team">
              Donner à toute l’équipe
            </Button>
          </div>
        </Form>
      )}
      <p>
        <LinkButton kind="quiet" href={`${FARM}/taches`}>
          Revenir au travail de la semaine
        </LinkButton>
      </p>
    </>,
  )
}
