/** A node of a script that was parsed, whatever it is. */
export type Node = Record<string, unknown>
export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
