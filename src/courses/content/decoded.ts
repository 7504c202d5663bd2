/** A path of an address as it is written; undefined when its escapes are broken. */
export function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
