import { runCommand } from './command.ts'
import { planDayCommand } from './planning/plan-command.ts'

await runCommand(async () => {
  process.stdout.write(`${await planDayCommand(process.argv.slice(2))}\n`)
})
