import type { PersonId } from '#people'
import type { Ground } from '#platform/ground'
import type { PaymentId } from '../ids.ts'

/** What proves that goods were handed over: a name, a drawing (a path of 300 by 100) or a picture; empty once it is forgotten. */
export type KnownProof = {
  how: string
  at: Date
  by: string
  name: string
  drawing: string
  hasPicture: boolean
}

/** Names, signatures and pictures are erased after three months; how it was proved is not. */
export const isForgotten = ({ name, drawing, hasPicture }: KnownProof): boolean =>
  !name && !drawing && !hasPicture

/** What whoever sold knows of what was paid: what a bank asks for, when its customer claims the money. `told`: the oldest first. */
export type KnownSale = {
  buyer: string
  orderedAt: Date
  /** 'Livraison à vélo, le mercredi 13 mai, de 10 h à 12 h', and where. */
  promised: string
  where: string
  goods: { shop: string; words: string; cents: number }[]
  told: { at: Date; words: string }[]
  /** What became of it, in a sentence. */
  became: string
  proof: KnownProof | null
}

type Asking = { paymentId: PaymentId; readerId: PersonId }

/** Sales are unknown here: who sold gives what it knows of one, to who answers for its money. That a proof is read is theirs to note. */
export type Sales = {
  read: (ground: Ground, asking: Asking, now: Date) => Promise<KnownSale | undefined>
  picture: (
    ground: Ground,
    asking: Asking,
    now: Date,
  ) => Promise<{ bytes: Uint8Array; mediaType: string } | undefined>
}
