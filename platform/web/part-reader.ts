/** Told of a form while it comes: whether a part that begins is wanted, then its bytes. `fileName`: undefined for what was typed. */
export type PartSink = {
  begin: (field: string, fileName: string | undefined) => boolean
  write: (bytes: Buffer) => Promise<void>
}

const MOST_HEADERS = 8_000
const HEADERS_END = '\r\n\r\n'

/** The parts of a `multipart/form-data`, told as they come: at most a line is held. */
export class PartReader {
  readonly #mark: Buffer
  readonly #sink: PartSink
  // the first mark has no line before it
  #held: Buffer = Buffer.from('\r\n')
  #state: 'between' | 'headers' | 'wanted' | 'unwanted' | 'over' = 'between'

  constructor(boundary: string, sink: PartSink) {
    this.#mark = Buffer.from(`\r\n--${boundary}`)
    this.#sink = sink
  }

  async take(bytes: Buffer): Promise<void> {
    this.#held = this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : bytes
    while (await this.#step());
  }

  /** True as long as there is something to do with what is held. */
  #step(): Promise<boolean> | boolean {
    if (this.#state === 'over') return this.#drop()
    return this.#state === 'headers' ? this.#readHeaders() : this.#readContent()
  }

  #drop(): boolean {
    this.#held = Buffer.alloc(0)
    return false
  }

  #readHeaders(): boolean {
    if (this.#held.length < 2) return false
    if (this.#held.subarray(0, 2).equals(Buffer.from('--'))) return this.#end()
    const end = this.#held.indexOf(HEADERS_END)
    if (end < 0) return this.#held.length > MOST_HEADERS && this.#end()
    const headers = this.#held.subarray(0, end).toString('utf8')
    this.#held = this.#held.subarray(end + HEADERS_END.length)
    const field = quoted(headers, 'name')
    const fileName = quoted(headers, 'filename')
    const wanted = field !== undefined && this.#sink.begin(field, fileName)
    this.#state = wanted ? 'wanted' : 'unwanted'
    return true
  }

  #end(): boolean {
    this.#state = 'over'
    return true
  }

  /** What surely belongs to the part: all that stands before a mark, or before what could begin one. */
  async #readContent(): Promise<boolean> {
    const mark = this.#held.indexOf(this.#mark)
    const sure = mark >= 0 ? mark : Math.max(0, this.#held.length - this.#mark.length + 1)
    if (this.#state === 'wanted' && sure > 0) await this.#sink.write(this.#held.subarray(0, sure))
    this.#held = this.#held.subarray(mark >= 0 ? mark + this.#mark.length : sure)
    if (mark >= 0) this.#state = 'headers'
    return mark >= 0
  }
}

/** A parameter of `Content-Disposition`: browsers write a quotation mark in it as `%22`. */
const quoted = (headers: string, name: string): string | undefined =>
  new RegExp(`^content-disposition:[^\\r\\n]*[;\\s]${name}="([^"\\r\\n]*)"`, 'im').exec(headers)?.[1]
