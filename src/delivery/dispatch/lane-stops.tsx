import { typo, writeCount } from '#platform/i18n'
import { Tag } from '#platform/ui'
import { asId } from '#platform/id'
import {
  overWords,
  placeNameOf,
  recipientOf,
  type Lane,
  type LiveStop,
  type Workday,
} from '../workday/door.ts'
import { orderAddress } from '../space.tsx'
import { hourOf } from '../measures.ts'
import { failureWords } from '../orders/door.ts'
import { laneLines, stopsIn, type Building } from './lane-lines.ts'

type Props = { lane: Lane; work: Workday }

/** The stops of a bike: what is done folds under one line, doors of one building stand together. */
export function LaneStops({ lane, work }: Props) {
  const orders = new Map(work.rows.orders.map((one) => [String(one.id), one]))
  const { done, coming } = laneLines(lane.round?.stops ?? [], orders)
  const did = stopsIn(done)
  const last = did.at(-1)
  return (
    <>
      {last && (
        <details class="did">
          <summary>
            {typo(`${writeCount(did.length, 'fait')}, le dernier à ${hourOf(hour(last), work.rows.day)}`)}
          </summary>
          <ol class="stops">
            {done.map((one) =>
              'stops' in one ? (
                <BuildingLine building={one} {...{ lane, work }} />
              ) : (
                <StopLine stop={one} {...{ lane, work }} numbered={isTwice(one, did, work)} />
              ),
            )}
          </ol>
        </details>
      )}
      <ol class="stops">
        {coming.map((one) =>
          'stops' in one ? (
            <BuildingLine building={one} {...{ lane, work }} />
          ) : (
            <StopLine stop={one} {...{ lane, work }} />
          ),
        )}
      </ol>
    </>
  )
}

const hour = ({ at_s, stop }: LiveStop): number => at_s ?? stop.start_s

/** True when the person of this door is that of another of these stops: the order's number tells them apart. */
function isTwice(one: LiveStop, stops: readonly LiveStop[], work: Workday): boolean {
  const nameOf = ({ stop }: LiveStop) => (stop.kind === 'drop' ? recipientOf(work, asId(stop.order)) : '')
  return stops.filter((other) => nameOf(other) === nameOf(one)).length > 1
}

/** What comes is due at the hour of the first; what is done was done each at its own. */
function BuildingLine({ building: { address, stops }, lane, work }: Props & { building: Building }) {
  const [first] = stops
  return (
    <li class={first?.done ? undefined : 'to'}>
      {first && !first.done && `${hourOf(hour(first), work.rows.day)} `}
      <b>{address}</b>, {writeCount(stops.length, 'commande')}
      <ul>
        {stops.map((one) => (
          <StopLine stop={one} {...{ lane, work }} numbered={isTwice(one, stops, work)} timed={one.done} />
        ))}
      </ul>
    </li>
  )
}

type StopProps = Props & { stop: LiveStop; numbered?: boolean; timed?: boolean }

function StopLine({ stop: live, lane, work, numbered = false, timed = true }: StopProps) {
  const { stop, done } = live
  const at = hourOf(hour(live), work.rows.day)
  if (stop.kind === 'drop')
    return <DropLine {...{ stop, lane, work, done, numbered }} {...(timed ? { at } : {})} />
  const words =
    stop.kind === 'break'
      ? 'Pause'
      : stop.kind === 'hub'
        ? 'Départ du dépôt'
        : placeNameOf(work, asId(stop.merchant))
  return <li class={done ? 'done' : undefined}>{`${at} ${words}`}</li>
}

type DropProps = Props & { stop: { order: string }; done?: boolean; at?: string; numbered?: boolean }

/** `numbered`: two orders of one person are told by their reference. */
function DropLine({ stop: { order: id }, lane, work, done = false, at, numbered = false }: DropProps) {
  const order = work.rows.orders.find((one) => one.id === id)
  const failed = order?.ended && order.ended.how !== 'delivered' ? failureWords[order.ended.how] : undefined
  const late = lane.round?.breaches.filter((one) => 'order' in one && one.order === id) ?? []
  return (
    <li class={done ? (failed ? 'to' : 'done') : undefined} data-order={done ? undefined : ''}>
      {at && `${at} `}
      <a href={orderAddress({ day: work.rows.day, id })}>{recipientOf(work, asId(id))}</a>
      {numbered && ` ${order?.reference}`}
      {done && !failed && <span class="vh"> (fait)</span>}
      {failed && ' '}
      {failed && <Tag kind="late">{failed}</Tag>}
      {late.map((one) => (
        <Tag kind="late">{overWords(one)}</Tag>
      ))}
    </li>
  )
}
