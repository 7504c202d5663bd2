/**
 * A page of a room, for `npm run -s pages`: its pattern as the router knows it, an address that exists in the demo territory,
 * and who may open it: 'public' (anybody), or members of the cast, all those who may and nobody else.
 */
export type Listed<Reader extends string = string> = {
  room: string
  pattern: string
  as: readonly ('public' | Reader)[]
  url: string
}
