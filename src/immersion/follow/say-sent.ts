import { typo, writeList } from '#platform/i18n'
import type { Signatory } from '../convention/door.ts'

/** What is said once a convention was sent: who signs on paper got no link. */
export function saySent(all: readonly Pick<Signatory, 'name' | 'login'>[]): string {
  const onPaper = all.filter(({ login }) => login === null).map(({ name }) => name)
  if (onPaper.length === 0) return 'Chacun a reçu son lien'
  if (onPaper.length === all.length) return 'Tout le monde signe sur papier. Imprimez la convention.'
  const sign = onPaper.length > 1 ? 'signent' : 'signe'
  return typo(`Les liens sont partis. ${writeList(onPaper)} ${sign} sur papier.`)
}
