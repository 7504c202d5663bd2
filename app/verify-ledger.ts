import { verifyMoney } from '#payments'
import { writeEuros } from '#platform/i18n'
import { verifyLedgers, writeFault } from '#training'
import { runCommand } from './command.ts'
import { readConfig } from './config.ts'
import { openGround } from './ground.ts'

/**
 * `npm run verify-ledger`: reads every chain of credited minutes again, one line a group, then the ledger of money: exit 1 when a byte has
 * changed, or when a cent is too many.
 */
await runCommand(async () => {
  const { ground, close } = await openGround(readConfig(process.env))
  const verified = await verifyLedgers(ground.db)
  for (const { groupId, lines, lastHash, fault } of verified)
    console.log(
      `${groupId}  ${lines} lignes  ${fault ? writeFault(fault) : `intact, dernière empreinte ${lastHash}`}`,
    )
  if (verified.length === 0) console.log('Aucune ligne : le registre est vide.')
  const { postings, unbalanced, wrongBalances, totalCents } = await verifyMoney(ground.db)
  const whole = totalCents === 0 && unbalanced.length + wrongBalances.length === 0
  const faults = `écritures fausses : ${unbalanced.join(', ') || 'aucune'}, soldes faux : ${wrongBalances.join(', ') || 'aucun'}`
  console.log(
    `Grand livre  ${postings} écritures  ${whole ? 'intact' : faults}, somme ${writeEuros(totalCents)}`,
  )
  await close()
  process.exitCode = whole && !verified.some((one) => one.fault) ? 0 : 1
})
