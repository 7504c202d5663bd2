import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { CommandRefused } from '../command.ts'

export const NOT_OURS = 'Ce fichier n’est pas une sauvegarde de Beffroi.'
export const CUT = 'Cette sauvegarde est coupée : sa fin manque. Rien n’a été changé.'

/** The lines of a backup, one after the other. @throws CommandRefused when the file is none, or is cut. */
export async function* linesIn(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  const source = createReadStream(path)
  source.on('error', (cause) => unzipped.destroy(cause))
  unzipped.on('error', () => {}) // read below, where it is `errored`; who stopped after the first line wants nothing more of it
  try {
    yield* createInterface({ input: source.pipe(unzipped), crlfDelay: Infinity })
    if (unzipped.errored) throw unzipped.errored
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (code === 'ENOENT') throw new CommandRefused(`Ce fichier ne s’ouvre pas : ${path}`, { cause })
    if (code === 'Z_BUF_ERROR') throw new CommandRefused(CUT, { cause })
    if (code.startsWith('Z_')) throw new CommandRefused(NOT_OURS, { cause })
    throw cause
  } finally {
    source.destroy()
    unzipped.destroy()
  }
}
