import type { LawConvention, PastConvention } from './question.ts'

const isSamePlace = (one: LawConvention, other: LawConvention): boolean =>
  one.person === other.person && one.host === other.host

/** The convention that this one renews: of the same person at the same host; one that was cancelled never was. */
export const firstOf = (
  { renews, ...convention }: LawConvention,
  history: readonly PastConvention[],
): PastConvention | undefined =>
  renews === undefined
    ? undefined
    : history.find((past) => past.id === renews && !past.cancelled && isSamePlace(past, convention))

/**
 * What says that it renews something is a renewal, also when the history given does not go back to it; but not when what it names is of
 * somebody else, of another host, or never was: then it stands for itself, and counts.
 */
export const isRenewal = (convention: LawConvention, history: readonly PastConvention[]): boolean =>
  convention.renews !== undefined &&
  (firstOf(convention, history) !== undefined || !history.some(({ id }) => id === convention.renews))

/** Whether another convention, that was not cancelled, renews the same one. */
export const isRenewedAlready = (
  first: PastConvention,
  convention: LawConvention,
  history: readonly PastConvention[],
): boolean =>
  history.some(
    (past) =>
      !past.cancelled &&
      past.renews !== undefined &&
      past.renews === first.id &&
      isSamePlace(past, first) &&
      (past.id === undefined || past.id !== convention.id),
  )
