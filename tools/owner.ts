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
