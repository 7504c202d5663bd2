import { z } from 'zod'

declare module '#platform/ground' {
  interface RoomSettings {
    /** The operator's map of the ground, a file .pmtiles, when there is one. */
    basemap?: string | undefined
  }
}

/** What an operator sets of this room, read from the environment. */
export const territorySettings = z
  .object({
    BEFFROI_BASEMAP: z
      .string()
      .regex(/\.pmtiles$/, 'BEFFROI_BASEMAP doit être un fichier .pmtiles')
      .optional(),
  })
  .transform(({ BEFFROI_BASEMAP: basemap }) => ({ basemap }))
