import type { BikeDay } from '#planner'
import type { Lane } from '../workday/door.ts'
import type { MapFrame } from './frame.ts'
import { spotOf } from './map-spots.ts'
import { around, type Patch } from './place-words.ts'

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

type Drawn = { day: BikeDay; lane: Lane; frame: MapFrame }

export function Line({ day, lane: { number, round }, frame }: Drawn) {
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

type DoorMark = { x: number; y: number; first: number; last: number; done: boolean }

/** Doors of a round at one address, one after the other, are one mark: "1-2". */
function doorMarks({ day, lane: { round }, frame }: Drawn): DoorMark[] {
  const doors = (round?.stops ?? []).filter(({ stop }) => stop.kind === 'drop')
  const marks: DoorMark[] = []
  for (const [index, { stop, done }] of doors.entries()) {
    const spot = spotOf(day, stop)
    if (!spot) continue
    const { x, y } = frame.at(spot)
    const before = marks.at(-1)
    const same = before && before.last === index && before.x === x && before.y === y && before.done === done
    if (same) before.last = index + 1
    else marks.push({ x, y, first: index + 1, last: index + 1, done })
  }
  return marks
}

/** The ground that the doors of a round take. */
export const patchesOfDoors = (drawn: Drawn): Patch[] =>
  doorMarks(drawn).map(({ x, y, first, last }) => around({ x, y }, first === last ? 16 : 24))

export function Doors(drawn: Drawn) {
  const { number } = drawn.lane
  return (
    <g class={`door r${lookOf(number) + 1}`}>
      {doorMarks(drawn).map(({ x, y, first, last, done }) => (
        <g transform={`translate(${x} ${y})`} class={done ? 'done' : undefined}>
          <path d={shapes[lookOf(number)]} transform={first === last ? undefined : 'scale(1.5)'} />
          <text y="5">{first === last ? first : `${first}-${last}`}</text>
        </g>
      ))}
    </g>
  )
}
