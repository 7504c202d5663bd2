import { runCommand } from './command.ts'
import { verifyLedgerCommand } from './operator/verify-ledger-command.ts'

await runCommand(async () => {
  for (const line of await verifyLedgerCommand(process.env)) console.log(line)
})
