/** The most lines, all sheets together, and the most columns of a file that are read. */
export const LINES = 50_000
export const COLUMNS = 500
