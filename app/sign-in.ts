import { runCommand } from './command.ts'
import { signInCommand } from './operator/sign-in-command.ts'

await runCommand(async () => console.log(await signInCommand(process.argv.slice(2), process.env)))
