import { spotOf } from '../plane.ts'
import type { Hub } from '../hub.ts'
import { placeNames } from './place-names.ts'
import { patchOfScale, Scale } from './scale.tsx'
import { HubMark, patchOfHub, Shop, ShopNames } from './shop-mark.tsx'
import { Ground, type GroundUnder } from '../ground/door.ts'
import { frameOfSpots } from './frame.ts'
import type { Place } from '../place.ts'

type Drawn = {
  hub: Hub
  places: readonly Place[]
  label: string
  /** The operator's map under it, where there is one. */
  ground: GroundUnder | undefined
}

/** Where places are, on our sheet of the town: from the hub, north up. Nothing to draw until one of them is placed. */
export function PointMap({ hub, places, label, ground }: Drawn) {
  const shown = places.flatMap(({ name, point }) => (point ? [{ name, spot: spotOf(hub, point) }] : []))
  if (shown.length === 0) return null
  const middle = spotOf(hub, hub)
  const frame = frameOfSpots([middle, ...shown.map(({ spot }) => spot)])
  const names = placeNames(
    shown.map(({ name, spot }) => ({ name, ...frame.at(spot) })),
    [patchOfHub(frame, middle), patchOfScale(frame)],
    frame,
  )
  return (
    <section class="map whole" aria-label={label}>
      <svg
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={label}
      >
        <Ground frame={frame} ground={ground} />
        {shown.map(({ spot }) => (
          <Shop frame={frame} spot={spot} />
        ))}
        <HubMark frame={frame} spot={middle} />
        <ShopNames names={names} />
        <Scale frame={frame} />
      </svg>
    </section>
  )
}
