import type { MapFrame } from './frame.ts'
import type { Spot } from './map-spots.ts'

export function Shop({ frame, spot }: { frame: MapFrame; spot: Spot }) {
  const { x, y } = frame.at(spot)
  return (
    <g class="shop" transform={`translate(${x} ${y})`}>
      <path d="M-7-7h14v14h-14z" />
    </g>
  )
}

type NameProps = { frame: MapFrame; spot: Spot; name: string; doors: readonly Spot[] }

/** Names are written last, on the side where no door stands. */
export function ShopName({ frame, spot, name, doors }: NameProps) {
  const { x, y } = frame.at(spot)
  const taken = doors
    .map(frame.at)
    .some((door) => door.x > x - 8 && door.x < x + 70 && Math.abs(door.y - y) < 24)
  return (
    <text x={taken ? x - 12 : x + 12} y={y + 5} text-anchor={taken ? 'end' : undefined}>
      {name}
    </text>
  )
}

export function HubMark({ frame, spot }: { frame: MapFrame; spot: Spot }) {
  const { x, y } = frame.at(spot)
  return (
    <g class="hub" transform={`translate(${x} ${y})`}>
      <path d="M-14 12v-18l14-12 14 12v18z" />
      <text y="30" text-anchor="middle">
        Dépôt
      </text>
    </g>
  )
}
