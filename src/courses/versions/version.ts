import type { PackageId } from '../ids.ts'

/** One version of a course, by the title that its publisher gave to it. */
export type Version = {
  id: PackageId
  version: number
  title: string
  importedAt: Date
  by: { givenName: string; familyName: string } | undefined
  /** How many people follow it, to its end or not yet. */
  learners: number
}

/** A part by its publisher's name, which it keeps from version to version; `since`: the first version that had it. */
export type VersionPart = { publisherId: string; title: string; since: number }

export type WithParts<V = Version> = V & { parts: readonly VersionPart[] }

/** What a version changes from the one before it. */
export type Change = {
  title: Renamed | undefined
  kept: number
  /** Of those that are kept. */
  renamed: Renamed[]
  fresh: string[]
  gone: string[]
  /** Some new parts have the title of one that is gone. */
  alike: boolean
  /** None of its parts was in any version before. */
  other: boolean
}

export type Renamed = { was: string; now: string }

type Compared = WithParts<Pick<Version, 'version' | 'title'>>

export function changeBetween(before: Compared, after: Compared): Change {
  const had = new Map(before.parts.map(({ publisherId, title }) => [publisherId, title]))
  const has = new Set(after.parts.map(({ publisherId }) => publisherId))
  const kept = after.parts.filter(({ publisherId }) => had.has(publisherId))
  const fresh = after.parts.filter(({ publisherId }) => !had.has(publisherId)).map(({ title }) => title)
  const gone = before.parts.filter(({ publisherId }) => !has.has(publisherId)).map(({ title }) => title)
  return {
    title: renamed(before.title, after.title),
    kept: kept.length,
    renamed: kept.flatMap(({ publisherId, title }) => renamed(had.get(publisherId) ?? title, title) ?? []),
    fresh,
    gone,
    alike: fresh.some((title) => gone.includes(title)),
    other: after.parts.every(({ since }) => since === after.version),
  }
}

const renamed = (was: string, now: string): Renamed | undefined => (was === now ? undefined : { was, now })

/** Why the latest version is not taken back: there is no other, people follow it, activities ask for what it alone has. */
export type WhyStays =
  | { why: 'only one' }
  | { why: 'followed'; learners: number }
  | { why: 'asked for'; activities: number }

type Around = { before: unknown; learners: number; activities: number }

export function whyStays({ before, learners, activities }: Around): WhyStays | undefined {
  if (!before) return { why: 'only one' }
  if (learners > 0) return { why: 'followed', learners }
  if (activities > 0) return { why: 'asked for', activities }
  return undefined
}
