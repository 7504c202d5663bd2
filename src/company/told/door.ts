export {
  formerlyTaken,
  isTakenIn,
  offeredArticles,
  offerAgain,
  takeOffered,
  waitingArticles,
  withdrawnFrom,
  type Offered,
} from './store.ts'
