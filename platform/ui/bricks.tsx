export type BrickKind = 'full' | 'outline' | 'blue' | 'dashed' | 'now' | 'coming'
export type BrickGroup = { count: number; kind: BrickKind }
/** `week` is the little brick of a time that passes. */
export type BrickSize = 'large' | 'middle' | 'small' | 'week'

export type BricksProps = {
  /** full: succeeded · outline: not, or partly · blue: in progress · dashed: taken out of the count. */
  groups: BrickGroup[]
  /** Says the same in words, e.g. "11 Cléa complets, 2 Cléa partiels". */
  label: string
  /** Bricks of a row; by default the wall chooses. A single row lays them side by side. */
  perRow?: number
  size?: BrickSize
}

type Laying = { width: number; height: number; gap: number; perRow: number; rows: number }

const sizes: Record<BrickSize, [width: number, height: number]> = {
  large: [30, 13],
  middle: [24, 11],
  small: [14, 8],
  week: [20, 12],
}
const marks: Record<BrickKind, string | undefined> = {
  full: undefined,
  outline: 'b',
  blue: 'c',
  dashed: 'd',
  now: 't',
  coming: 'e',
}

/** One person, one brick: a wall in stretcher bond, laid from the bottom, that can be counted by eye. */
export function Bricks({ groups, label, perRow, size }: BricksProps) {
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const laying = layOut(total, perRow, size)
  const shift = laying.rows > 1 ? (laying.width + laying.gap) / 2 : 0
  const width = total === 0 ? 0 : laying.perRow * (laying.width + laying.gap) - laying.gap + shift
  const height = Math.max(0, laying.rows * (laying.height + laying.gap) - laying.gap)
  let laid = 0
  return (
    <svg
      class="bricks"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {groups.map(({ count, kind }) => {
        const d = drawBricks(laid, count, kind, laying)
        laid += count
        return count > 0 && <path class={marks[kind]} stroke-width={marks[kind] && 2} d={d} />
      })}
    </svg>
  )
}

function layOut(total: number, asked: number | undefined, size: BrickSize | undefined): Laying {
  const [width, height] = sizes[size ?? (total <= 14 ? 'large' : total <= 100 ? 'middle' : 'small')]
  const perRow = Math.max(1, Math.min(asked ?? comfortable(total), total))
  return { width, height, gap: 3, perRow, rows: Math.ceil(total / perRow) }
}

/** Widths that hold on a 360 px phone. */
function comfortable(total: number): number {
  if (total <= 7) return total
  if (total <= 14) return 7
  return total <= 100 ? 12 : 19
}

function drawBricks(
  from: number,
  count: number,
  kind: BrickKind,
  { width, height, gap, perRow, rows }: Laying,
): string {
  // An outline is drawn inside its brick, so that all bricks have the same size.
  const inset = kind === 'full' ? 0 : 1
  const [w, h] = [width - 2 * inset, height - 2 * inset]
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor((from + index) / perRow)
    const shift = row % 2 === 1 ? (width + gap) / 2 : 0
    const x = ((from + index) % perRow) * (width + gap) + shift + inset
    const y = (rows - 1 - row) * (height + gap) + inset
    return `M${x} ${y}h${w}v${h}h-${w}z`
  }).join('')
}
