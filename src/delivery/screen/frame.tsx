import type { ComponentChildren } from 'preact'
import type { Actor } from '#people'
import { asset, Icon, type Errors, type IconName, WaitingSends } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { LastGesture } from './last-gesture.tsx'
import {
  nextStop,
  roundWords,
  type GroundAround,
  type Round,
  type RoundStop,
  type RoundWords,
} from '../round/door.ts'

export const TOUR = '/livraisons/tournee'
export const addressOfStop = (stop: Pick<RoundStop, 'key'>): string => `${TOUR}/${stop.key}`

/**
 * Who looks at which round, and when: what every screen of a courier is made from. `isKept`: for a telephone that will have no network,
 * which knows before us what was done last.
 */
export type Riding = {
  c: Ask
  actor: Actor
  round: Round
  words: RoundWords
  now: Date
  isKept?: boolean
  /** What the operator's map knows around the stop that is shown. */
  ground?: GroundAround | undefined
}

/** A courier who rides no bike that day, too. */
export type Standing = Omit<Riding, 'round'> & { round: Round | undefined }

type Screen = {
  title: string
  here: 'stop' | 'round' | 'load' | 'help' | 'outbox'
  stop?: RoundStop
  scripts?: string[]
  errors?: Errors
  /** Its sheet. */
  room?: string
}

/** One screen of the courier's telephone, in their language: the dock, what waits on this telephone, the last thing done. */
export function courierPage(riding: Standing, screen: Screen, children: ComponentChildren): Response {
  const { c, actor, round, now, isKept } = riding
  const { title, here, stop, scripts = [], errors = {}, room = 'courier' } = screen
  const refused = Object.keys(errors).length > 0
  const words = roundWords(c)
  const frame = {
    title,
    room,
    density: 'terrain' as const,
    place: words.say.roundOf(actor.givenName),
    ...(round && { nav: dockOf(round, here, words) }),
    scripts: ['courier', ...scripts],
    refused,
  }
  return (refused ? refusedPage : page)(
    c,
    frame,
    <div
      class="stack tour"
      data-shift={round?.shift.id}
      data-round={round?.stops.map(({ key, state, kind }) => `${key} ${state} ${kind}`).join(',')}
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
      {round && <LastGesture {...{ round, now, isKept, words }} />}
      {children}
      <WaitingSends href={`${TOUR}/envois`} />
    </div>,
  )
}

function dockOf(round: Round, here: Screen['here'], { say: { dock } }: RoundWords) {
  const next = nextStop(round.stops)
  const place = (is: Screen['here'], href: string, label: string, icon: IconName) => ({
    href,
    label,
    icon,
    current: here === is,
  })
  return [
    place('stop', next ? addressOfStop(next) : TOUR, dock.stop, 'pin'),
    place('round', TOUR, dock.round, 'route'),
    place('load', `${TOUR}/colis`, dock.load, 'parcel'),
    place('help', `${TOUR}/aide`, dock.help, 'help'),
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
