import { Visitor } from 'rolldown/utils'
import type { Source } from './source.ts'

/** What one name of `src/rooms.ts` holds: each of its names, the line where it stands, the doors it may knock on. */
export type Doors = Map<string, { line: number; doors: string[] }>
/** Under each room, its alcoves and whose `door.ts` each may knock on. */
export type AlcovesMap = Map<string, Doors>

/** Reads `export const alcoves = { delivery: { slots: [], planning: ['slots'] } }` without running it. */
export function readAlcoves(sources: Source[]): AlcovesMap {
  const map: AlcovesMap = new Map()
  const source = sources.find(({ path }) => path === 'src/rooms.ts')
  for (const { name, value } of source ? namesOf(declared(source, 'alcoves')) : [])
    map.set(name, doorsIn(source!, value))
  return map
}

/** Reads `export const rooms = { people: [], actions: ['people'] }` without running it. */
export function readRooms(sources: Source[]): Doors {
  const source = sources.find(({ path }) => path === 'src/rooms.ts')
  return source ? doorsIn(source, declared(source, 'rooms')) : new Map()
}

type Node = { type: string; [field: string]: unknown }
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

function declared(source: Source, name: string): unknown {
  let found: unknown
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && id.name === name) found = init
    },
  }).visit(source.program)
  return isNode(found) && found.type === 'TSAsExpression' ? found['expression'] : found
}

function namesOf(object: unknown): { name: string; value: unknown; start: number }[] {
  if (!isNode(object) || !Array.isArray(object['properties'])) return []
  return object['properties'].map(({ key, value, start }) => ({
    name: String(key.name ?? key.value),
    value,
    start,
  }))
}

function doorsIn(source: Source, object: unknown): Doors {
  const elementsOf = (value: unknown) =>
    isNode(value) && Array.isArray(value['elements']) ? value['elements'] : []
  return new Map(
    namesOf(object).map(({ name, value, start }) => [
      name,
      { line: source.lineAt(start), doors: elementsOf(value).map((item) => String(item?.value ?? '')) },
    ]),
  )
}

/** The alcoves on whose door `src/ROOM/ALCOVE` may knock. */
export function knocksOf(map: AlcovesMap, alcove: string): string[] {
  const [, room = '', name = ''] = alcove.split('/')
  return map.get(room)?.get(name)?.doors ?? []
}
