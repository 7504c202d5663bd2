/** True when two lines of a list say the same; a cell that one of them lacks is empty. */
export const sameCells = (one: Record<string, string>, other: Record<string, string>): boolean =>
  Object.keys({ ...one, ...other }).every((key) => (one[key] ?? '') === (other[key] ?? ''))
