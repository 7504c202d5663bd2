/** Kinds of information about a person. Those of rooms not built yet are added with their room. */
export const informations = [
  'identity',
  'positioning',
  'attendance',
  'medical reason',
  'learning work',
  'clea evaluations',
  'portfolio',
  'jury',
  'immersion',
  'contract',
  'interview notes',
  'access lines',
] as const

export type Information = (typeof informations)[number]
