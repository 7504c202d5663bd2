/** The words of the frame of a shop's own pages. */
export const shopWords = { room: 'market', density: 'bureau', space: 'Ma boutique' } as const

/** Those of whoever runs the market. */
export const managementWords = { room: 'market', density: 'bureau', space: 'Marché' } as const
