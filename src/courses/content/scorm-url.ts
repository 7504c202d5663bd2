import type { Kind } from '../package.ts'

/** Below the address of a package: the page that plays a SCO, and the files that it plays. */
export const PLAYER = '~scorm/jouer'
export const SCO_FILES = '~scorm/fichiers'

type Sco = {
  kind: Kind
  /** The file that opens, from the root of the package. */
  sco: string
  type: 'sco' | 'asset'
  most?: string | undefined
  over?: string | undefined
  complete?: string | undefined
}

/** Where a SCO opens: in our player, which is launched as an au is (cmi5) and lends it what SCORM promises. */
export function scoUrl(sco: Sco): string {
  const said = Object.entries(sco).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  )
  return `${PLAYER}?${new URLSearchParams(said).toString()}`
}
