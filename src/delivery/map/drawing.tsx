import type { BikeDay } from '#planner'
import { typo } from '#platform/i18n'
import type { Lane } from '../workday/door.ts'
import { Ground, type GroundUnder } from '../ground/door.ts'
import { frameOfSpots, spotsOf } from './frame.ts'
import { placeNames } from './place-names.ts'
import { Shop, ShopNames, HubMark, patchOfHub } from './shop-mark.tsx'
import { patchOfScale, Scale } from './scale.tsx'
import { spotsOfStops } from './map-spots.ts'
import { Line, Doors, patchesOfDoors } from './map-rounds.tsx'

type Drawn = {
  day: BikeDay
  lanes: readonly Lane[]
  label: string
  /** The operator's map under it, where there is one. */
  ground: GroundUnder | undefined
}

/**
 * The rounds on a sheet of the town, drawn by us: the hub, the shops, the doors numbered in the sequence of each round, and a line for
 * each bike with its own colour, dashes and shape. Straight lines: it shows an order, not a way to ride.
 */
export function DayMap({ day, lanes, label, ground }: Drawn) {
  const ridden = lanes.filter(({ round }) => round)
  const used = new Set(
    ridden.flatMap(({ round }) =>
      round!.stops.flatMap(({ stop }) => (stop.kind === 'pickup' ? [stop.merchant] : [])),
    ),
  )
  const shops = day.merchants.filter(({ id }) => used.has(id) || lanes.length > 1)
  const shown = lanes.length === 1 ? spotsOfStops(day, ridden) : spotsOf(day)
  const frame = frameOfSpots(shown)
  const doors = ridden.flatMap((lane) => patchesOfDoors({ day, lane, frame }))
  const names = placeNames(
    shops.map((shop) => ({ name: shop.name, ...frame.at(shop) })),
    [patchOfHub(frame, day.hub), patchOfScale(frame), ...doors],
    frame,
  )
  return (
    <section class="map" aria-label={label}>
      <svg
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={`${label}. Les listes de la journée disent la même chose.`}
      >
        <Ground frame={frame} ground={ground} />
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
        <ShopNames names={names} />
        <Scale frame={frame} />
      </svg>
      <p>
        <a href={`/livraisons/jours/${day.id}`}>{typo('Les mêmes arrêts, en liste')}</a>
      </p>
    </section>
  )
}
