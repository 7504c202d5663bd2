import { createHash } from 'node:crypto'

/** The id of an example, by its name. */
export { idMadeOf as idOf } from '../made-id.ts'

/** The secret address of an example: nobody's money is behind it. */
export const exampleSecret = (name: string): string =>
  createHash('sha256').update(`secret ${name}`).digest('base64url').slice(0, 24)
