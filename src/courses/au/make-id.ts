/** A random UUID. `crypto.randomUUID` is missing from phones of 2019 and from pages without HTTPS. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const marked = Array.from(bytes, (byte, i) =>
    i === 6 ? (byte & 15) | 64 : i === 8 ? (byte & 63) | 128 : byte,
  )
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
