export {
  doubtsOf,
  isReady,
  isSamePlace,
  placeOf,
  siretOf,
  type Body,
  type Host,
  type HostDoubt,
  type Stance,
} from './host.ts'
export { hostFields, HowMany, PossibleDays } from './host-fields.tsx'
export { stanceWords, warningWords, writeDays, writeWeekday } from './host-words.ts'
export { askCrowd, sayCrowdBriefly, type Crowd } from './crowd.ts'
export { AskHost, FullDays, HostAgrees } from './crowd-view.tsx'
export { findCrowd, findFullDays, halvesOpen } from './find-crowd.ts'
export { howMany } from './how-many.ts'
export {
  hostNames,
  hostsNamed,
  hostsWithIds,
  hostWithId,
  hostWithSiret,
  lockHost,
  lockHosts,
  readHost,
  saveHost,
} from './host-store.ts'
export { bodyOfHost } from './find-body.ts'
export { addHost, unsaidHost, type HostRefusal } from './write-host.ts'
export { readTrades, tradesLike, tradeTitle, unclearTrades, writeTrade } from './trade.ts'
export { withZeros } from './proposed-siret.ts'
export { isAnsweredBefore, listHosts } from './list-store.ts'
export { hostsToday } from './today.ts'
export { OfferForm } from './offer-fields.tsx'
export { offerWelcome } from './offer-welcome.ts'
export { lastOffer, offersWaiting } from './offer-store.ts'
export { writeOffer, type Offer } from './offer.ts'
export { readOffer } from './read-offer.ts'
