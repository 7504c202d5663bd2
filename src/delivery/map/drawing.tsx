import type { BikeDay } from '#planner'
import { typo } from '#platform/i18n'
import type { Lane } from '../workday/door.ts'
import { frameOfSpots, spotsOf, type MapFrame } from './frame.ts'
import { Shop, ShopName, HubMark } from './shop-mark.tsx'
import { Scale } from './scale.tsx'
import { spotsOfDoors, spotsOfStops, spotOf } from './map-spots.ts'

/** The shapes of doors, one for each bike: nothing is told by colour alone. */
const shapes = [
  'M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0',
  'M-12-12h24v24h-24z',
  'M0-17 17 0 0 17-17 0z',
  'M-15 11 0-16 15 11z',
  'M-8-13h16l9 13-9 13h-16l-9-13z',
  'M-15-11h30l-15 27z',
]
const lookOf = (number: number) => (number - 1) % shapes.length

/**
 * The rounds on a sheet of the town, drawn by us: the hub, the shops, the doors numbered in the sequence of each round, and a line for
 * each bike with its own colour, dashes and shape. Straight lines: it shows an order, not a way to ride.
 */
export function DayMap({ day, lanes, label }: { day: BikeDay; lanes: readonly Lane[]; label: string }) {
  const ridden = lanes.filter(({ round }) => round)
  const used = new Set(
    ridden.flatMap(({ round }) =>
      round!.stops.flatMap(({ stop }) => (stop.kind === 'pickup' ? [stop.merchant] : [])),
    ),
  )
  const shops = day.merchants.filter(({ id }) => used.has(id) || lanes.length > 1)
  const shown = lanes.length === 1 ? spotsOfStops(day, ridden) : spotsOf(day)
  const frame = frameOfSpots(shown)
  const doors = spotsOfDoors(day, ridden)
  return (
    <section class="map" aria-label={label}>
      <svg
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={`${label}. Les listes de la journée disent la même chose.`}
      >
        {ridden.map((lane) => (
          <Line {...{ day, lane, frame }} />
        ))}
        {shops.map((shop) => (
          <Shop frame={frame} spot={shop} />
        ))}
        {ridden.map((lane) => (
          <Doors {...{ day, lane, frame }} />
        ))}
        <HubMark frame={frame} spot={day.hub} />
        <g class="shop">
          {shops.map((shop) => (
            <ShopName frame={frame} spot={shop} name={shop.name} doors={doors} />
          ))}
        </g>
        <Scale frame={frame} />
      </svg>
      <p>
        <a href={`/livraisons/jours/${day.id}`}>{typo('Les mêmes arrêts, en liste')}</a>
      </p>
    </section>
  )
}

type Drawn = { day: BikeDay; lane: Lane; frame: MapFrame }

function Line({ day, lane: { number, round }, frame }: Drawn) {
  const points = (round?.stops ?? []).flatMap(({ stop }) => {
    const spot = spotOf(day, stop)
    return spot ? [frame.at(spot)] : []
  })
  return (
    <polyline
      class={`line r${lookOf(number) + 1}`}
      points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
    />
  )
}

/** Doors of a round at one address, one after the other, are one mark: "1-2". */
function Doors({ day, lane: { number, round }, frame }: Drawn) {
  const doors = (round?.stops ?? []).filter(({ stop }) => stop.kind === 'drop')
  const marks: { x: number; y: number; first: number; last: number; done: boolean }[] = []
  for (const [index, { stop, done }] of doors.entries()) {
    const spot = spotOf(day, stop)
    if (!spot) continue
    const { x, y } = frame.at(spot)
    const before = marks.at(-1)
    const same = before && before.last === index && before.x === x && before.y === y && before.done === done
    if (same) before.last = index + 1
    else marks.push({ x, y, first: index + 1, last: index + 1, done })
  }
  return (
    <g class={`door r${lookOf(number) + 1}`}>
      {marks.map(({ x, y, first, last, done }) => (
        <g transform={`translate(${x} ${y})`} class={done ? 'done' : undefined}>
          <path d={shapes[lookOf(number)]} transform={first === last ? undefined : 'scale(1.5)'} />
          <text y="5">{first === last ? first : `${first}-${last}`}</text>
        </g>
      ))}
    </g>
  )
}
