import { restoreCommand } from './backup/backup-command.ts'
import { runCommand } from './command.ts'

await runCommand(async () => console.log(await restoreCommand(process.argv.slice(2), process.env)))
