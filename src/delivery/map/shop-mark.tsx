import type { MapFrame } from './frame.ts'
import type { Spot } from './map-spots.ts'
import type { PlacedName } from './place-names.ts'
import type { Patch } from './place-words.ts'

export function Shop({ frame, spot }: { frame: MapFrame; spot: Spot }) {
  const { x, y } = frame.at(spot)
  return (
    <g class="shop" transform={`translate(${x} ${y})`}>
      <path d="M-7-7h14v14h-14z" />
    </g>
  )
}

/** Names are written last, none over another; a line leads from a mark to a name that found no room beside it. */
export const ShopNames = ({ names }: { names: readonly PlacedName[] }) => (
  <>
    <g stroke="currentColor">
      {names.map(
        ({ mark, x, y }) => mark && <path d={`M${mark.x} ${mark.y}L${x} ${y + (y < mark.y ? 6 : -6)}`} />,
      )}
    </g>
    <g class="shop" text-anchor="middle">
      {names.map(({ text, x, y }) => (
        <text x={x} y={y + 5}>
          {text}
        </text>
      ))}
    </g>
  </>
)

/** The ground that the hub takes, with its word under it. */
export const patchOfHub = (frame: MapFrame, spot: Spot): Patch => {
  const { x, y } = frame.at(spot)
  return { left: x - 28, right: x + 28, top: y - 20, bottom: y + 36 }
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
