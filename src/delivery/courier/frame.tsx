import type { ComponentChildren } from 'preact'
import type { Actor } from '#people'
import { asset, Button, Icon, type Errors, type IconName, WaitingSends } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { LastAct } from './form-parts.tsx'
import { nextStop, type Round, type RoundStop } from './round.ts'

export const TOUR = '/livraisons/tournee'
export const addressOfStop = (stop: Pick<RoundStop, 'key'>): string => `${TOUR}/${stop.key}`

/** Who looks at which round, and when: what every screen of a courier is made from. */
export type Riding = { c: Ask; actor: Actor; round: Round; now: Date }

type Screen = {
  title: string
  here: 'stop' | 'round' | 'load' | 'help' | 'outbox'
  stop?: RoundStop
  scripts?: string[]
  errors?: Errors
}

/** One screen of the courier's telephone: the dock, what waits on this telephone, the last thing done. */
export function courierPage(riding: Riding, screen: Screen, children: ComponentChildren): Response {
  const { c, actor, round, now } = riding
  const { title, here, stop, scripts = [], errors = {} } = screen
  const refused = Object.keys(errors).length > 0
  const words = {
    title,
    room: 'courier',
    density: 'terrain' as const,
    place: `Tournée de ${actor.givenName}`,
    nav: dockOf(round, here),
    scripts: ['courier', ...scripts],
    refused,
  }
  return (refused ? refusedPage : page)(
    c,
    words,
    <div
      class="stack tour"
      data-round={round.stops.map(({ key, state, kind }) => `${key} ${state} ${kind}`).join(',')}
      data-here={stop?.key}
      data-served={now.toISOString()}
      data-src={asset('kept-pages.js')}
      data-keep={`${TOUR}/telephone.json`}
      data-scope={TOUR}
      data-fallback={`${TOUR}/hors-ligne`}
    >
      <p class="alert late" role="alert" data-island="said" hidden>
        <Icon name="alert" />
        <b />
      </p>
      {refused && <Refused sentences={Object.values(errors)} />}
      <LastAct round={round} now={now} />
      {children}
      <WaitingSends href={`${TOUR}/envois`} />
    </div>,
  )
}

function dockOf(round: Round, here: Screen['here']) {
  const next = nextStop(round.stops)
  const place = (is: Screen['here'], href: string, label: string, icon: IconName) => ({
    href,
    label,
    icon,
    current: here === is,
  })
  return [
    place('stop', next ? addressOfStop(next) : TOUR, 'Arrêt', 'pin'),
    place('round', TOUR, 'Tournée', 'route'),
    place('load', `${TOUR}/colis`, 'Colis', 'parcel'),
    place('help', `${TOUR}/aide`, 'Aide', 'help'),
  ]
}

/** Why the last press was refused. The field itself says it too, when there is one. */
function Refused({ sentences }: { sentences: (string | undefined)[] }) {
  return (
    <div class="alert late" role="alert" tabIndex={-1} id="erreurs">
      <Icon name="alert" />
      {sentences.map((one) => (
        <b>{one}</b>
      ))}
    </div>
  )
}

/** A big button that opens what it needs, in place: the first of two taps. It works without script. */
export function Opens(props: {
  label: string
  icon: IconName
  kind: 'go' | 'quiet' | 'stop'
  open?: boolean
  children: ComponentChildren
}) {
  return (
    <details class={`opens ${props.kind}`} open={props.open}>
      <summary class={`button ${props.kind} wide`}>
        <Icon name={props.icon} />
        {props.label}
      </summary>
      <div class="stack panel">{props.children}</div>
    </details>
  )
}

/** The one yellow button of a screen. */
export function Go({ icon = 'check', children }: { icon?: IconName; children: ComponentChildren }) {
  return (
    <Button kind="go" icon={icon} wide>
      {children}
    </Button>
  )
}
