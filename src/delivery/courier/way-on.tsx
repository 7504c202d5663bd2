import { Alert, Icon, LinkButton } from '#platform/ui'
import { addressOfStop, TOUR, type Riding } from '../screen/door.ts'
import {
  guideAddress,
  nextStop,
  seesDoor,
  stopTitle,
  wayTo,
  whenOf,
  Sketch,
  type RoundStop,
} from '../round/door.ts'
import type { Props } from './stop-parts.tsx'

/** Once this stop is done, the yellow button goes on: it is under the thumb, whatever is above it. */
export function AfterStop({ round, stop, words: { say } }: Omit<Props, 'now'>) {
  const next = nextStop(round.stops)
  return (
    <div data-when="done" class="near" hidden={stop.state !== 'done'}>
      <LinkButton kind="go" icon="arrow" href={next ? addressOfStop(next) : TOUR} wide>
        {next ? say.next : say.seeRound}
      </LinkButton>
    </div>
  )
}

/** The stop that comes after this one. */
export function Then({ round, stop, now, words }: Props) {
  const rest = round.stops.filter((one) => one !== stop)
  const at = round.stops.indexOf(stop)
  const after = round.stops.slice(at + 1).find((one) => one.state !== 'done') ?? nextStop(rest)
  if (!after || after === stop) return null
  const named = seesDoor(after, now)
  return (
    <p class="panel row then" data-door={after.kind === 'drop' ? after.order.id : undefined}>
      <Icon name="arrow" flip />
      <span class="grow">
        <span class="muted">{words.say.after}</span>
        <br />
        <b>
          <bdi>{stopTitle(after, named, words)}</bdi>
          {words.write.comma}
          {whenOf(after, words)}
        </b>
      </span>
    </p>
  )
}

/** Where it is: a drawing, the way from the stop before, and the map of the telephone itself. The address above suffices. */
export function Guide({ riding: { c, round, words, ground }, stop }: { riding: Riding; stop: RoundStop }) {
  const way = wayTo(round, stop, words)
  const { point } = stop
  const address = addressOf(stop)
  const href = guideAddress({ point, address }, c.req.header('user-agent') ?? '')
  return (
    <div class="panel guide">
      {point ? (
        <Sketch {...{ round, stop }} basemap={ground?.basemap} />
      ) : (
        <Alert kind="wait" title={words.say.notOnMap} />
      )}
      <p class="row between">
        {point && way && <b>{way}</b>}
        {(point || address) && (
          <a class="row" href={href} rel="noreferrer">
            <Icon name="guide" />
            {words.say.guide}
          </a>
        )}
      </p>
      {ground?.credit && (
        <small class="muted">
          <bdi>{ground.credit}</bdi>
        </small>
      )}
    </div>
  )
}

/** Where a map that knows no point looks: the hub has always one. */
function addressOf(stop: RoundStop): string {
  if (stop.kind === 'pickup') return stop.place.address
  if (stop.kind !== 'drop') return ''
  const { address, postcode, town } = stop.order.door
  return address && `${address}, ${postcode} ${town}`
}
