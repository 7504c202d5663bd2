import { z } from 'zod'

declare module '#platform/ground' {
  interface RoomSettings {
    /** Hosts that the operator named: traces may be sent to them though they stand beside us. */
    relayHosts?: readonly string[] | undefined
  }
}

/** What an operator sets of this room, read from the environment. */
export const recordsSettings = z
  .object({
    BEFFROI_RELAY_HOSTS: z
      .string()
      .regex(
        /^[\w.:-]+(,[\w.:-]+)*$/,
        'BEFFROI_RELAY_HOSTS doit être un nom de machine, ou plusieurs séparés par des virgules',
      )
      .optional(),
  })
  .transform(({ BEFFROI_RELAY_HOSTS: hosts }) => ({ relayHosts: hosts?.split(',') ?? [] }))
