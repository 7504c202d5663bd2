import type { Doors } from './alcoves-map.ts'
import { findCircle } from './circle.ts'
import type { Violation } from './violation.ts'

/** Who may knock on whose door, as `src/rooms.ts` says it. */
export type RoomsMap = Doors

const mapFile = 'src/rooms.ts'

/**
 * Law 3, the map itself: it names every folder of src and no other, it has no cycle, and it is written from the
 * ground up, because migrations run in its order.
 */
export function checkMap(map: RoomsMap, rooms: string[]): Violation[] {
  const say = (line: number, sentence: string): Violation => ({ file: mapFile, line, law: '3', sentence })
  const unknown = [...map].flatMap(([room, { line, doors }]) => [
    ...(rooms.includes(room) ? [] : [say(line, `'${room}' is on the map, but src/${room} does not exist`)]),
    ...doors
      .filter((door) => !map.has(door))
      .map((door) => say(line, `${room} may knock on '${door}', which is not on the map`)),
  ])
  const missing = rooms
    .filter((room) => !map.has(room))
    .map((room) => say(1, `src/${room} exists: write '${room}' on the map with the doors it may knock on`))
  const cycle = findCircle(new Map([...map].map(([room, { doors }]) => [room, doors])))
  const cycles = cycle ? [say(map.get(cycle[0] ?? '')?.line ?? 1, turns(cycle))] : upsideDown(map, say)
  return [...unknown, ...missing, ...cycles]
}

const turns = (cycle: string[]) =>
  `the map turns in a circle, ${cycle.join(' → ')}: take one door away, and announce a fact instead`

function upsideDown(map: RoomsMap, say: (line: number, sentence: string) => Violation): Violation[] {
  const written = [...map.keys()]
  return [...map].flatMap(([room, { line, doors }]) =>
    doors
      .filter((door) => written.indexOf(door) > written.indexOf(room))
      .map((door) =>
        say(line, `write '${room}' below '${door}', on whose door it knocks: migrations run in this order`),
      ),
  )
}
