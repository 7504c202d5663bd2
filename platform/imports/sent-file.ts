import type { Mapping, Outcome } from './importer.ts'
import type { LeftOut } from './left-out.ts'

/** Where a file goes, by the slugs that its sender chose: an action, or one of its groups. */
export type Scope = { action: string | null; group: string | null }

/** A file that somebody sent, and how it is read. */
export type Sent = {
  id: string
  kind: string
  name: string
  scope: Scope
  /** The sheet of a workbook that is read; '' for the one that is proposed. */
  sheet: string
  mapping: Mapping
  /** True once its sender said that it is of this kind, though it looks like another. */
  anyway: boolean
  sentBy: string
  sentAt: Date
}

/** A file on its way in: looked at, erased when nobody confirmed it within a day, or imported. */
export type SentFile =
  | (Sent & { state: 'waiting'; bytes: Buffer })
  | (Sent & { state: 'erased' })
  | (Sent & {
      state: 'imported'
      /** Kept for a day. */
      bytes: Buffer | null
      importedAt: Date
      /** When it was taken back as a whole. */
      undoneAt: Date | null
      report: Outcome[]
      /** What of it was left aside; null for what was imported before this was said. */
      leftOut: LeftOut | null
    })

/** A file in the list of its sender: without report, it waits. */
export type ListedFile = Pick<Sent, 'id' | 'kind' | 'name' | 'sentAt'> & {
  report: Outcome[] | null
  undoneAt: Date | null
}
