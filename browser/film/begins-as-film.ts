const FIRST_BYTES = 12

/** False for what the server would refuse after one piece, whatever it is called. What this device cannot read is for the server to say. */
export const beginsAsFilm = (film: Blob): Promise<boolean> =>
  new Promise((done) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => done(true))
    reader.addEventListener('load', () => {
      const first = new DataView(reader.result as ArrayBuffer)
      const isFilm =
        first.byteLength === FIRST_BYTES && (first.getUint32(4) === FTYP || first.getUint32(0) === EBML)
      done(isFilm)
    })
    reader.readAsArrayBuffer(film.slice(0, FIRST_BYTES))
  })

// how MP4 and QuickTime begin; how WebM and Matroska do
const FTYP = 0x66_74_79_70
const EBML = 0x1a_45_df_a3
