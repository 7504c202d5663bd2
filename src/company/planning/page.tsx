import { capital } from '#platform/i18n'
import { parisDay, type Day } from '#platform/time'
import { Button, Empty, ErrorSummary, Facts, fieldId, LinkButton, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import {
  Back,
  calledIn,
  companyPage,
  type InsideWords,
  PhoneLink,
  speakInside,
  TurnWords,
} from '../screen/door.ts'
import { roles, rolesHeld, type Turn } from '../turn.ts'
import type { PlanningSentences } from './sentences.fr.ts'
import { planningSentences } from './sentences.ts'

/** The coming days, day by day, those of clients who still wait for somebody, and who never held which role. */
export function planningPage(c: Ask, inside: Inside, turns: readonly Turn[], errors: Errors = {}): Response {
  const { company } = inside
  const words = speakInside(c, inside, planningSentences)
  const { say, common } = words
  const today = parisDay(c.var.now)
  const coming = turns.filter(
    ({ startsAt, requestId, isGiven }) => parisDay(startsAt) >= today || (requestId !== null && !isGiven),
  )
  const days = [...new Set(coming.map((turn) => parisDay(turn.startsAt)))]
  return companyPage(
    c,
    inside,
    { title: say.title, errors },
    <>
      <div id={fieldId('turns')} tabIndex={-1}>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      <ErrorSummary errors={errors} />
      {coming.length === 0 && <Empty icon="calendar" title={say.nobody} text={say.nobodyText} />}
      <LinkButton kind="go" wide icon="plus" href={companyAddress(company.id, '/planning/ajouter')}>
        {say.add}
      </LinkButton>
      {days.map((day) => (
        <DayOfTurns
          {...{ inside, day, ...words }}
          turns={coming.filter((turn) => parisDay(turn.startsAt) === day)}
        />
      ))}
      <Never {...{ inside, turns, ...words }} now={c.var.now} />
      <Back company={company} common={common} />
    </>,
  )
}

type Words = InsideWords & { say: PlanningSentences }
type DayProps = { inside: Inside; day: Day; turns: Turn[] } & Words

function DayOfTurns({ inside, day, turns, say, common, write }: DayProps) {
  const { company, members } = inside
  return (
    <section class="panel">
      <h2>{capital(write.day(day))}</h2>
      <ul class="lines">
        {turns.map((turn) => {
          const name = calledIn(members, turn.personId, common)
          return (
            <li>
              <TurnWords {...{ turn, name, common, write }} />
              {!turn.isGiven && turn.role !== 'planning' && (
                <PhoneLink phone={turn.clientPhone} common={common} />
              )}
              {!turn.isGiven && (
                <form method="post" action={companyAddress(company.id, `/planning/${turn.id}/enlever`)}>
                  <Button kind="quiet" label={say.cancelLabel(name, common.roles[turn.role])}>
                    {say.cancel}
                  </Button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type NeverProps = { inside: Inside; turns: readonly Turn[]; now: Date } & Words

/** Roles turn: who has not had theirs yet. */
function Never({ inside, turns, now, say, write }: NeverProps) {
  return (
    <section class="panel stack">
      <h2>{say.never}</h2>
      <Facts
        facts={roles.map((role) => {
          const left = inside.members.filter(
            ({ personId }) => !rolesHeld(turns, personId, now).includes(role),
          )
          return {
            label: say.roles[role],
            value: left.length === 0 ? say.everybody : write.list(left.map(({ called }) => called)),
          }
        })}
      />
    </section>
  )
}
