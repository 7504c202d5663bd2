/** As many as say what a file is. */
export const FIRST_BYTES = 12

/** False for what no film begins with, whatever it is called: of MP4 and QuickTime, or of WebM and Matroska. `readFilm` reads the rest. */
export const beginsAsFilm = (first: Buffer): boolean =>
  first.toString('latin1', 4, 8) === 'ftyp' || first.readUInt32BE(0) === 0x1a_45_df_a3
