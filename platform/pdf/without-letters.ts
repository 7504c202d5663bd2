const FAULT = /the text `\\?"(.*?)\\?"` could not be displayed/g

/** What no font of ours draws, as the compiler names it when it refuses a document. None: it refuses it for something else. */
export function unwritable(fault: string): string[] {
  const texts = [...fault.matchAll(FAULT)].map(([, text = '']) => text)
  return [...new Set(texts.map(withoutEscapes))]
}

// The compiler is in Rust, and quotes its own sentences once more: so are its escapes.
const withoutEscapes = (text: string): string =>
  text.replaceAll(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )

/** The same value, a box in the place of each of these letters: the paper is read, and shows where one is missing. */
export function withoutLetters<Value>(value: Value, letters: readonly string[]): Value {
  const boxed = (_: string, one: unknown) =>
    typeof one === 'string' ? letters.reduce((text, letter) => text.replaceAll(letter, '□'), one) : one
  return JSON.parse(JSON.stringify(value, boxed))
}
