/** What the container of a film says of it. */
export type Told = { hasPicture: boolean; hasSound: boolean; length_s: number }
