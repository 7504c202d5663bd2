import type { OrganisationId } from '#people'
import type { PackageId, CourseId, AuId } from './ids.ts'

/** The kinds of packages that are read here. */
const kinds = ['cmi5', 'scorm12', 'scorm2004', 'tincan'] as const
export type Kind = (typeof kinds)[number]

export const kindWords: Record<Kind, string> = {
  cmi5: 'cmi5',
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  tincan: 'Tin Can (xAPI)',
}

export const moveOns = [
  'Passed',
  'Completed',
  'CompletedAndPassed',
  'CompletedOrPassed',
  'NotApplicable',
] as const
/** What makes an au satisfied (cmi5 13.1.4). */
export type MoveOn = (typeof moveOns)[number]

export const launchMethods = ['AnyWindow', 'OwnWindow'] as const
export type LaunchMethod = (typeof launchMethods)[number]

/** A course, one imported version of it, as it is kept. */
export type Package = {
  id: PackageId
  courseId: CourseId
  organisationId: OrganisationId
  publisherId: string
  version: number
  kind: Kind
  /** What the organisation calls it, else what its publisher does. */
  title: string
  description: string
  importedAt: Date
  /** Since when it is put away: no longer offered, still followed by those who began. */
  archivedAt: Date | null
}

/** What an au asks of who follows it. */
export type Asked = { moveOn: MoveOn; masteryScore: number | null }

/** Where an au opens, and what its publisher gives to it then. */
export type Opening = {
  /** A member of the package, or an address elsewhere; with its query, if any. */
  url: string
  launchMethod: LaunchMethod
  launchParameters: string | null
  entitlementKey: string | null
}

/** An assignable unit. `rank` is its place in the whole structure, from 1: blocks and aus are counted together. */
export type Au = {
  id: AuId
  blockId: string | null
  rank: number
  publisherId: string
  title: string
  description: string
  activityType: string | null
  asked: Asked
  opening: Opening
}

/** A part that some version of a course had: its name, its title there, and where it opened. */
export type Known = { publisherId: string; title: string; url: string }

/** A group of aus and blocks. */
export type Block = {
  id: string
  parentId: string | null
  rank: number
  publisherId: string
  title: string
}

/** What a structure file says: the same whatever the kind of package. Ids are given when it is kept. */
export type Structure = {
  publisherId: string
  title: string
  description: string
  blocks: (Omit<Block, 'id' | 'parentId'> & { parent: string | null })[]
  aus: (Omit<Au, 'id' | 'blockId'> & { block: string | null })[]
  /** What the runtime of this kind keeps besides. */
  runtime: Record<string, unknown>
}

/** What the texts of a package say: what it needs of the place where it opens, the sites that it calls by itself, the scripts that it lacks. */
export type Surveyed = { needs: ('storage' | 'frames')[]; outside: string[]; missing: string[] }

/** A file of a package: its bytes, or where they stand in the pack on the disk. */
export type Member = { path: string; mediaType: string } & (
  | { bytes: Uint8Array }
  | { place: number; size: number }
)

/** The same as it is kept. */
export type KeptMember = { mediaType: string } & ({ bytes: Buffer } | { place: number; size: number })

/** Kinds whose parts are played by our player of SCOs. */
export const isScorm = (kind: Kind): kind is 'scorm12' | 'scorm2004' => kind.startsWith('scorm')
