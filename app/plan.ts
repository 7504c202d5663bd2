import { runCommand } from './command.ts'
import { planCommand } from './planning/plan-command.ts'

await runCommand(async () => {
  process.stdout.write(`${await planCommand(process.argv.slice(2))}\n`)
})
