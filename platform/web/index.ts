export {
  newSite,
  notFound,
  idIn,
  isId,
  goTo,
  SignInNeeded,
  ProofNeeded,
  type Ask,
  type Env,
  type Site,
} from './ask.ts'
export { readForm, readFormOrTyped, readFormWithFiles, checkForm, inOrderOf, soundFields } from './form.ts'
export type { Form, Typed } from './form.ts'
export { readBytes } from './body.ts'
export { receiveAside, type FileAside } from './large-body.ts'
export * as field from './fields.ts'
export type { Frame } from './frame.ts'
export { rowsAsked } from './rows-asked.ts'
export { addressOfPage, page, refusedPage, sayNext, type PageWords } from './page.tsx'
export { languageOf, speak, speakIn, writerIn } from './speak.ts'
export { typedSentences } from './typed-sentences.ts'
export { problemSentences } from './problem/sentences.ts'
export { problem } from './problem.tsx'
export { sendPieces, streamOf } from './send-pieces.ts'
export { newHall } from './hall.ts'
export { keepCookie, keepBriefly, cookieIn, dropCookie } from './cookie.ts'
export { addressOf, networkOf, readProxies } from './address.ts'
export { passOn, wayBack } from './way.ts'
export { isStale, piecesLost, undoes, type Kept } from './meanwhile.ts'
export { isPossibleDay, possibleDay } from './possible-day.ts'
export { versionOf, foundThere, seen, CHANGED_MEANWHILE } from './version.ts'
export { countTry, sweepTries } from './store.ts'
export type { Card, OpeningStep } from './card.ts'
export type { Listed } from './listed.ts'
