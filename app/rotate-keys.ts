import { join } from 'node:path'
import { rotateKeys } from '#jury'
import { runCommand } from './command.ts'
import { readConfig } from './config/config.ts'

await runCommand(async () => {
  await rotateKeys(join(readConfig(process.env).dataDir, 'keys'), new Date())
  console.log(
    'La clé qui signe les attestations est changée. L’ancienne vérifie toujours ce qu’elle a signé.',
  )
})
