/**
 * Remembers where a key stood first in a file. The function gives that place to the lines that bear it again, undefined to the first one;
 * a key of '' or null is nobody's.
 */
export function firstLines<Where = number>(): (key: string | null, here: Where) => Where | undefined {
  const places = new Map<string, Where>()
  return (key, here) => {
    const first = key ? places.get(key) : undefined
    if (key && first === undefined) places.set(key, here)
    return first
  }
}
