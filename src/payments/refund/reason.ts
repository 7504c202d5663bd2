import { z } from 'zod'
import { typo } from '#platform/i18n'

/** Why a product of an order costs less in the end: what a customer and a merchant read, after its name. */
export const lineWhyWords = {
  'sold out': 'il n’y en a plus',
  damaged: 'le produit était abîmé',
  'not good enough': 'le produit n’était pas assez beau',
  'cannot prepare': 'le commerce n’a pas pu le préparer',
  weighed: 'pesé, moins cher que prévu',
  replaced: 'remplacé par un produit moins cher',
  'customer said no': 'vous n’avez pas voulu du remplacement',
  'no answer': 'pas de réponse à la proposition de remplacement',
  'customer withdrew': 'vous y avez renoncé',
  'refused at the door': 'refusé à la porte',
} as const

const wholeWords = {
  'nobody could prepare': 'Livraison : aucun commerce n’a pu préparer la commande.',
  'not confirmed': 'La commande n’a pas pu être confirmée',
  'cancelled by customer': 'Annulée par le client',
  'delivery cancelled': 'Livraison annulée',
  'came late': 'Paiement arrivé trop tard',
  'all given up': 'Livraison : toute la commande est rendue',
} as const

export type LineWhy = keyof typeof lineWhyWords
export type WholeWhy = keyof typeof wholeWords

/** Why money goes back: what a rule knows, of a product (`about`) or of the whole; or what somebody wrote. */
export type RefundReason = { why: LineWhy; about: string } | { why: WholeWhy } | { words: string }

const code = <Code extends string>(words: Record<Code, string>) =>
  z.custom<Code>((one) => typeof one === 'string' && Object.hasOwn(words, one))

/** A reason as another room keeps it beside what it is the reason of. */
export const refundReason: z.ZodType<RefundReason> = z.union([
  z.object({ words: z.string() }),
  z.object({ why: code(lineWhyWords), about: z.string() }),
  z.object({ why: code(wholeWords) }),
])

/** A reason as a customer and a merchant read it. */
export function writeReason(reason: RefundReason): string {
  if ('words' in reason) return reason.words
  return typo('about' in reason ? `${reason.about} : ${lineWhyWords[reason.why]}.` : wholeWords[reason.why])
}

/** A reason as it is kept, in three columns. */
export type KeptReason = { why: LineWhy | WholeWhy | null; about: string | null; words: string | null }

/** The three columns that keep a reason. */
export const keepReason = (reason: RefundReason): KeptReason => ({
  why: 'why' in reason ? reason.why : null,
  about: 'about' in reason ? reason.about : null,
  words: 'words' in reason ? reason.words : null,
})

/** @throws when what is kept says nothing, or a product is missing. */
export function reasonOf({ why, about, words }: KeptReason): RefundReason {
  if (why === null && words !== null) return { words }
  if (why !== null && isOfWhole(why)) return { why }
  if (why !== null && about !== null) return { why, about }
  throw new Error(`money went back for no reason: ${why}`)
}

const isOfWhole = (why: LineWhy | WholeWhy): why is WholeWhy => why in wholeWords
