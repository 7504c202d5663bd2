const tokens = /"(?:\\.|[^"\\])*"|[{}[\]:,]|[^\s{}[\]:,"]+/g

/**
 * The line (the first is 1) where the value at the end of a path begins in a text that is JSON: fields by name, elements by number.
 * Where the path is not all there, the line of what has to hold the rest.
 */
export function lineAt(text: string, path: string[]): number {
  const open: { isList: boolean; key: string }[] = []
  let [reached, place, before] = [0, 0, '']
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const holder = open.at(-1)
    if (token === '}' || token === ']') {
      open.pop()
      if (open.length === reached) break
    } else if (holder && ['{', '[', ','].includes(before)) {
      holder.key = holder.isList ? String(Number(holder.key) + 1) : JSON.parse(token)
      if (open.length === reached + 1 && holder.key === path[reached]) {
        place = index
        reached++
      }
    }
    if (reached === path.length) break
    if (token === '{' || token === '[') open.push({ isList: token === '[', key: '-1' })
    before = token
  }
  return text.slice(0, place).split('\n').length
}
