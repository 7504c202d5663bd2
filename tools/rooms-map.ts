import { Visitor } from 'rolldown/utils'
import type { Source } from './source.ts'
import type { Violation } from './violation.ts'

/** Who may knock on whose door, as `src/rooms.ts` says it. */
export type RoomsMap = Map<string, { line: number; doors: string[] }>

const mapFile = 'src/rooms.ts'

/** Reads `export const rooms = { people: [], actions: ['people'] }` without running it. */
export function readMap(sources: Source[]): RoomsMap {
  const map: RoomsMap = new Map()
  const source = sources.find(({ path }) => path === mapFile)
  if (!source) return map
  new Visitor({
    Property({ key, value, start }) {
      if (value.type !== 'ArrayExpression') return
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : ''
      const doors = value.elements.map((item) => (item?.type === 'Literal' ? String(item.value) : ''))
      map.set(name, { line: source.lineAt(start), doors })
    },
  }).visit(source.program)
  return map
}

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
  const cycle = findCycle(map)
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

function findCycle(map: RoomsMap): string[] | undefined {
  const done = new Set<string>()
  const visit = (room: string, path: string[]): string[] | undefined => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room]
    if (done.has(room)) return undefined
    for (const door of map.get(room)?.doors ?? []) {
      const cycle = visit(door, [...path, room])
      if (cycle) return cycle
    }
    done.add(room)
    return undefined
  }
  for (const room of map.keys()) {
    const cycle = visit(room, [])
    if (cycle) return cycle
  }
  return undefined
}
