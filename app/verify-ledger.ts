import { verifyLedgers, writeFault } from '#training'
import { runCommand } from './command.ts'
import { readConfig } from './config.ts'
import { openGround } from './ground.ts'

/** `npm run verify-ledger`: reads every chain of credited minutes again; one line a group, exit 1 when a byte has changed. */
await runCommand(async () => {
  const { ground, close } = await openGround(readConfig(process.env))
  const verified = await verifyLedgers(ground.db)
  for (const { groupId, lines, lastHash, fault } of verified)
    console.log(
      `${groupId}  ${lines} lignes  ${fault ? writeFault(fault) : `intact, dernière empreinte ${lastHash}`}`,
    )
  if (verified.length === 0) console.log('Aucune ligne : le registre est vide.')
  await close()
  process.exitCode = verified.some((one) => one.fault) ? 1 : 0
})
