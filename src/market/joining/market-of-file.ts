import { fold } from '#platform/i18n'
import { FileRefused } from '#platform/imports'
import type { Market } from '../market-store.ts'

/**
 * The market that a file goes into, among those that its sender runs: the only one, else the one whose name or town stands in the name of the
 * file. Undefined when they run none. @throws FileRefused when it could be several.
 */
export function marketOfFile(markets: readonly Market[], fileName: string): Market | undefined {
  if (markets.length < 2) return markets[0]
  const said = ` ${fold(fileName.replaceAll(/[-_.]/g, ' '))} `
  const named = (words: string) => said.includes(` ${fold(words)} `)
  const [only, other] = markets.filter(({ name, town }) => named(name) || named(town))
  if (only && !other) return only
  throw new FileRefused(
    `Vous tenez plusieurs marchés : mettez dans le nom du fichier celui du marché (${markets.map(({ name }) => name).join(', ')}), puis recommencez.`,
  )
}
