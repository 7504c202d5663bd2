/** The columns whose cell is kept as it was written when it cannot be read. */
export const unreadFields = ['phone', 'email', 'positioned on', 'rsa'] as const

/** A cell of a list that could not be read, as it was written. */
export type UnreadCell = { field: (typeof unreadFields)[number]; cell: string }
