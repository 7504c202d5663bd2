import { posix } from 'node:path'
import { alcoveOf, isSeed, roomOf } from './owner.ts'
import { knocksOf, type AlcovesMap } from './alcoves-map.ts'
import { findCircle } from './circle.ts'
import { importsOf } from './imports.ts'
import { isTest, type Source } from './source.ts'
import type { Violation } from './violation.ts'

const most = 30

/** Law 9: thirty files a folder (tests and seeds apart), an alcove entered by its door, no circle of alcoves. */
export function checkAlcoves(sources: Source[], map: AlcovesMap): Violation[] {
  const files = sources.filter(({ path }) => isOfHouse(path) && !isTest(path))
  const imports = new Map(files.map((source) => [source.path, importedBy(source)]))
  return [
    ...crowds(files.map(({ path }) => path).filter((path) => !isSeed(path))),
    ...unknownAlcoves(files, map),
    ...throughWalls(imports, map),
  ]
}

const isOfHouse = (path: string) => /^(?:src|platform|app)\//.test(path)
const say = (file: string, line: number, sentence: string): Violation => ({ file, line, law: '9', sentence })

type Imported = { target: string; line: number }
type Imports = Map<string, Imported[]>

const importedBy = (source: Source): Imported[] =>
  importsOf(source)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, line }) => ({ target: posix.join(posix.dirname(source.path), specifier), line }))

function crowds(paths: string[]): Violation[] {
  return [...Map.groupBy(paths, (path) => posix.dirname(path))]
    .filter(([, files]) => files.length > most)
    .map(([folder, files]) =>
      say(
        folder,
        1,
        `${files.length} files, ${most} at most: open alcoves, each named after what people come for`,
      ),
    )
}

function unknownAlcoves(files: Source[], map: AlcovesMap): Violation[] {
  const found = new Set(files.map(({ path }) => alcoveOf(path)).filter((alcove) => alcove !== undefined))
  const onMap = [...map].flatMap(([room, alcoves]) =>
    [...alcoves].map(([name, { line }]) => ({ alcove: `src/${room}/${name}`, line })),
  )
  const missing = [...found]
    .filter((alcove) => !onMap.some((one) => one.alcove === alcove))
    .map((alcove) =>
      say(alcove, 1, 'write this alcove on the map of src/rooms.ts, with the doors it may knock on'),
    )
  const gone = onMap
    .filter(({ alcove }) => !found.has(alcove))
    .map(({ alcove, line }) => say('src/rooms.ts', line, `${alcove} is on the map, but does not exist`))
  const turning = [...map].flatMap(([room, alcoves]) => {
    const circle = findCircle(new Map([...alcoves].map(([name, { doors }]) => [name, doors])))
    return circle
      ? [say('src/rooms.ts', 1, `the alcoves of ${room} turn in a circle: ${circle.join(' → ')}`)]
      : []
  })
  return [...missing, ...gone, ...turning]
}

/** What stands at the root of a room and an alcove needs is the ground of the room: it knows no alcove. */
function throughWalls(imports: Imports, map: AlcovesMap): Violation[] {
  const ground = groundOf(imports)
  return [...imports].flatMap(([file, all]) =>
    all.flatMap(({ target, line }) => {
      const [from, to] = [alcoveOf(file), alcoveOf(target)]
      if (roomOf(target) === undefined || from === to) return []
      if (from && !to)
        return isMounting(target)
          ? [say(file, line, `${target} mounts the alcoves: none of them imports it`)]
          : []
      if (!from && to && !ground.has(file)) return []
      if (!from) return [say(file, line, `an alcove stands on this file: it may not look into ${target}`)]
      const knocks = knocksOf(map, from)
      if (to && posix.basename(target) === 'door.ts' && knocks.includes(posix.basename(to))) return []
      return [say(file, line, `${target} is another alcove's: knock on its door.ts, if src/rooms.ts says so`)]
    }),
  )
}

const isMounting = (path: string) => /^(?:index|routes|listed)\.tsx?$/.test(posix.basename(path))

function groundOf(imports: Imports): Set<string> {
  const ground = new Set<string>()
  const stand = (file: string) => {
    if (ground.has(file) || alcoveOf(file) || !imports.has(file)) return
    ground.add(file)
    for (const { target } of imports.get(file) ?? []) stand(target)
  }
  for (const [file, all] of imports) if (alcoveOf(file)) for (const { target } of all) stand(target)
  return ground
}
