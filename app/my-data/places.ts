/** Where the files that somebody gave stand in their ZIP. */
export const GIVEN = 'mes-fichiers'

/** Where the same data stand for machines. */
export const RAW = 'donnees-brutes'
