import { writeList } from '#platform/i18n'
import { parisDay, writeClock, writeDay, type Day } from '#platform/time'
import { Button, Empty, Facts, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { capital } from '#platform/i18n'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage } from '../frame.tsx'
import { roles, rolesHeld, type Turn } from '../turn.ts'
import { french as common } from '../sentences.fr.ts'
import { french as say } from './sentences.fr.ts'

/** The coming days, day by day, and who never held which role. */
export function planningPage(c: Ask, inside: Inside, turns: readonly Turn[]): Response {
  const { company } = inside
  const today = parisDay(c.var.now)
  const coming = turns.filter((turn) => parisDay(turn.startsAt) >= today)
  const days = [...new Set(coming.map((turn) => parisDay(turn.startsAt)))]
  return companyPage(
    c,
    inside,
    { title: say.title },
    <>
      <div>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
      </div>
      {coming.length === 0 && <Empty icon="calendar" title={say.nobody} text={say.nobodyText} />}
      <LinkButton kind="go" wide icon="plus" href={companyAddress(company.id, '/planning/ajouter')}>
        {say.add}
      </LinkButton>
      {days.map((day) => (
        <DayOfTurns {...{ inside, day }} turns={coming.filter((turn) => parisDay(turn.startsAt) === day)} />
      ))}
      <Never inside={inside} turns={turns} now={c.var.now} />
      <Back company={company} />
    </>,
  )
}

function DayOfTurns({ inside, day, turns }: { inside: Inside; day: Day; turns: Turn[] }) {
  const { company, members } = inside
  return (
    <section class="panel">
      <h2>{capital(writeDay(day))}</h2>
      <ul class="lines">
        {turns.map((turn) => {
          const name = members.find(({ personId }) => personId === turn.personId)?.called ?? ''
          return (
            <li>
              <p>
                <b>{name}</b> : {common.roles[turn.role]}
                <br />
                <span class="small muted">
                  {turn.client ? `${turn.client}, ` : ''}
                  {`${writeClock(turn.startsAt)} à ${writeClock(turn.endsAt)}`}
                </span>
              </p>
              <form method="post" action={companyAddress(company.id, `/planning/${turn.id}/enlever`)}>
                <Button kind="quiet" label={say.cancelLabel(name, common.roles[turn.role])}>
                  {say.cancel}
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Roles turn: who has not had theirs yet. */
function Never({ inside, turns, now }: { inside: Inside; turns: readonly Turn[]; now: Date }) {
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
            value: left.length === 0 ? say.everybody : writeList(left.map(({ called }) => called)),
          }
        })}
      />
    </section>
  )
}
