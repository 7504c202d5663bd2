import { findBox, type Box } from './boxes.ts'
import { NotWritten, type FilmFile } from './film-file.ts'

/** Leaves nothing of what a track holds among the pictures (ISO/IEC 14496-12 § 8.7: chunks, their samples, the size of each). */
export async function wipeSamples(film: FilmFile, track: Box): Promise<void> {
  const tables = await findBox(film, track, 'mdia', 'minf', 'stbl')
  if (!tables) throw new NotWritten()
  const runs = await table(film, await findBox(film, tables, 'stsc'), 4)
  const long = await findBox(film, tables, 'co64')
  const chunks = await table(film, long ?? (await findBox(film, tables, 'stco')), 4)
  const sizeOf = await sizes(film, await findBox(film, tables, 'stsz'))
  const count = chunks.readUInt32BE(0)
  let [run, sample] = [0, 0]
  for (let chunk = 0; chunk < count; chunk += 1) {
    if (run + 1 < runs.readUInt32BE(0) && runs.readUInt32BE(4 + (run + 1) * 12) <= chunk + 1) run += 1
    let length = 0
    for (let n = runs.readUInt32BE(8 + run * 12); n > 0; n -= 1) {
      film.step()
      length += sizeOf((sample += 1) - 1)
    }
    const at = long ? Number(chunks.readBigUInt64BE(4 + chunk * 8)) : chunks.readUInt32BE(4 + chunk * 4)
    await film.wipe(at, Math.min(at + length, film.size))
  }
}

/** The content of a table after its version, with the count that begins it. */
async function table(film: FilmFile, box: Box | undefined, skip: number): Promise<Buffer> {
  if (!box) throw new NotWritten()
  return Buffer.from(await film.read(box.from + skip, box.to - box.from - skip))
}

async function sizes(film: FilmFile, box: Box | undefined): Promise<(sample: number) => number> {
  const bytes = await table(film, box, 4)
  const same = bytes.readUInt32BE(0)
  const count = bytes.readUInt32BE(4)
  return (sample) => {
    if (sample >= count) throw new NotWritten()
    return same || bytes.readUInt32BE(8 + sample * 4)
  }
}
