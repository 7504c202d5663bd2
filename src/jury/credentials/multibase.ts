// Base58 as Bitcoin writes it, and the two prefixes of an Ed25519 Multikey (W3C Controlled Identifiers 1.0, § 2.2.2).
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

export function toBase58(bytes: Uint8Array): string {
  let number = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (; number > 0n; number /= 58n) text = ALPHABET.charAt(Number(number % 58n)) + text
  return '1'.repeat(leading(bytes, 0)) + text
}

/** The bytes that a base58 text stands for, or undefined when a character is foreign or the text over 128 characters. */
export function fromBase58(text: string): Uint8Array | undefined {
  // Converting grows with the square of the length: no key and no signature comes near this bound.
  if (text.length > 128) return undefined
  const digits = Array.from(text, (character) => ALPHABET.indexOf(character))
  if (digits.includes(-1)) return undefined
  const number = digits.reduce((sum, digit) => sum * 58n + BigInt(digit), 0n)
  const hex = number === 0n ? '' : number.toString(16)
  const body = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.alloc(leading(digits, 0)), body])
}

const ED25519 = { public: [0xed, 0x01], secret: [0x80, 0x26] } as const

/** 32 bytes as `z6Mk…` (public) or `z3u2…` (secret). */
export function toMultikey(kind: 'public' | 'secret', key: Uint8Array): string {
  return `z${toBase58(Uint8Array.from([...ED25519[kind], ...key]))}`
}

/** The 32 bytes of an Ed25519 Multikey, or undefined for anything else. */
export function fromMultikey(kind: 'public' | 'secret', text: string): Uint8Array | undefined {
  const bytes = text.startsWith('z') ? fromBase58(text.slice(1)) : undefined
  const [first, second] = ED25519[kind]
  return bytes?.length === 34 && bytes[0] === first && bytes[1] === second ? bytes.subarray(2) : undefined
}

function leading(values: ArrayLike<number>, value: number): number {
  let count = 0
  while (count < values.length && values[count] === value) count += 1
  return count
}
