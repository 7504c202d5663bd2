/** How long a code or a link lets somebody in. */
export const MINUTES = 10
