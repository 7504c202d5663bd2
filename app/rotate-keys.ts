import { join } from 'node:path'
import { rotateKeys } from '#certification'
import { readConfig } from './config.ts'

const { dataDir } = readConfig(process.env)
await rotateKeys(join(dataDir, 'keys'), new Date())
console.log('La clé qui signe les attestations est changée. L’ancienne vérifie toujours ce qu’elle a signé.')
