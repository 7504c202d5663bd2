/** A law of the house, by the name its message carries: numbers are those of the house, words those of the style. */
export type Law =
  | '1'
  | '2'
  | '3'
  | '4'
  | '4-sql'
  | '5'
  | '8'
  | '9'
  | '10'
  | '12'
  | 'furniture'
  | 'length'
  | 'door'
  | 'unused'
  | 'docstring'
  | 'page'
  | 'format'
  | 'time'
  | 'right'
  | 'schema'
  | 'words'
  | 'docs'

export type Violation = { file: string; line: number; law: Law; sentence: string; warning?: true }

/** A declared exception: `file` is a path or a glob below the root, `why` is read by the next person. */
export type Allowance = { file: string; law: Law; why: string }

/** The 1-based line of an offset in a text. */
export function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
