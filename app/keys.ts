import { runCommand } from './command.ts'
import { keysCommand } from './operator/keys-command.ts'

await runCommand(async () => {
  for (const line of await keysCommand(process.argv.slice(2), process.env)) process.stdout.write(`${line}\n`)
})
