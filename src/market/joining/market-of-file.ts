import { fold } from '#platform/i18n'
import { FileRefused } from '#platform/imports'
import type { Market } from '../market-store.ts'

/** Those of these markets that a file may go into: the only one, else those whose name or town stands in the name of the file. */
export function marketsOfFile(markets: readonly Market[], fileName: string): readonly Market[] {
  if (markets.length < 2) return markets
  const said = ` ${fold(fileName.replaceAll(/[-_.]/g, ' '))} `
  const named = (words: string) => said.includes(` ${fold(words)} `)
  return markets.filter(({ name, town }) => named(name) || named(town))
}

/** The market that a file goes into, among those that its sender runs; undefined when they run none. @throws FileRefused when it could be several. */
export function marketOfFile(markets: readonly Market[], fileName: string): Market | undefined {
  const [only, other] = marketsOfFile(markets, fileName)
  if (markets.length === 0 || (only && !other)) return only
  throw new FileRefused(
    `Vous tenez plusieurs marchés : mettez dans le nom du fichier celui du marché (${markets.map(({ name }) => name).join(', ')}), puis recommencez.`,
  )
}
