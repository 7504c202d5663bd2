import { runCommand } from './command.ts'
import { doctorCommand } from './operator/doctor-command.ts'

await runCommand(async () => {
  for (const line of await doctorCommand(process.env)) console.log(line)
})
