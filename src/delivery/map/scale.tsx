import { typo, writeNumber } from '#platform/i18n'
import type { MapFrame } from './frame.ts'

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
