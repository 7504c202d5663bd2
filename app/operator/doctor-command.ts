import { CommandRefused } from '../command.ts'
import { readConfig } from '../config/config.ts'
import { examine } from './examine.ts'
import { openGround } from '../ground/open-ground.ts'

/**
 * Looks at a territory, whether it runs or not. Gives the lines to print.
 * @throws CommandRefused, with the same lines, when something is not well.
 */
export async function doctorCommand(env: NodeJS.ProcessEnv): Promise<string[]> {
  const { ground, close } = await openGround(readConfig(env), { join: true })
  try {
    const findings = await examine(ground)
    const lines = findings.flatMap(({ about, said, cure }) =>
      cure ? [`✘ ${about} : ${said}`, `  → ${cure}`] : [`✔ ${about} : ${said}`],
    )
    if (findings.some(({ cure }) => cure)) throw new CommandRefused(lines.join('\n'))
    return lines
  } finally {
    await close()
  }
}
