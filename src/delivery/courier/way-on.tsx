import { typo } from '#platform/i18n'
import { Alert, Icon, LinkButton } from '#platform/ui'
import { addressOfStop, TOUR } from '../screen/door.ts'
import { nextStop, seesDoor, stopTitle, wayTo, whenOf, Sketch } from '../round/door.ts'
import type { Props } from './stop-parts.tsx'

/** Once this stop is done, the yellow button goes on. */
export function AfterStop({ round, stop }: Omit<Props, 'now'>) {
  const next = nextStop(round.stops)
  return (
    <div data-when="done" hidden={stop.state !== 'done'}>
      <LinkButton kind="go" icon="arrow" href={next ? addressOfStop(next) : TOUR} wide>
        {next ? 'Arrêt suivant' : 'Voir la tournée'}
      </LinkButton>
    </div>
  )
}

/** The stop that comes after this one. */
export function Then({ round, stop, now }: Props) {
  const rest = round.stops.filter((one) => one !== stop)
  const at = round.stops.indexOf(stop)
  const after = round.stops.slice(at + 1).find((one) => one.state !== 'done') ?? nextStop(rest)
  if (!after || after === stop) return null
  const named = seesDoor(after, now)
  return (
    <p class="panel row then" data-door={after.kind === 'drop' ? after.order.id : undefined}>
      <Icon name="arrow" flip />
      <span class="grow">
        <span class="muted">Ensuite</span>
        <br />
        <b>
          {stopTitle(after, named)}, {whenOf(after)}
        </b>
      </span>
    </p>
  )
}

/** Where it is: a drawing, the way from the stop before, and the telephone's own guide. The address above suffices. */
export function Guide({ round, stop }: Omit<Props, 'now'>) {
  const way = wayTo(round, stop)
  const { point } = stop
  if (!point) return <Alert kind="wait" title="Cette adresse n’est pas sur la carte" />
  const where = `${point.latitude},${point.longitude}`
  return (
    <div class="panel guide">
      <Sketch {...{ round, stop }} />
      <p class="row between">
        {way && <b>{typo(way)}</b>}
        <a class="row" href={`geo:${where}?q=${where}`}>
          <Icon name="guide" />
          Me guider
        </a>
      </p>
    </div>
  )
}
