import { parisDay } from '#platform/time'
import { Bricks } from '#platform/ui'
import { companyAddress, type Company, type Member } from '../company.ts'
import { calledIn, TurnWords, type InsideWords } from '../screen/door.ts'
import { roles, rolesHeld, type Turn } from '../turn.ts'
import type { HomeSentences } from './sentences.fr.ts'

type Words = { say: HomeSentences } & InsideWords
type Props = { company: Company; members: Member[]; turns: Turn[]; now: Date } & Words

/** Who goes where, the next day that has somebody; three bricks each, yellow for the role of that day. */
export function WhoGoes({ company, members, turns, now, ...words }: Props) {
  const { say, write } = words
  const today = parisDay(now)
  const coming = turns.filter((turn) => parisDay(turn.startsAt) >= today)
  const day = coming[0] && parisDay(coming[0].startsAt)
  const ofDay = coming.filter((turn) => parisDay(turn.startsAt) === day)
  return (
    <section class="panel" aria-labelledby="qui">
      <h2 id="qui">{day ? say.whoGoes(write.day(day)) : say.nobodyGoes}</h2>
      {ofDay.length === 0 ? (
        <p>{say.nobody}</p>
      ) : (
        <>
          <ul class="lines">
            {ofDay.map((turn) => (
              <TurnLine {...{ turn, members, turns, ...words }} />
            ))}
          </ul>
          <p class="small">{say.threeRoles}</p>
        </>
      )}
      <p>
        <a href={companyAddress(company.id, '/planning')}>{say.seePlanning}</a>
      </p>
    </section>
  )
}

type LineProps = { turn: Turn; members: Member[]; turns: Turn[] } & Words

function TurnLine({ turn, members, turns, say, common, write }: LineProps) {
  const name = calledIn(members, turn.personId, common)
  const before = new Date(turn.startsAt.getTime() - 1)
  const held = rolesHeld(turns, turn.personId, before).filter((role) => role !== turn.role)
  const laid = held.length
  return (
    <li>
      <TurnWords {...{ turn, name, common, write }} />
      <Bricks
        size="week"
        perRow={3}
        label={say.bricks(name, laid + 1)}
        groups={[
          { count: laid, kind: 'full' },
          { count: 1, kind: 'now' },
          { count: roles.length - laid - 1, kind: 'coming' },
        ]}
      />
    </li>
  )
}
