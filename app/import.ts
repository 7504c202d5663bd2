import { runCommand } from './command.ts'
import { importCommand } from './imports/import-command.ts'

await runCommand(async () => {
  const report = await importCommand(process.argv.slice(2), process.env)
  process.stdout.write(`${JSON.stringify(report)}\n`)
})
