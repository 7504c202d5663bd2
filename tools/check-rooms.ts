import { allowed } from './allowed.ts'
import { houseFigures } from './house-figures.ts'
import { judge, report } from './report.ts'
import { readAlcoves, readRooms } from './alcoves-map.ts'
import { checkAlcoves } from './rooms-alcoves.ts'
import { checkCircles } from './rooms-circles.ts'
import { checkDropped } from './rooms-dropped.ts'
import { checkDocstrings } from './rooms-docstrings.ts'
import { checkFurniture } from './rooms-furniture.ts'
import { checkIds } from './rooms-ids.ts'
import { checkImports } from './rooms-imports.ts'
import { checkMap } from './rooms-map.ts'
import { checkNouns } from './rooms-nouns.ts'
import { checkPages } from './rooms-pages.ts'
import { checkRights } from './rooms-rights.ts'
import { checkSql } from './rooms-sql.ts'
import { checkUnused } from './rooms-unused.ts'
import { checkWrites } from './rooms-writes.ts'
import { roomsIn } from './owner.ts'
import { codeFiles, readSources } from './source.ts'
import type { Violation } from './violation.ts'

/** Every place of a tree where a law of the house is broken, before any exception is taken into account. */
export function checkRooms(root: string): Violation[] {
  const files = codeFiles(root)
  const sources = readSources(root, files)
  const map = readRooms(sources)
  return [
    ...checkMap(map, roomsIn(files)),
    ...checkImports(sources, map),
    ...checkAlcoves(sources, readAlcoves(sources)),
    ...checkCircles(sources),
    ...checkSql(root, files, sources),
    ...checkWrites(sources),
    ...checkFurniture(root, files, sources),
    ...checkIds(sources),
    ...checkNouns(sources),
    ...checkPages(sources),
    ...checkRights(sources),
    ...checkDocstrings(sources),
    ...checkDropped(sources),
  ]
}

if (import.meta.main) {
  const root = `${import.meta.dirname}/..`
  console.log(houseFigures(readSources(root, codeFiles(root))))
  process.exitCode = report('rooms', judge([...checkRooms(root), ...checkUnused(root)], allowed))
}
