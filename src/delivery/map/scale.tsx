import { typo, writeNumber } from '#platform/i18n'
import type { MapFrame } from './frame.ts'
import type { Patch } from './place-words.ts'

/** The ground that the scale takes. */
export const patchOfScale = ({ height, scale }: MapFrame): Patch => ({
  left: 0,
  right: scale.units + 90,
  top: height - 36,
  bottom: height,
})

export function Scale({ frame: { height, scale } }: { frame: MapFrame }) {
  const words = scale.metres < 1000 ? `${scale.metres} m` : `${writeNumber(scale.metres / 1000)} km`
  return (
    <g class="scale" transform={`translate(20 ${height - 18})`}>
      <path d={`M0-8v8h${scale.units}v-8`} />
      <text x={scale.units + 10} y="3">
        {typo(words)}
      </text>
    </g>
  )
}
