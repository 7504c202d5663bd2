/** What is needed to hear it; recorders write where and when in `LIST`, `bext`, `iXML`. */
const HEARD = ['fmt ', 'fact', 'data']

/** Makes junk of the other chunks of a WAV. False when it holds no sound. */
export function cleanWav(bytes: Buffer): boolean {
  let isHeard = false
  let at = 12
  for (; at + 8 <= bytes.length;) {
    const kind = bytes.toString('latin1', at, at + 4)
    const size = bytes.readUInt32LE(at + 4)
    // one that was written as it came does not say how long its sound is
    const isOpen = kind === 'data' && size === 0
    const to = isOpen ? bytes.length : Math.min(at + 8 + size + (size % 2), bytes.length)
    if (HEARD.includes(kind)) isHeard ||= kind === 'data'
    else {
      bytes.write('JUNK', at, 'latin1')
      bytes.fill(0, at + 8, to)
    }
    at = to
  }
  bytes.fill(0, at)
  return isHeard
}
