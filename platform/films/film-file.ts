/** Said by whoever reads a film that is not written as films are. */
export class NotWritten extends Error {}

const WINDOW = 4_096
/** Boxes or elements of one film: ten minutes of pictures and sound have a hundred thousand. */
const MOST = 400_000

/** Where a film stands, as a file of the disk is read and written. */
type Standing = Record<
  'read' | 'write',
  (bytes: Uint8Array, from: number, length: number, at: number) => Promise<unknown>
>

/** A film that came whole, in memory: it is mended there. */
export const inMemory = (film: Uint8Array): Standing => ({
  read: async (bytes, from, length, at) => bytes.set(film.subarray(at, at + length), from),
  write: async (bytes, from, length, at) => film.set(bytes.subarray(from, from + length), at),
})

/** A film, read a little at a time, and mended where it stands: whatever its size on the disk, a few kilobytes of it are in memory. */
export class FilmFile {
  readonly size: number
  readonly #handle: Standing
  #from = 0
  #window = Buffer.alloc(0)
  #steps = 0
  #wiped = 0

  constructor(handle: Standing, size: number) {
    this.#handle = handle
    this.size = size
  }

  /** Said at each box or element that is read, so that a film made for it does not keep us busy. @throws NotWritten past what films hold. */
  step(): void {
    if ((this.#steps += 1) > MOST) throw new NotWritten()
  }

  /** So many bytes from there. @throws NotWritten past the end, or when more is asked than a head or a table holds. */
  async read(at: number, length: number): Promise<Buffer> {
    if (at < 0 || length > 16_000_000 || at + length > this.size) throw new NotWritten()
    if (at < this.#from || at + length > this.#from + this.#window.length) {
      const bytes = Buffer.alloc(Math.min(Math.max(WINDOW, length), this.size - at))
      await this.#handle.read(bytes, 0, bytes.length, at)
      this.#from = at
      this.#window = bytes
    }
    return this.#window.subarray(at - this.#from, at - this.#from + length)
  }

  async write(at: number, bytes: Uint8Array): Promise<void> {
    this.#window = Buffer.alloc(0)
    await this.#handle.write(bytes, 0, bytes.length, at)
  }

  /** Leaves nothing of what was between the two. @throws NotWritten when more is wiped than there is. */
  async wipe(from: number, to: number): Promise<void> {
    if (from >= to) return
    if (to > this.size || (this.#wiped += to - from) > this.size) throw new NotWritten()
    const nothing = Buffer.alloc(Math.min(65_536, to - from))
    for (let at = from; at < to; at += nothing.length)
      await this.write(at, nothing.subarray(0, Math.min(nothing.length, to - at)))
  }
}
