import type { Day } from '#platform/time'
import type { Bed } from '../bed.ts'
import { isGrowing, type Crop } from '../crop.ts'

const EDGE_CM = 100

/** Beds as they lie, with their number: full when something grows, dashed when it is free. */
export function Plan({ beds, crops, day, here }: { beds: Bed[]; crops: Crop[]; day: Day; here?: string }) {
  const width = Math.max(0, ...beds.map((one) => one.x_cm + one.width_cm)) + EDGE_CM
  const height = Math.max(0, ...beds.map((one) => one.y_cm + one.length_cm)) + EDGE_CM
  const state = (bed: Bed) => {
    if (bed.id === here) return 'here'
    return crops.some((one) => one.bedId === bed.id && isGrowing(one, day)) ? 'grows' : 'free'
  }
  return (
    <svg class="plan" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {beds.map((bed) => (
        <>
          <rect
            class={`${state(bed)} ${bed.place}`}
            x={bed.x_cm}
            y={bed.y_cm}
            width={bed.width_cm}
            height={bed.length_cm}
          />
          <text x={bed.x_cm + bed.width_cm / 2} y={bed.y_cm + bed.length_cm / 2 + 30} text-anchor="middle">
            {/\d+/.exec(bed.name)?.[0] ?? bed.name.slice(0, 2)}
          </text>
        </>
      ))}
    </svg>
  )
}
