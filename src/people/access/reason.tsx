import { french, type AccessSentences } from './sentences.fr.ts'

const known = Object.entries(french.reasons) as [keyof AccessSentences['reasons'], string][]

/** Why a file was opened: kept in French as the page that opened it said it, read in another language where the sentence is a known one. */
export function Reason({ why, say }: { why: string; say: AccessSentences }) {
  const [key, said] =
    known
      .filter(([, words]) => why.startsWith(words))
      .toSorted(([, one], [, other]) => other.length - one.length)
      .at(0) ?? []
  if (!key || say === french) return <span lang="fr">{why}</span>
  const rest = why.slice(said?.length).trim()
  return (
    <>
      {say.reasons[key]} {rest && <span lang="fr">{rest}</span>}
    </>
  )
}
