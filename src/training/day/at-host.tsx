import { asWritten } from '#platform/languages'
import { capital, typo } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Facts, Icon, LinkButton } from '#platform/ui'
import type { DayWords } from './words.ts'

/** Where somebody is expected on a day of their immersion, as its convention says. */
export type DayAtHost = {
  hostName: string
  place: string
  welcomedBy: string
  /** what is brought, what is worn, how one gets there; may be empty */
  practical: string
  from: Date
  until: Date
  /** the page of that immersion, in the space of the person */
  at: string
  isLast: boolean
  /** on its last day, while they have not given their report */
  asksReport: boolean
}

/** An immersion that begins later. */
export type NextAtHost = { hostName: string; fromDay: Day; at: string }

/** What comes next at a host: the day, the name, and the way to what there is to know. */
export const NextHost = ({ next, words: { say, write } }: { next: NextAtHost; words: DayWords }) => (
  <p class="panel row">
    <Icon name="home" />
    <span class="grow">
      <b>{capital(write.day(next.fromDay))}</b>
      <br />
      {say.inImmersion}
      {write.comma}
      <a href={next.at} {...asWritten}>
        {next.hostName}
      </a>
    </span>
  </p>
)

/** A day at a host: from when, and what is pressed there, before an address as long as it may be; where, how to get there, who receives; what else there is to say of it. */
export function AtHost({ day, words: { say, write } }: { day: DayAtHost; words: DayWords }) {
  const { hostName, place, welcomedBy, practical, from, until, at, isLast, asksReport } = day
  // somebody may be at two hosts on one day
  const id = `immersion-${at.split('/').at(-1)}`
  const written = (text: string) => <bdi {...asWritten}>{typo(text)}</bdi>
  return (
    <section class="panel stack" aria-labelledby={id}>
      <p class="muted">{say.inImmersion}</p>
      <h2 id={id} {...asWritten}>
        {hostName}
      </h2>
      <Facts facts={[{ label: say.atHostWhen, value: say.fromTo(write.clock(from), write.clock(until)) }]} />
      <LinkButton kind="go" icon="calendar" wide href={`${at}/presences`}>
        {say.noteHalf}
      </LinkButton>
      <Facts
        facts={[
          { label: say.atHostWhere, value: written(place) },
          ...(practical ? [{ label: say.goodToKnow, value: written(practical) }] : []),
          { label: say.receives, value: written(welcomedBy) },
        ]}
      />
      {isLast && <p>{say.lastDay}</p>}
      {asksReport && (
        <LinkButton kind="quiet" icon="pen" wide href={at}>
          {say.giveReport}
        </LinkButton>
      )}
      <LinkButton kind="quiet" icon="help" wide href={`${at}#ca-ne-va-pas`}>
        {say.notWell}
      </LinkButton>
    </section>
  )
}
