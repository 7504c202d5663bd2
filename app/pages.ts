import { runCommand } from './command.ts'
import { listedPages, plainPattern } from './listed.ts'

// One line per page and kind of reader allowed: the contract of `npm run -s pages`.
await runCommand(() => {
  for (const { room, pattern, as, url } of listedPages)
    for (const reader of as)
      process.stdout.write(`${JSON.stringify({ room, pattern: plainPattern(pattern), as: reader, url })}\n`)
})
