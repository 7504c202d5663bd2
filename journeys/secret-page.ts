import type { Beffroi } from '#testing'

/** A page that opens by an address nobody can guess: how somebody of the demo gives one. The pattern is that of `app/unlisted.ts`. */
export type SecretPage = {
  pattern: string
  find: (beffroi: Beffroi) => Promise<string>
  /** how long after the moment of the demo it opens */
  days?: number
}
