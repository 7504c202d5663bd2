import { z } from 'zod'
import type { Site } from '#platform/ground'

declare module '#platform/ground' {
  interface RoomSettings {
    /**
     * Another address of the same server, from which content made by others is served; without it, content runs in a sandbox inside a
     * window of ours.
     */
    contentUrl?: string | undefined
  }
}

const ADDRESS = 'BEFFROI_CONTENT_URL doit être une adresse http:// ou https:// sans chemin'
const APART = 'Ce doit être un autre nom que celui de BEFFROI_URL'

/** What an operator sets of this room, read from the environment. A demo that runs here has its second address by itself. */
export const coursesSettings = ({ url, demo }: Pick<Site, 'url' | 'demo'>) =>
  z
    .object({
      BEFFROI_CONTENT_URL: z
        .url({ protocol: /^https?$/, error: ADDRESS })
        .refine((text) => URL.parse(text)?.href === `${URL.parse(text)?.origin}/`, ADDRESS)
        // cookies know neither ports nor schemes: beside our pages, content could write ours
        .refine((text) => URL.parse(text)?.hostname !== new URL(url).hostname, APART)
        .optional(),
    })
    .transform(({ BEFFROI_CONTENT_URL: given }) => ({
      contentUrl: given ? new URL(given).origin : demo ? besideHere(url) : undefined,
    }))

/** A name that browsers give to this machine whatever the network says: an origin for contents of a demo that runs here. */
function besideHere(url: string): string | undefined {
  const { protocol, hostname, port } = new URL(url)
  const here = hostname === '127.0.0.1' || hostname === 'localhost'
  return here ? `${protocol}//contenu.localhost${port && `:${port}`}` : undefined
}
