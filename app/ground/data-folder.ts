import { accessSync, constants, mkdirSync } from 'node:fs'
import type { Config } from '../config/config.ts'
import { ConfigRefused } from '../config/read-variables.ts'

const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'])

/** Does some work on the data folder, made when it is not there. @throws ConfigRefused when the data folder cannot be made or written. */
export async function onFolder<T>(config: Config, work: () => Promise<T>): Promise<T> {
  try {
    mkdirSync(config.dataDir, { recursive: true })
    accessSync(config.dataDir, constants.W_OK)
    return await work()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (!CLOSED.has(code)) throw cause
    const sentence = `Réglage refusé : BEFFROI_DATA = « ${config.dataDir} ». Ce dossier ne peut pas être écrit (${code}).`
    throw new ConfigRefused(sentence, { cause })
  }
}
