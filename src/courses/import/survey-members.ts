import type { ZipMember } from '#platform/zip'
import type { Surveyed } from '../package.ts'
import { missingScripts } from './missing-scripts.ts'
import { bothSurveys, NOTHING, surveyOf } from './survey.ts'

// A longer one is data, or the library of somebody.
const LONGEST = 2_000_000
const TEXT = /\.(?:x?html?|m?js|css)$/i

/** `there`: all the files of a package; `opened`: those that its parts open. */
type Around = { there: ReadonlySet<string>; opened: ReadonlySet<string> }

/** Reads the texts of a package while it is opened, one at a time; `found` says what they are together. */
export function openSurvey({ there, opened }: Around): {
  seen: (member: ZipMember, bytes: Buffer) => void
  found: () => Surveyed
} {
  let found = NOTHING
  let pieces: Buffer[] = []
  let length = 0
  return {
    seen: ({ path, size }, bytes) => {
      if (size > LONGEST || !TEXT.test(path)) return
      pieces.push(bytes)
      length += bytes.length
      if (length < size) return
      const text = Buffer.concat(pieces).toString('latin1')
      found = bothSurveys(found, surveyOf(text))
      if (opened.has(path))
        found = bothSurveys(found, { ...NOTHING, missing: missingScripts(text, path, there) })
      pieces = []
      length = 0
    },
    found: () => found,
  }
}
