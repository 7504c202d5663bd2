export type Arrows = Map<string, readonly string[]>

/** One circle of arrows, its first name again at its end; undefined when there is none. */
export function findCircle(arrows: Arrows): string[] | undefined {
  return findCircles(arrows)[0]
}

/** A circle for each place where arrows turn round: breaking every one of them may show others. */
export function findCircles(arrows: Arrows): string[][] {
  const done = new Set<string>()
  const circles: string[][] = []
  const visit = (name: string, path: string[]): void => {
    if (path.includes(name)) {
      circles.push([...path.slice(path.indexOf(name)), name])
      return
    }
    if (done.has(name)) return
    for (const next of arrows.get(name) ?? []) visit(next, [...path, name])
    done.add(name)
  }
  for (const name of arrows.keys()) visit(name, [])
  return circles
}
