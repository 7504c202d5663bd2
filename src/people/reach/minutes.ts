/** How long a code for who has no account works. */
export const MINUTES = 10
