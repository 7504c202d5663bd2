import type { Spoken } from '#platform/languages'

/**
 * One thing of somebody's day, on their first page. `do`: it waits for them; `look`: good to know. `isFirst`: before what other rooms ask,
 * somebody is hurt. `said`: the sentences that say it, in the language of its reader; a card without them is in French.
 */
export type Card = {
  title: string
  text?: string
  href: string
  kind: 'do' | 'look'
  isFirst?: true
  said?: Spoken<object>
}

/**
 * One thing that a territory needs before it works. `proof`: what shows that it is done, null while it is not; `href`: where it is done, null
 * for a reader who does not do it.
 */
export type OpeningStep = {
  title: string
  why: string
  proof: string | null
  href: string | null
  /** What the link says: 'Ajouter un organisme'. */
  link: string
}
