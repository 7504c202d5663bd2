import type { Known, Structure } from '../package.ts'

type Part = Structure['aus'][number]

/**
 * The parts of a new version of a SCORM course, each by the name that it had. Authoring tools number them alike from one course to the next: a
 * name stays where the title or the page is the same; a part found elsewhere, title and page alike, takes its own name along; any other is new.
 * `before`: every part that a version ever had, the latest ones first. A part may come back, and its name is never another's.
 */
export function nameParts(parts: readonly Part[], before: readonly Known[], version: number): Part[] {
  const left = new Set(before)
  const take = (found: Known | undefined): string | undefined => {
    if (found) left.delete(found)
    return found?.publisherId
  }
  const inPlace = (part: Part) =>
    [...left].find((one) => bareName(one) === part.publisherId && (hasTitle(one, part) || hasPage(one, part)))
  const moved = (part: Part) => [...left].find((one) => hasTitle(one, part) && hasPage(one, part))
  const names = new Set(before.map(bareName))
  const known = new Map<Part, string>()
  for (const find of [inPlace, moved])
    for (const part of parts.filter((one) => !known.has(one))) {
      const name = take(find(part))
      if (name !== undefined) known.set(part, name)
    }
  const fresh = ({ publisherId }: Part) =>
    names.has(publisherId) ? `${publisherId}:v${version}` : publisherId
  return parts.map((part) => ({ ...part, publisherId: known.get(part) ?? fresh(part) }))
}

const bareName = ({ publisherId }: Known): string => publisherId.replace(/:v\d+$/, '')
const hasTitle = (one: Known, part: Part): boolean => one.title === part.title
const hasPage = (one: Known, part: Part): boolean => one.url === part.opening.url
