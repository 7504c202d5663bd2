import { verifySignatures, writeBroken } from '#immersion'
import { verifyMoney } from '#payments'
import { writeCount, writeEuros } from '#platform/i18n'
import { writeFault } from '#platform/chain'
import { verifyLedgers } from '#training'
import { CommandRefused } from '../command.ts'
import { readConfig } from '../config/config.ts'
import { openGround } from '../ground/open-ground.ts'

/**
 * Reads every chain of credited minutes again, one line a group, then the signatures of each convention, then the ledger of money, whether Beffroi runs or not. Gives the lines to print.
 * @throws CommandRefused, with the same lines, when a byte has changed or a cent is too many.
 */
export async function verifyLedgerCommand(env: NodeJS.ProcessEnv): Promise<string[]> {
  const { ground, close } = await openGround(readConfig(env), { join: true })
  try {
    const verified = await verifyLedgers(ground.db)
    const chains = verified.map(({ groupId, lines, lastHash, fault }) => {
      const said = fault ? writeFault(fault) : `intact, dernière empreinte ${lastHash}`
      return `${groupId}  ${writeCount(lines, 'ligne', 'lignes')}  ${said}`
    })
    const signed = await verifySignatures(ground.db, ground.site.dataDir)
    const conventions = signed.map((one) => {
      const said = writeBroken(one) || `intacte, dernière empreinte ${one.lastHash}`
      return `Convention ${one.conventionId}  ${writeCount(one.lines, 'signature', 'signatures')}  ${said}`
    })
    const { postings, unbalanced, wrongBalances, totalCents } = await verifyMoney(ground.db)
    const whole = totalCents === 0 && unbalanced.length + wrongBalances.length === 0
    const faults = `écritures fausses : ${unbalanced.join(', ') || 'aucune'}, soldes faux : ${wrongBalances.join(', ') || 'aucun'}`
    const money = `Grand livre  ${writeCount(postings, 'écriture', 'écritures')}  ${whole ? 'intact' : faults}, somme ${writeEuros(totalCents)}`
    const lines = [
      ...(chains.length > 0 ? chains : ['Aucune ligne : le registre est vide.']),
      ...conventions,
      money,
    ]
    const isTouched = signed.some((one) => writeBroken(one) !== '')
    if (!whole || isTouched || verified.some((one) => one.fault)) throw new CommandRefused(lines.join('\n'))
    return lines
  } finally {
    await close()
  }
}
