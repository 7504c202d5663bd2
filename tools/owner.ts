/**
 * The folder whose walls a file stands in: `src/people`, `platform/db`, `app`… A file directly in `src/` or
 * `platform/` belongs to that folder alone.
 */
export function ownerOf(path: string): string {
  const [top = '', second = '', third] = path.split('/')
  return (top === 'src' || top === 'platform') && third !== undefined ? `${top}/${second}` : top
}

/** The room of a file, or undefined when it stands elsewhere. */
export function roomOf(path: string): string | undefined {
  const owner = ownerOf(path)
  return owner.startsWith('src/') ? owner.slice('src/'.length) : undefined
}

/** The rooms that exist: the folders directly below src. */
export function roomsIn(files: string[]): string[] {
  return [...new Set(files.map(roomOf).filter((room) => room !== undefined))]
}

/** The alcove of a file, `src/delivery/slots`, or undefined when it stands at the root of its room, in its seeds, or elsewhere. */
export function alcoveOf(path: string): string | undefined {
  const [top, room, alcove, file] = path.split('/')
  const walled = top === 'src' && file !== undefined && !apart.has(alcove ?? '')
  return walled ? `src/${room}/${alcove}` : undefined
}

const apart = new Set(['migrations', 'seeds', 'examples'])

/** What makes the rows of a demo, or serves tests alone, is counted apart. */
export const isSeed = (path: string): boolean =>
  /\/(?:seeds|examples)\/|\/seed(?:s|ed)?(?:-[\w-]+)?\.tsx?$/.test(path)
