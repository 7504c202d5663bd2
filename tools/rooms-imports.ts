import { posix } from 'node:path'
import { importsOf } from './imports.ts'
import { ownerOf, roomOf } from './owner.ts'
import type { RoomsMap } from './rooms-map.ts'
import { isTest, type Source } from './source.ts'
import type { Law, Violation } from './violation.ts'

type Refused = { law: Law; sentence: string }

/** Laws 1, 2, 3, 4 and 8: what a file may import. */
export function checkImports(sources: Source[], map: RoomsMap): Violation[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap(({ specifier, line }) => {
      const refused = specifier.startsWith('.')
        ? relative(source.path, specifier)
        : specifier.startsWith('#')
          ? throughDoor(source.path, specifier, map)
          : undefined
      return refused ? [{ file: source.path, line, ...refused }] : []
    }),
  )
}

function relative(path: string, specifier: string): Refused | undefined {
  const from = ownerOf(path)
  const target = posix.join(posix.dirname(path), specifier)
  const to = ownerOf(target)
  if (from === to) return undefined
  if (target === 'src/rooms.ts') {
    const walled = from.includes('/') || from === 'browser'
    return walled
      ? { law: '1', sentence: 'the map is for app/ and for tools: a room does not read it' }
      : undefined
  }
  if (to === 'app') {
    return {
      law: '8',
      sentence: `nothing imports app/: move what '${specifier}' holds to where it is needed`,
    }
  }
  const door = to.startsWith('src/') ? `#${to.slice('src/'.length)}` : `#${to}`
  return { law: '1', sentence: `'${specifier}' leaves ${from}/: knock on the door instead, from '${door}'` }
}

function throughDoor(path: string, specifier: string, map: RoomsMap): Refused | undefined {
  const [name = '', ...below] = specifier.slice(1).split('/')
  if (name === 'testing') return testing(path)
  if (name === 'platform')
    return below.length === 1 ? undefined : { law: '2', sentence: onlyDoors(specifier) }
  if (below.length > 0) return { law: '2', sentence: onlyDoors(specifier) }
  const top = ownerOf(path).split('/')[0] ?? ''
  if (top === 'platform' || top === 'browser') {
    const sentence = `${top}/ knows no room: let app/ pass what it needs from '${specifier}'`
    return { law: '4', sentence }
  }
  return knocking(roomOf(path), name, map)
}

function knocking(room: string | undefined, name: string, map: RoomsMap): Refused | undefined {
  if (room === undefined || map.get(room)?.doors.includes(name)) return undefined
  if (room === name) {
    return { law: '3', sentence: `'#${name}' is this very room: import the file itself, from './…'` }
  }
  const sentence = `${room} may not knock on '#${name}': src/rooms.ts does not say so (write it there if it is right)`
  return { law: '3', sentence }
}

function testing(path: string): Refused | undefined {
  const top = ownerOf(path).split('/')[0] ?? ''
  const free = isTest(path) || !['src', 'platform', 'app', 'browser'].includes(top)
  return free
    ? undefined
    : { law: '4', sentence: `'#testing' is for tests: what runs in service may not need it` }
}

const onlyDoors = (specifier: string) =>
  `'${specifier}' goes behind a door: only '#ROOM' and '#platform/NAME' are doors`
